/** For each guarantee, a way in which the running system could break it. A guarantee without one does not compile. */
import type { GuaranteeId } from '@confidant/statement'
import { amend } from '../../../statement/test/amend.js'
import {
  type Break,
  byAnswers,
  byParts,
  bySomebody,
  bySql,
  forTestAccount,
  rewritten,
  testAccountThrough,
  through,
} from './break.js'
import { soundDevice } from './device.js'

const inject = (mark: string) => (all: string) => all.replace('</main>', `${mark}</main>`)

const undeclaredForm = (purpose: string) =>
  ({ kind: 'form', name: 'shoe-size', purpose, recipient: null, fields: {} }) as const

const stuck = (table: string) =>
  bySql(
    `rows of ${table} cannot be removed`,
    [`CREATE POLICY stuck ON app.${table} AS RESTRICTIVE FOR DELETE TO confidant_erasure_worker USING (false)`],
    [`DROP POLICY stuck ON app.${table}`],
  )

const counted = bySql(
  'somebody counts visits',
  ["INSERT INTO app.visit_counts (day, dimension, value, visits) VALUES (current_date, 'page', '/en', 3)"],
  ['DELETE FROM app.visit_counts'],
)

const withDeclaration = (when: string, change: Parameters<typeof amend>[1]) =>
  byParts(when, ({ parts }) => ({ parts: { ...parts, declaration: amend(parts.declaration, change) } }))

const failing = (id: string, when: string) =>
  byParts(when, () => ({
    device: async () => ({
      ...soundDevice,
      checks: soundDevice.checks.map((check) => ({ ...check, holds: check.id !== id })),
    }),
  }))

export const breaks: Readonly<Record<GuaranteeId, Break>> = {
  'database.purpose-reads-only-its-columns': bySql(
    'a purpose was granted a column by hand',
    ['GRANT SELECT (email) ON app.accounts TO confidant_profile'],
    ['REVOKE SELECT (email) ON app.accounts FROM confidant_profile'],
  ),
  'database.purpose-reads-only-its-rows': bySql(
    'a policy lets everybody in',
    ['CREATE POLICY open_door ON app.addresses FOR SELECT TO confidant_profile USING (true)'],
    ['DROP POLICY open_door ON app.addresses'],
  ),
  'database.identity-cannot-be-forged': bySql(
    'a purpose may become another one',
    ['GRANT confidant_account TO confidant_profile'],
    ['REVOKE confidant_account FROM confidant_profile'],
  ),
  'consent.before-processing': bySql(
    'a purpose that rests on consent does not ask for it',
    ['CREATE POLICY no_consent ON app.subscriptions FOR SELECT TO confidant_newsletter_worker USING (true)'],
    ['DROP POLICY no_consent ON app.subscriptions'],
  ),
  'hub.holds-only-declared-categories': bySql(
    'a table was added by hand',
    ['CREATE TABLE app.shoe_sizes (person_id uuid, size integer)'],
    ['DROP TABLE app.shoe_sizes'],
  ),
  'payments.no-card-data-held': bySql(
    'somebody wrote a card number into a free text',
    ["UPDATE app.data_requests SET question = 'My card 4111 1111 1111 1111 was charged'"],
    ["UPDATE app.data_requests SET question = 'A question'"],
  ),
  'entities.named-everywhere': byAnswers('pages lose their foot', (answer) =>
    rewritten(answer, { text: (all) => all.replace(/<footer[\s\S]*<\/footer>/, '') }),
  ),
  'statement.shows-its-date': byAnswers('pages lose the date of the statement', (answer) =>
    rewritten(answer, { text: (all) => all.replaceAll(/\d{4}-\d{2}-\d{2}/g, '') }),
  ),
  'browser.no-third-party-request': byAnswers('a page loads a script from elsewhere', (answer) =>
    rewritten(answer, { text: inject('<script src="https://cdn.example/a.js"></script>') }),
  ),
  'browser.share-links-silent': byAnswers('a page loads the button of a network', (answer) =>
    rewritten(answer, { text: inject('<img src="https://facebook.example/like.png" alt="Like">') }),
  ),
  'links.outgoing-marked': byAnswers('a page has a bare link to elsewhere', (answer) =>
    rewritten(answer, { text: inject('<a href="https://elsewhere.example/">elsewhere</a>') }),
  ),
  'advertising.same-for-everyone': byAnswers('a page chooses by who asks', (answer, _url, init) =>
    rewritten(answer, { text: inject(new Headers(init.headers).get('user-agent') ?? 'a browser') }),
  ),
  'publication.no-personal-page': byAnswers('an account opens for anybody', async (answer, url) =>
    url.pathname.endsWith('/account') ? new Response('<p>Welcome back</p>', { status: 200 }) : answer,
  ),
  'statement.every-payload-declared': byParts('a feature takes a form that nobody declared', (system) => ({
    features: [...system.features, { name: 'undeclared', inputs: [undeclaredForm('account')] }],
  })),
  'statement.every-column-declared': bySql(
    'a column was added by hand',
    ['ALTER TABLE app.profiles ADD COLUMN shoe_size integer'],
    ['ALTER TABLE app.profiles DROP COLUMN shoe_size'],
  ),
  'hub.refuses-to-start-undeclared': byParts('the check at the start sees nothing', ({ database }) => ({
    database: { ...database, findings: async () => [] },
  })),
  'statement.purposes-touch-only-needs': withDeclaration('a purpose no longer states a need', ({ purposes }) => {
    delete purposes.profile?.needs['profile-picture']
  }),
  'processors.each-has-a-contract': withDeclaration('a processor works without a contract', ({ operator }) => {
    operator.parties['mail-delivery']!.contractDate = null
  }),
  'processors.receive-only-declared': withDeclaration('an e-mail is to carry orders as well', ({ payloads }) => {
    payloads['outgoing/mail']!.fields.orders = { ...payloads['outgoing/mail']!.fields.text!, category: 'invoices' }
  }),
  'statement.versions-unchanged': bySql(
    'the version in force is no longer what was published',
    ["UPDATE app.statement_versions SET version = 'another'"],
    ["UPDATE app.statement_versions SET version = '1'"],
  ),
  'statement.changes-in-words': byParts('changes are not seen', () => ({ compare: () => [] })),
  'statement.widening-blocks': withDeclaration('a purpose of ours passes for an order of the law', ({ purposes }) => {
    purposes.profile!.basis = structuredClone(purposes.erasure!.basis)
  }),
  'web.unknown-fields-rejected': forTestAccount('forms take whatever comes', (system, testAccount) => ({
    testAccount: testAccountThrough(system, testAccount, async (url, init) =>
      init.method === 'POST' ? new Response('Thank you') : fetch(url, init),
    ),
  })),
  'security.hardened-answers': byAnswers('the policy of pages is gone', (answer) =>
    rewritten(answer, { headers: { 'content-security-policy': null } }),
  ),
  'security.no-enumeration': forTestAccount('sign-in greets those it knows', (system, { email }) => ({
    httpClient: through(system, async (answer, _url, init) =>
      String(init.body).includes(encodeURIComponent(email))
        ? rewritten(answer, { text: inject('Welcome back') })
        : answer,
    ),
  })),
  'security.attempts-limited': byAnswers('nothing is ever refused', async (answer) =>
    answer.status === 429 ? new Response('<form method="post" action="/sign-in"></form>', { status: 200 }) : answer,
  ),
  'publication.no-personal-data-in-logs': forTestAccount('the log quotes what people type', (_system, { email }) => ({
    logged: () => [`{"event":"refused","email":"${email}"}`],
  })),
  'portal.every-setting': forTestAccount('the form for billing addresses is gone', (system, testAccount) => ({
    testAccount: testAccountThrough(system, testAccount, async (url, init) =>
      rewritten(await fetch(url, init), { text: (all) => all.replaceAll('vat_number', 'another') }),
    ),
  })),
  'rights.correction-everywhere': forTestAccount('a page still shows the old name', (system, testAccount) => ({
    testAccount: testAccountThrough(system, testAccount, async (url, init) =>
      rewritten(await fetch(url, init), { text: inject(`<p>Dear ${testAccount.mark}</p>`) }),
    ),
  })),
  'retention.runs-to-the-day': stuck('data_requests'),
  'contact.deleted-after-handling': stuck('conversations'),
  'relay.sees-only-ciphertext': bySomebody('somebody left a pack with the relay'),
  'accounts.details-remembered': bySomebody('somebody bought something'),
  'orders.overview-complete': bySomebody('somebody bought something'),
  'disclosure.needs-second-approval': bySomebody('something was handed over'),
  'disclosure.is-registered': bySomebody('something was handed over'),
  'campaigns.only-to-consenting': byParts('a form asks for offers', (system) => ({
    features: [...system.features, { name: 'undeclared', inputs: [undeclaredForm('offers')] }],
  })),
  'newsletter.double-opt-in': bySomebody('somebody is subscribed'),
  'newsletter.one-click-unsubscribe': bySomebody('somebody is subscribed'),
  'statistics.tell-nothing-of-visitors': counted,
  'statistics.small-numbers-hidden': counted,
  'consent.withdrawn-at-once': bySql(
    'withdrawals are not written down',
    ['CREATE RULE still AS ON UPDATE TO app.consents WHERE new.ended_at IS NOT NULL DO INSTEAD NOTHING'],
    ['DROP RULE still ON app.consents'],
  ),
  'consent.receipt-tells-all': forTestAccount('a receipt leaves out the wording', (system, testAccount) => ({
    testAccount: testAccountThrough(system, testAccount, async (url, init) =>
      url.pathname.endsWith('/file') ? new Response('{}') : fetch(url, init),
    ),
  })),
  'rights.export-is-complete': bySql(
    'a table is hidden from the export',
    ['CREATE POLICY hidden ON app.profiles AS RESTRICTIVE FOR SELECT TO confidant_data_rights USING (false)'],
    ['DROP POLICY hidden ON app.profiles'],
  ),
  'rights.erasure-leaves-nothing': bySql(
    'erasing leaves the addresses',
    ['CREATE RULE kept AS ON DELETE TO app.devices DO INSTEAD NOTHING'],
    ['DROP RULE kept ON app.devices'],
  ),
  'desk.looks-are-logged': bySql(
    'the log of looks takes nothing down',
    ['CREATE RULE unlogged AS ON INSERT TO app.access_log DO INSTEAD NOTHING'],
    ['DROP RULE unlogged ON app.access_log'],
  ),
  'rights.requests-have-a-clock': bySomebody('a request is overdue', { answered_at: null, due_at: '2026-01-01' }),
  'rights.identity-asks-no-more': byAnswers('the form asks for a copy of a passport', (answer) =>
    rewritten(answer, {
      text: (all) => all.replaceAll('</form>', '<input type="file" name="passport"></form>'),
    }),
  ),
  'device.vault-has-no-network': failing('network-connect', 'the vault of an agent can connect'),
  'device.nothing-without-a-pass': failing('send-without-pass', 'the door of an agent takes a forged pass'),
  'device.ledger-before-first-byte': failing('send-before-ledger', 'an agent writes down afterwards'),
  'device.vault-is-ciphertext': byParts('a file of the vault can be read', () => ({
    device: async () => ({ ...soundDevice, words: { found: true, readableIn: ['vault.db'], files: 2 } }),
  })),
  'rights.erased-from-backups': byParts('an erasure leaves the key of backups', ({ parts }) => ({
    parts: { ...parts, backupKeys: { forget: async () => {} } },
  })),
}
