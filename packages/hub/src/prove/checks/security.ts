/** P3, P5, T2: the headers of every response, what sign-in reveals, and what happens to undeclared fields. */
import { quoteName } from '@confidant/statement'
import { randomId } from '../../secrets/random-token.js'
import { type Check, holdsUnless } from '../check.js'
import type { Answer } from '../http-client.js'
import type { ProvedSystem } from '../proved-system.js'
import { publicPages } from '../public-pages.js'
import { type Form, type PublicPage, readPage } from '../read-page.js'
import { formOf, send, type TestAccount } from '../test-account.js'
import { withoutSeals } from './site.js'

const expected: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
}

export const hardenedAnswers: Check = async (system) => {
  const pages = await publicPages(system)
  const assets = [...new Set(pages.flatMap(({ loads }) => loads))]
  const others = await Promise.all([...assets, '/healthz', '/nowhere.txt'].map((path) => system.httpClient().get(path)))
  const refused = await system
    .httpClient()
    .post('/en/sign-in', {}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
  const answers = [...pages, ...others, refused]
  const bare = answers.flatMap((answer) =>
    Object.entries(expected)
      .filter(([name, value]) => !value.test(answer.headers.get(name) ?? ''))
      .map(([name]) => `the response of ${placeOf(answer)} lacks ${name}`),
  )
  const cookies = answers
    .filter(({ headers }) => headers.getSetCookie().length > 0)
    .map((answer) => `${placeOf(answer)} sets a cookie before sign-in`)
  const crossed = refused.status === 403 ? [] : ['a cross-site request was accepted']
  return holdsUnless(
    [...bare, ...cookies, ...crossed],
    `${answers.length} responses (pages, files, errors, a refused request) carry ${Object.keys(expected).length} security headers; none sets a cookie.`,
  )
}

function placeOf(answer: Answer): string {
  return 'path' in answer ? (answer as PublicPage).path : `status ${answer.status}`
}

export const noEnumeration: Check = async (system) => {
  const testAccount = await system.testAccount()
  const differing: string[] = []
  const places = [
    ['/en/sign-in', '/sign-in'],
    ['/en/register', '/register'],
  ] as const
  for (const [path, action] of places) {
    const known = await askAs(system, path, action, testAccount.email)
    const unknown = await askAs(system, path, action, `stranger-${testAccount.mark.slice(-8)}@proof.invalid`)
    if (known !== unknown) differing.push(`${path} answers differently for an address with an account`)
  }
  return holdsUnless(
    differing,
    `${places.length} forms gave the same response, byte for byte, for an address with an account and one without.`,
  )
}

/** The whole answer, but for what was typed and what is sealed. */
async function askAs(system: ProvedSystem, path: string, action: string, email: string): Promise<string> {
  const browser = system.httpClient()
  const answer = await send(browser, await formOf(browser, path, action), { email, user_name: 'Somebody' })
  const headers = [...answer.headers]
    .filter(([name]) => !['date', 'content-length'].includes(name))
    .map(String)
    .sort()
  const { host } = new URL(system.parts.publicUrl)
  return [answer.status, ...headers, withoutSeals(answer.text).replaceAll(email, '…').replaceAll(host, '')].join('\n')
}

const mostTries = 40

/** By address: so that the proof locks nobody else out. */
export const attemptsLimited: Check = async (system) => {
  const email = `flood-${randomId().slice(0, 8)}@proof.invalid`
  const browser = system.httpClient()
  let allowed = 0
  let refused: Answer | undefined
  while (refused === undefined && allowed < mostTries) {
    const answer = await send(browser, await formOf(browser, '/en/sign-in', '/sign-in'), { email })
    if (answer.status === 429) refused = answer
    else allowed++
  }
  const [kept] = await system.database.administrator<{ counters: number }>(
    'SELECT count(*)::int AS counters FROM app.attempt_counters WHERE attempts > $1',
    [allowed],
  )
  await system.database.administrator('DELETE FROM app.outbox WHERE to_email = $1', [email])
  const wrong = [
    ...(refused === undefined ? [`codes requested for one address without a refusal: ${allowed}`] : []),
    ...(refused !== undefined && refused.headers.get('retry-after') === null
      ? ['the refusal does not say when to try again']
      : []),
    ...((kept?.counters ?? 0) > 0 ? [] : ['the count is not in the database and would not survive a restart']),
  ]
  return holdsUnless(
    wrong,
    `After ${allowed} codes for one address the next was refused, with the time to wait; the count is in the database, so it survives a restart.`,
  )
}

/** Every form that a visitor and a signed-in person meets, sent with one field more than it asks for. */
export const unknownFieldsRejected: Check = async (system) => {
  const testAccount = await system.testAccount()
  const open = (await publicPages(system)).flatMap(({ forms }) => forms)
  const own = (await ownPages(testAccount)).flatMap(({ forms }) => forms)
  const marker = `undeclared-${randomId()}`
  const taken: string[] = []
  const forms = distinct([...open, ...own]).filter(
    ({ method, action, open: fields }) => method === 'post' && fields.length > 0 && !action.endsWith('/sign-out'),
  )
  for (const form of forms) {
    const answer = await send(testAccount, form, { shoe_size: marker })
    if (answer.status < 400) taken.push(`${form.action} accepted an undeclared field`)
  }
  const kept = await columnsWith(system, marker)
  return holdsUnless(
    [
      ...(forms.length === 0 ? ['the site has no forms'] : []),
      ...taken,
      ...kept.map((column) => `${column} holds an undeclared field`),
    ],
    `${forms.length} forms were sent with one undeclared field each; every form rejected it, and no text column holds it.`,
  )
}

/** The pages of an account, found by their links. */
export async function ownPages(testAccount: TestAccount): Promise<PublicPage[]> {
  const pages: PublicPage[] = []
  const waiting = ['/en/account', '/nl/account']
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined && pages.length < 100; path = waiting.shift()) {
    const page = readPage(path, await testAccount.get(path))
    pages.push(page)
    const next = [...page.links.map(({ href }) => href), page.location ?? ''].filter(
      (href) => /^\/(en|nl)\/account(\/|$)/.test(href) && !seen.has(href),
    )
    for (const href of next) {
      seen.add(href)
      waiting.push(href)
    }
  }
  return pages
}

function distinct(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [`${form.action} ${Object.keys(form.fields).join()}`, form])).values()]
}

/** Columns of text in which the words stand. */
export async function columnsWith(
  { parts, database }: Pick<ProvedSystem, 'parts' | 'database'>,
  words: string,
): Promise<string[]> {
  const found: string[] = []
  for (const table of Object.values(parts.declaration.tables)) {
    for (const [column, { type }] of Object.entries(table.columns)) {
      if (type !== 'text' && type !== 'jsonb') continue
      const rows = await database.administrator(
        `SELECT 1 FROM app.${quoteName(table.name)} WHERE position($1 IN ${quoteName(column)}::text) > 0 LIMIT 1`,
        [words],
      )
      if (rows.length > 0) found.push(`${table.name}.${column}`)
    }
  }
  return found
}
