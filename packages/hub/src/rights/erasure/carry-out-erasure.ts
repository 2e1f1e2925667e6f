/**
 * Carries out one erasure. Place: called by the page when it is wanted at once, and by the worker for scheduled and interrupted ones.
 * Each step can be repeated; the request is answered last, so that an interrupted erasure starts again (decision 79).
 */

import type { ErasureRequests, PlannedErasure } from '../../data-requests/index.js'
import { erasureEmail, erasureEmailId, findAddressee } from '../../data-requests/index.js'
import { queueMail } from '../../mail/queue-mail.js'
import type { RightsParts } from '../rights-parts.js'
import { eraseFiles } from './erase-files.js'
import { eraseRows } from './erase-rows.js'
import { sealProofLink } from './erasure-proof.js'

export type ErasureDeps = Pick<
  RightsParts,
  'withPurpose' | 'declaration' | 'secrets' | 'blobs' | 'backupKeys' | 'now'
> & { readonly requests: Pick<ErasureRequests, 'answer'> }

export async function carryOutErasure(deps: ErasureDeps, erasure: PlannedErasure): Promise<void> {
  const { person, id } = erasure
  await endSessions(deps, person)
  const company = await writeLastEmail(deps, erasure)
  const files = await eraseFiles(deps, person)
  await eraseRows(deps, { person, proof: id, company, files })
  // After the rows: a backup being written has stored the key by now, or will find none.
  await deps.backupKeys.forget(person)
  await deps.requests.answer(erasure)
}

/** So that nothing new is written during the erasure. */
function endSessions({ withPurpose, now }: ErasureDeps, person: string): Promise<unknown> {
  return withPurpose('sign-in', { person }, (tx) =>
    tx.updateTable('sessions').set({ ended_at: now() }).where('ended_at', 'is', null).execute(),
  )
}

/** Queued once, while the address still exists. @returns the name of the account's controller */
function writeLastEmail({ withPurpose, secrets, declaration, now }: ErasureDeps, { person, id }: PlannedErasure) {
  return withPurpose('data-rights', { person }, async (tx) => {
    const { entities } = declaration.operator
    const request = tx.selectFrom('data_requests').select('id').where('id', '=', id)
    const alone = await request.where('state', '=', 'scheduled').forUpdate().skipLocked().executeTakeFirst()
    const addressee = await findAddressee(tx, person)
    const written = tx.selectFrom('outbox').select('id').where('template', '=', erasureEmailId)
    if (alone !== undefined && addressee !== null && (await written.executeTakeFirst()) === undefined) {
      await queueMail(tx, addressee, erasureEmail, { link: sealProofLink(secrets, { person, proof: id }, now()) })
    }
    return (entities.find(({ id }) => id === addressee?.entityId) ?? entities[0]).name
  })
}
