/** For each guarantee, a way in which the running system could break it. A guarantee without one does not compile. */
import type { GuaranteeId } from '@confidant/statement'
import { type Break, byAnswers, byParts, bySql, rewritten } from './break.js'

const inject = (mark: string) => (all: string) => all.replace('</main>', `${mark}</main>`)

export const breaks: Partial<Record<GuaranteeId, Break>> = {
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
  'statement.every-payload-declared': byParts('a slice takes a form that nobody declared', (system) => ({
    slices: [
      ...system.slices,
      {
        name: 'undeclared',
        inputs: [{ kind: 'form', name: 'shoe-size', purpose: 'account', recipient: null, fields: {} }],
      },
    ],
  })),
}
