/** Proof runs: when, of which version, and which guarantees failed. */
import { fill, type Language, message, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Badge, Empty, Notice } from '@confidant/ui'
import { z } from 'zod'
import type { HubWithPurpose } from '../../database/index.js'
import { formatDateTime } from '../../labels/format-date.js'
import { pageUrl } from '../../web/page.js'

export const proofMessages = {
  heading: text('Proofs of the statement', 'Bewijzen van de verklaring'),
  none: text(
    'The statement has not been proved here yet. Run this command:',
    'De verklaring is hier nog niet bewezen. Voer deze opdracht uit:',
  ),
  run: message('{at}, version {version}', '{at}, versie {version}'),
  holds: text('All guarantees passed', 'Alle garanties geslaagd'),
  fails: message(
    '{count, plural, one {# guarantee} other {# guarantees}} failed',
    '{count, plural, one {# garantie} other {# garanties}} niet geslaagd',
  ),
  unreadable: text(
    'This report was written by another release and cannot be shown.',
    'Dit rapport is door een andere versie van het programma geschreven en kan niet worden getoond.',
  ),
  public: text('The latest run as published', 'De laatste ronde zoals gepubliceerd'),
}

const guarantee = z.object({ id: z.string(), ok: z.boolean(), evidence: z.string() })
const reportSchema = z.object({ clauses: z.array(z.object({ guarantees: z.array(guarantee) })) })

const most = 20

export interface ProofRun {
  readonly id: string
  readonly provedAt: Date
  readonly version: string
  readonly ok: boolean
  /** Null: of another release. */
  readonly failed: readonly z.infer<typeof guarantee>[] | null
}

/** The newest first, at most 20. */
export async function readProofRuns(withPurpose: HubWithPurpose): Promise<readonly ProofRun[]> {
  const runs = await withPurpose('site', 'everyone', (tx) =>
    tx
      .selectFrom('proof_runs')
      .select(['id', 'proved_at', 'version', 'ok', 'report'])
      .orderBy('proved_at', 'desc')
      .limit(most)
      .execute(),
  )
  return runs.map(({ id, proved_at, version, ok, report }) => {
    const parsed = reportSchema.safeParse(report)
    const all = parsed.success ? parsed.data.clauses.flatMap(({ guarantees }) => guarantees) : null
    // A guarantee that serves several clauses failed once.
    const failed = all && [...new Map(all.filter((one) => !one.ok).map((one) => [one.id, one])).values()]
    return { id, provedAt: proved_at, version, ok, failed }
  })
}

interface ProofsPageProps {
  readonly language: Language
  readonly declaration: Declaration
  readonly runs: readonly ProofRun[]
}

export function ProofsPage({ language, declaration, runs }: ProofsPageProps) {
  if (runs.length === 0)
    return (
      <Empty>
        <p>
          {proofMessages.none[language]} <code>confidant-hub prove</code>
        </p>
      </Empty>
    )
  return (
    <>
      <p>
        <a href={pageUrl(language, '/privacy/proofs')}>{proofMessages.public[language]}</a>
      </p>
      {runs.map((run) => (
        <section key={run.id} class="stack">
          <h2>
            {fill(proofMessages.run, { at: formatDateTime(run.provedAt, language), version: run.version })[language]}
          </h2>
          <Run language={language} declaration={declaration} run={run} />
        </section>
      ))}
    </>
  )
}

function Run({ language, declaration, run }: Pick<ProofsPageProps, 'language' | 'declaration'> & { run: ProofRun }) {
  if (run.failed === null) return <p>{proofMessages.unreadable[language]}</p>
  if (run.ok)
    return (
      <p>
        <Badge tone="good">{proofMessages.holds[language]}</Badge>
      </p>
    )
  return (
    <>
      <p>
        <Badge tone="danger">{fill(proofMessages.fails, { count: run.failed.length })[language]}</Badge>
      </p>
      {run.failed.map(({ id, evidence }) => (
        <Notice key={id} tone="danger">
          <p>{declaration.guarantees[id]?.shows[language] ?? id}</p>
          {/* Evidence is written in English only. */}
          <p lang="en">{evidence}</p>
        </Notice>
      ))}
    </>
  )
}
