/** O4, P6, V2: looks of employees, and requests about data. */

import { randomId } from '../../secrets/random-token.js'
import { createAuditedAccess } from '../../staff/audited-access.js'
import { type Check, holdsUnless } from '../check.js'
import { readPage } from '../read-page.js'
import { formOf, send } from '../test-account.js'

/** An employee who exists for the proof alone, and is in no list of them. */
const employee = { personId: randomId(), name: 'Proof', role: 'privacy' } as const

export const accessIsLogged: Check = async (system) => {
  const testAccount = await system.testAccount()
  const auditedAccess = createAuditedAccess(system.parts)
  const reason = `Proof ${randomId()}`
  const look = { purpose: 'data-rights:desk', person: testAccount.personId, reason } as const
  const cut = new Error('cut off in the middle of the look')
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
      ...(ended === cut ? [] : ['the look did not take place']),
      ...(lines.length === 1 && lines[0]?.purpose === 'data-rights'
        ? []
        : ['the look of an employee is not in the log with its purpose']),
      ...(pages.some(({ text }) => text.includes(reason)) ? [] : ['the person cannot read of the look']),
      ...(bare.status === 200 ? ['the desk opens for anybody'] : []),
    ],
    'A look that was cut off before it read anything stands in the log with purpose and reason, and the person reads it in their account.',
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
  // An erasure that the person began is answered by its proof.
  const [mute] = await database.administrator<{ count: number }>(
    `SELECT count(*)::int AS count FROM app.data_requests WHERE answered_at IS NOT NULL AND state IN ('answered', 'refused') AND answer IS NULL AND refusal_ground IS NULL AND NOT (kind = 'erasure' AND received_by = 'portal') AND person_id <> ALL ($1::uuid[])`,
    [others],
  )
  await database.administrator('DELETE FROM app.data_requests WHERE email = $1', [email])
  return holdsUnless(
    [
      ...(asked.length === 1 && asked[0]?.clock === true
        ? []
        : [`a request by the form (${answer.status}) got no term of one month`]),
      ...((late?.count ?? 0) > 0 ? [`${late?.count} requests are past their term without an answer`] : []),
      ...((mute?.count ?? 0) > 0 ? [`${mute?.count} requests were closed without an answer on record`] : []),
    ],
    'A request by the public form got a term of one month at once; none in the register is past its term, and each that was closed has its answer.',
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
      ...(form === undefined ? ['there is no form to ask by'] : []),
      ...beyond.map((name) => `the form asks for "${name}", which is not declared`),
      ...more.map((category) => `the form asks for ${category} to check who asks`),
    ],
    'Whoever asks names an address and the question; a link sent to the address shows whose it is, and nothing further is asked.',
  )
}
