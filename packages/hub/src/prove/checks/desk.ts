/** O4, P6, V2: audited access by employees, and data subject requests. */

import { randomId } from '../../secrets/random-token.js'
import { createAuditedAccess } from '../../staff/audited-access.js'
import { type Check, holdsUnless } from '../check.js'
import { readPage } from '../read-page.js'
import { formOf, send } from '../test-account.js'

/** An employee who exists for the proof alone and is not in the register. */
const employee = { personId: randomId(), name: 'Proof', role: 'privacy' } as const

export const accessIsLogged: Check = async (system) => {
  const testAccount = await system.testAccount()
  const auditedAccess = createAuditedAccess(system.parts)
  const reason = `Proof ${randomId()}`
  const look = { purpose: 'data-rights:desk', person: testAccount.personId, reason } as const
  const cut = new Error('interrupted during the access')
  const ended = await auditedAccess(employee, look, () => Promise.reject(cut)).catch((error: unknown) => error)
  const lines = await system.database.administrator<{ purpose: string; reason: string }>(
    'SELECT purpose, reason FROM app.access_log WHERE person_id = $1 AND reason = $2',
    [testAccount.personId, reason],
  )
  const shown = await testAccount.get('/en/account/privacy')
  const pages = [shown, ...(await Promise.all(logLinks(shown.text).map((path) => testAccount.get(path))))]
  const bare = await system.httpClient().get('/en/desk/people')
  return holdsUnless(
    [
      ...(ended === cut ? [] : ['the access did not take place']),
      ...(lines.length === 1 && lines[0]?.purpose === 'data-rights'
        ? []
        : ['an employee’s access is not in the log with its purpose']),
      ...(pages.some(({ text }) => text.includes(reason)) ? [] : ['the person cannot see the access in their account']),
      ...(bare.status === 200 ? ['the desk opens without signing in'] : []),
    ],
    'An access that was interrupted before it read anything is in the log with its purpose and reason, and the person can read it in their account.',
  )
}

function logLinks(html: string): string[] {
  const { links } = readPage('/en/account/privacy', {
    status: 200,
    headers: new Headers({ 'content-type': 'text/html' }),
    location: null,
    text: html,
  })
  return links.map(({ href }) => href).filter((href) => href.startsWith('/en/account/privacy/'))
}

export const requestsHaveAClock: Check = async ({ httpClient, database, people }) => {
  const email = `request-${randomId().slice(0, 8)}@proof.invalid`
  const browser = httpClient()
  const answer = await send(browser, await formOf(browser, '/en/privacy/request', '/privacy/request'), {
    email,
    kind: 'access',
  })
  const asked = await database.administrator<{ clock: boolean; person_id: string }>(
    `SELECT due_at > received_at + interval '27 days' AND due_at <= received_at + interval '35 days' AS clock, person_id FROM app.data_requests WHERE email = $1`,
    [email],
  )
  const others = people.map(({ personId }) => personId)
  const [late] = await database.administrator<{ count: number }>(
    `SELECT count(*)::int AS count FROM app.data_requests WHERE answered_at IS NULL AND state <> 'unconfirmed' AND due_at < now() AND person_id <> ALL ($1::uuid[])`,
    [others],
  )
  // An erasure that the person started is answered by its proof.
  const [mute] = await database.administrator<{ count: number }>(
    `SELECT count(*)::int AS count FROM app.data_requests WHERE answered_at IS NOT NULL AND state IN ('answered', 'refused') AND answer IS NULL AND refusal_ground IS NULL AND NOT (kind = 'erasure' AND received_by = 'portal') AND person_id <> ALL ($1::uuid[])`,
    [others],
  )
  await database.administrator('DELETE FROM app.data_requests WHERE email = $1', [email])
  return holdsUnless(
    [
      ...(asked.length === 1 && asked[0]?.clock === true
        ? []
        : [`a request made with the form (status ${answer.status}) got no time limit of one month`]),
      ...((late?.count ?? 0) > 0 ? [`requests past their time limit without an answer: ${late?.count}`] : []),
      ...((mute?.count ?? 0) > 0 ? [`requests closed without an answer on record: ${mute?.count}`] : []),
    ],
    'A request made with the public form got a time limit of one month at once. No request in the register is past its time limit, and every closed request has an answer on record.',
  )
}

export const identityAsksNoMore: Check = async ({ parts, httpClient }) => {
  const page = readPage('/en/privacy/request', await httpClient().get('/en/privacy/request'))
  const form = page.forms.find(({ action }) => action.endsWith('/privacy/request'))
  const declared = parts.declaration.payloads['form/data-request']
  const categories = Object.values(declared?.fields ?? {}).map(({ category }) => category)
  const beyond = (form?.open ?? []).filter((name) => declared?.fields[name] === undefined)
  const more = categories.filter(
    (category) => category !== null && !['email-address', 'data-requests'].includes(category),
  )
  return holdsUnless(
    [
      ...(form === undefined ? ['there is no request form'] : []),
      ...beyond.map((name) => `the form asks for "${name}", which is not declared`),
      ...more.map((category) => `the form asks for ${category} to establish identity`),
    ],
    'The request form asks for an e-mail address and the request; identity is established by a link sent to that address, and nothing further is asked.',
  )
}
