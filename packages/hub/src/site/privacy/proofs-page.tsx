/** The report of the proofs as a page: clause by clause, guarantee by guarantee, what was seen. */
import { fill, type Language } from '@confidant/i18n'
import type { Statement } from '@confidant/statement'
import { Badge, Empty, Table } from '@confidant/ui'
import { type Page, pageUrl } from '../../web/page.js'
import { formatMoment, messages } from './messages.js'
import type { NewestProof } from './newest-proof.js'
import { ProofLine } from './statement-page.js'

/** @param statement of the version that was proved */
export function proofsPage(language: Language, statement: Statement, proof: NewestProof | null): Page {
  const body = (
    <div class="stack">
      <h1>{messages.proofs[language]}</h1>
      <p class="lede">{messages.proofsLede[language]}</p>
      {proof === null ? (
        <Empty icon="shield">
          <p>{messages.unproved[language]}</p>
        </Empty>
      ) : (
        <Report language={language} statement={statement} proof={proof} />
      )}
    </div>
  )
  return { title: messages.proofs[language], description: messages.proofsLede[language], place: '/privacy', body }
}

interface ReportProps {
  readonly language: Language
  readonly statement: Statement
  readonly proof: NewestProof
}

function Report({ language, statement, proof }: ReportProps) {
  const values = { at: formatMoment(proof.provedAt, language), version: proof.version }
  return (
    <>
      <ProofLine language={language} proof={proof} />
      <p class="fine soft">{fill(messages.proofsOf, values)[language]}</p>
      {proof.report.clauses.map(({ id, guarantees }) => (
        <section key={id} class="section clause" id={id}>
          <h2>
            <a class="clause__id" href={`${pageUrl(language, '/privacy')}#${id}`}>
              {id}
            </a>{' '}
            {statement.clauses[id]?.title[language] ?? id}
          </h2>
          <Table
            caption={fill(messages.guaranteesOf, { id })[language]}
            head={[messages.guarantee, messages.result, messages.evidence, messages.took].map((word) => word[language])}
            rows={guarantees.map((guarantee) => [
              statement.guarantees[guarantee.id]?.shows[language] ?? guarantee.id,
              <Badge key="result" tone={guarantee.ok ? 'good' : 'danger'}>
                {(guarantee.ok ? messages.holds : messages.fails)[language]}
              </Badge>,
              // What a check saw is written in one language.
              <span key="evidence" lang="en">
                {guarantee.evidence}
              </span>,
              fill(messages.duration, { ms: Math.round(guarantee.ms) })[language],
            ])}
          />
        </section>
      ))}
    </>
  )
}
