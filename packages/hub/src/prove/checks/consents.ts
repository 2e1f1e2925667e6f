/** P4: purposes that rest on consent see nobody who has not given it. */
import { defaultNaming, quoteName, quoteText, roleAccess } from '@confidant/statement'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'
import { type Form, type PublicPage, readPage } from '../read-page.js'
import { send } from '../test-account.js'

const { schema } = defaultNaming

interface ConsentView {
  readonly purposeRole: string
  readonly purpose: string
  readonly table: string
  readonly subject: string
  readonly everyone: boolean
}

export const consentBeforeProcessing: Check = async (system) => {
  const views = consentViews(system)
  await setRestriction(system, false)
  const wrong: string[] = []
  let seen = 0
  for (const view of views) {
    const without = await rowsSeen(system, view)
    await answer(system, view.purpose, true)
    const given = await rowsSeen(system, view)
    await answer(system, view.purpose, false)
    const refused = await rowsSeen(system, view)
    await withdraw(system)
    if (without !== 0) wrong.push(`${view.purposeRole} sees ${view.table} of a person who was never asked`)
    if (refused !== 0) wrong.push(`${view.purposeRole} sees ${view.table} of a person who refused`)
    seen += given
  }
  await setRestriction(system, true)
  if (views.length > 0 && seen === 0) wrong.push('no purpose saw a person even with their consent')
  return holdsUnless(
    wrong,
    `${views.length} views of purposes that rest on consent were tested: each showed the person only while the consent was in force, not before it and not after a refusal.`,
  )
}

/** The database's part of a withdrawal: effective from the next statement on. */
export async function seenAfterWithdrawal(system: ProvedSystem): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const view of consentViews(system)) {
    await answer(system, view.purpose, true)
    await withdraw(system)
    if ((await rowsSeen(system, view)) !== 0)
      wrong.push(`${view.purposeRole} still sees ${view.table} after the withdrawal`)
  }
  return wrong
}

/** Views whose rows the probe people's rows match: views with a further condition hold rows of one kind only. */
function consentViews({ parts: { declaration } }: ProvedSystem): ConsentView[] {
  return roleAccess(declaration).flatMap(({ purposeRole, table, access }) => {
    const purpose = purposeRole.split(':')[0] ?? ''
    const { subject } = declaration.tables[table]!
    const restsOnConsent = declaration.purposes[purpose]?.basis.kind === 'consent'
    if (!restsOnConsent || subject === null || !access.read.includes(subject)) return []
    return [{ purposeRole, purpose, table, subject, everyone: access.rows.kind === 'everyone' }]
  })
}

async function rowsSeen({ database, people }: ProvedSystem, view: ConsentView): Promise<number> {
  const { personId } = people[0]
  const ask = `SELECT count(*)::int FROM ${schema}.${quoteName(view.table)} WHERE ${quoteName(view.subject)} = '${personId}'`
  const [outcome] = await database.as(view.purposeRole, view.everyone ? 'everyone' : { person: personId }, [ask])
  return outcome !== undefined && 'rows' in outcome ? Number(outcome.rows[0]?.[0]) : -1
}

async function answer({ database, people }: ProvedSystem, purpose: string, given: boolean): Promise<void> {
  await database.administrator(
    `UPDATE ${schema}.consents SET purpose = $2, given = $3, ended_at = CASE WHEN $3 THEN NULL ELSE now() END WHERE person_id = $1`,
    [people[0].personId, purpose, given],
  )
}

/** Probe people have a value in every column, including `restricted_at`, which hides them from such purposes. */
async function setRestriction({ database, people }: ProvedSystem, restricted: boolean): Promise<void> {
  await database.administrator(
    `UPDATE ${schema}.accounts SET restricted_at = CASE WHEN $2 THEN now() END WHERE person_id = $1`,
    [people[0].personId, restricted],
  )
}

async function withdraw({ database, people }: ProvedSystem): Promise<void> {
  await database.administrator(`UPDATE ${schema}.consents SET ended_at = now() WHERE person_id = $1`, [
    people[0].personId,
  ])
}

/** Through the page, as the test account. */
async function answerByPage(system: ProvedSystem, given: boolean): Promise<{ form: Form; page: PublicPage }> {
  const testAccount = await system.testAccount()
  const path = '/en/account/preferences'
  const page = readPage(path, await testAccount.get(path))
  const form = page.forms.find(({ fields }) => fields.purpose !== undefined && fields.given === String(given))
  if (form === undefined) throw new Error(`The page has no form to ${given ? 'give' : 'withdraw'} consent.`)
  await send(testAccount, form, {})
  return { form, page }
}

export const withdrawnAtOnce: Check = async (system) => {
  const { personId } = await system.testAccount()
  const { form } = await answerByPage(system, true)
  const purpose = form.fields.purpose ?? ''
  const stood = await standsFor(system, personId, purpose)
  await answerByPage(system, false)
  const stands = await standsFor(system, personId, purpose)
  const wrong = [
    ...(stood ? [] : ['a consent given on the page is not in force']),
    ...(stands ? ['a consent withdrawn on the page is still in force'] : []),
    ...(await seenAfterWithdrawal(system)),
  ]
  return holdsUnless(
    wrong,
    `A consent to "${purpose}" was given with one click and withdrawn with one click; after the withdrawal the database no longer counted it from the next statement on.`,
  )
}

/** As the database answers the purpose itself. */
async function standsFor({ parts, database }: ProvedSystem, person: string, purpose: string): Promise<boolean> {
  const purposeRole =
    roleAccess(parts.declaration).find(({ purposeRole }) => purposeRole.split(':')[0] === purpose)?.purposeRole ?? ''
  const [outcome] = await database.as(purposeRole, { person }, [
    `SELECT ${schema}.consented('${person}', ${quoteText(purpose)})`,
  ])
  return outcome !== undefined && 'rows' in outcome && outcome.rows[0]?.[0] === true
}

export const receiptTellsAll: Check = async (system) => {
  const testAccount = await system.testAccount()
  const { form } = await answerByPage(system, true)
  const page = readPage('/en/account/preferences', await testAccount.get('/en/account/preferences'))
  const link = page.links.map(({ href }) => href).find((href) => href.includes('/account/receipts/'))
  if (link === undefined) return holdsUnless(['a consent that was given has no receipt'], '')
  const { text } = await testAccount.get(`${link.replace(/\/file$/, '')}/file`)
  await answerByPage(system, false)
  const { basis } = system.parts.declaration.purposes[form.fields.purpose ?? '']!
  const expected =
    basis.kind === 'consent' ? [basis.consent.ask.en, `${basis.consent.id}/${basis.consent.version}`] : []
  const told = [
    ...expected,
    system.parts.declaration.version,
    'hasIndicationMethod',
    new Date().toISOString().slice(0, 4),
  ]
  return holdsUnless(
    told.filter((part) => !text.includes(part)).map((part) => `the receipt does not contain "${part}"`),
    'A receipt was downloaded after giving consent: it states the wording and its version, the version of the statement, and when and how consent was given.',
  )
}
