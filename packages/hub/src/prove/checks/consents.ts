/** P4: what rests on consent sees nobody who has not given it. */
import { quoteName, seatAccess } from '@confidant/statement'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

const schema = 'app'

interface ConsentView {
  readonly seat: string
  readonly purpose: string
  readonly table: string
  readonly subject: string
  readonly everyone: boolean
}

export const consentBeforeProcessing: Check = async (system) => {
  const views = consentViews(system)
  const wrong: string[] = []
  let seen = 0
  for (const view of views) {
    const without = await rowsSeen(system, view)
    await answer(system, view.purpose, true)
    const given = await rowsSeen(system, view)
    await answer(system, view.purpose, false)
    const refused = await rowsSeen(system, view)
    await withdraw(system)
    if (without !== 0) wrong.push(`${view.seat} sees ${view.table} of somebody who was never asked`)
    if (refused !== 0) wrong.push(`${view.seat} sees ${view.table} of somebody who refused`)
    seen += given
  }
  if (views.length > 0 && seen === 0) wrong.push('no purpose saw anybody even with their consent')
  return holdsUnless(
    wrong,
    `${views.length} views of purposes that rest on consent: each showed the person while the consent stood, and not before it or after a refusal.`,
  )
}

/** The part of withdrawal that the database answers for: from the next statement on. */
export async function seenAfterWithdrawal(system: ProvedSystem): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const view of consentViews(system)) {
    await answer(system, view.purpose, true)
    await withdraw(system)
    if ((await rowsSeen(system, view)) !== 0) wrong.push(`${view.seat} still sees ${view.table} after the withdrawal`)
  }
  return wrong
}

/** Views whose rows the fillers of the proof match: those with a further condition hold rows of one kind only. */
function consentViews({ parts: { declaration } }: ProvedSystem): ConsentView[] {
  return seatAccess(declaration).flatMap(({ seat, table, access }) => {
    const purpose = seat.split(':')[0] ?? ''
    const { subject } = declaration.tables[table]!
    const restsOnConsent = declaration.purposes[purpose]?.basis.kind === 'consent'
    if (!restsOnConsent || subject === null || !access.read.includes(subject)) return []
    return [{ seat, purpose, table, subject, everyone: access.rows.kind === 'everyone' }]
  })
}

async function rowsSeen({ database, people }: ProvedSystem, view: ConsentView): Promise<number> {
  const { personId } = people[0]
  const ask = `SELECT count(*)::int FROM ${schema}.${quoteName(view.table)} WHERE ${quoteName(view.subject)} = '${personId}'`
  const [outcome] = await database.as(view.seat, view.everyone ? 'everyone' : { person: personId }, [ask])
  return outcome !== undefined && 'rows' in outcome ? Number(outcome.rows[0]?.[0]) : -1
}

async function answer({ database, people }: ProvedSystem, purpose: string, given: boolean): Promise<void> {
  await database.administrator(
    `UPDATE ${schema}.consents SET purpose = $2, given = $3, ended_at = CASE WHEN $3 THEN NULL ELSE now() END WHERE person_id = $1`,
    [people[0].personId, purpose, given],
  )
}

async function withdraw({ database, people }: ProvedSystem): Promise<void> {
  await database.administrator(`UPDATE ${schema}.consents SET ended_at = now() WHERE person_id = $1`, [
    people[0].personId,
  ])
}
