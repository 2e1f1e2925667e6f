/** The newest run of the proofs, as the published statement shows it. Place: beside each clause. Open data: nobody is in it. */
import type { Proof } from '@confidant/statement'
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'

const reportSchema = z.object({
  ok: z.boolean(),
  clauses: z.array(
    z.object({
      id: z.string(),
      guarantees: z.array(z.object({ id: z.string(), ok: z.boolean(), evidence: z.string(), ms: z.number() })),
    }),
  ),
})

export interface NewestProof {
  readonly id: string
  readonly provedAt: Date
  /** Of the statement that was proved. */
  readonly version: string
  readonly report: z.infer<typeof reportSchema>
}

/** How long a run may be the newest without being asked for again. */
const freshMs = 5_000

/** Null before the first run. */
export type ReadNewestProof = () => Promise<NewestProof | null>

export function createNewestProof({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): ReadNewestProof {
  let known: { readonly at: number; readonly proof: Promise<NewestProof | null> } | undefined
  const read = async (): Promise<NewestProof | null> => {
    const row = await withPurpose('site', 'everyone', (tx) =>
      tx
        .selectFrom('proof_runs')
        .select(['id', 'proved_at', 'version', 'report'])
        .orderBy('proved_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    )
    const report = reportSchema.safeParse(row?.report)
    if (row === undefined || !report.success) return null
    return { id: row.id, provedAt: row.proved_at, version: row.version, report: report.data }
  }
  return () => {
    const at = now().getTime()
    if (known !== undefined && Math.abs(at - known.at) < freshMs) return known.proof
    const proof = read()
    known = { at, proof }
    proof.catch(() => {
      known = undefined
    })
    return proof
  }
}

/** By guarantee, for `statementHtml`. @param at the time in the reader's words */
export function proofsOf({ report }: NewestProof, at: string): Readonly<Record<string, Proof>> {
  const all = report.clauses.flatMap(({ guarantees }) => guarantees)
  return Object.fromEntries(all.map(({ id, ok }) => [id, { ok, at }]))
}
