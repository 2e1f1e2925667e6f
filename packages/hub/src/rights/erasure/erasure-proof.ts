/**
 * The proof of an erasure: counts and reasons, no content and no person number. Place: written in the transaction that erases, read
 * by whoever has its link. The signature covers its canonical JSON; anyone can verify it with the public key of the site.
 */
import type { KeptReason } from '@confidant/statement'
import { z } from 'zod'
import type { Secrets } from '../../secrets/secrets.js'
import type { RightsParts } from '../rights-parts.js'
import { canonicalJson } from './canonical-json.js'

const words = z.object({ en: z.string(), nl: z.string() })

const erasedSchema = z.object({
  at: z.iso.datetime(),
  company: z.string(),
  statement: z.string(),
  tables: z.array(z.object({ table: z.string(), about: words, rows: z.int() })),
  files: z.array(z.object({ kind: z.string(), about: words, files: z.int() })),
})

const keptSchema = z.array(
  z.object({
    table: z.string(),
    about: words,
    rows: z.int(),
    columns: z.array(z.string()),
    emptied: z.array(z.string()),
    reasons: z.array(
      z.object({
        purpose: z.string(),
        exception: words,
        why: words,
        law: words.nullable(),
        term: words,
      }) satisfies z.ZodType<KeptReason>,
    ),
    /** When the last of it goes; null: its term has not begun. */
    until: z.iso.datetime().nullable(),
  }),
)

export type ErasedCounts = z.infer<typeof erasedSchema>
export type KeptTable = z.infer<typeof keptSchema>[number]

export interface ErasureProof {
  readonly id: string
  readonly erased: ErasedCounts
  readonly kept: readonly KeptTable[]
  readonly signature: Buffer
}

/** Exactly the bytes that are signed. */
export function proofText(proof: Pick<ErasureProof, 'id' | 'erased' | 'kept'>): string {
  const { id, erased, kept } = proof
  return canonicalJson({ format: 'confidant-erasure-proof-1', id, erased, kept })
}

/** Whoever has the link may read the proof: the person can no longer sign in. Sealed, so that the address reveals nothing. */
export interface ProofLink {
  readonly person: string
  readonly proof: string
}

const linkSchema = z.strictObject({ person: z.uuid(), proof: z.uuid() })
const sealUse = 'erasure-proof'
/** As long as proofs are kept, and a little more. */
const linkMs = 6 * 366 * 86_400_000

export function sealProofLink(secrets: Pick<Secrets, 'seal'>, link: ProofLink, now: Date): string {
  return secrets.seal(sealUse, link, new Date(now.getTime() + linkMs))
}

/** Null for what is no link of ours. */
export function openProofLink(secrets: Pick<Secrets, 'open'>, sealed: string, now: Date): ProofLink | null {
  return linkSchema.safeParse(secrets.open(sealUse, sealed, now)).data ?? null
}

/** Null while the erasure is under way, and when the proof has reached its own end. */
export async function readProof(
  { withPurpose }: Pick<RightsParts, 'withPurpose'>,
  { person, proof }: ProofLink,
): Promise<ErasureProof | null> {
  const row = await withPurpose('data-rights', { person }, (tx) =>
    tx
      .selectFrom('erasure_proofs')
      .select(['id', 'erased', 'kept', 'signature'])
      .where('id', '=', proof)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  const { id, signature } = row
  return { id, erased: erasedSchema.parse(row.erased), kept: keptSchema.parse(row.kept), signature }
}
