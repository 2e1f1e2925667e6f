/** The report of the proofs as a page: clause by clause, guarantee by guarantee, what was seen. */
import { fill, type Language, type Statement } from '@confidant/statement'
import { Badge, Empty, Table } from '@confidant/ui'
import { type Page, pageUrl } from '../../web/page.js'
import type { NewestProof } from './newest-proof.js'
import { ProofLine } from './statement-page.js'
import { momentInWords, words } from './words.js'

/** @param statement of the version that was proved */
export function proofsPage(language: Language, statement: Statement, proof: NewestProof | null): Page {
  const body = (
    <div class="stack">
      <h1>{words.proofs[language]}</h1>
      <p class="lede">{words.proofsLede[language]}</p>
      {proof === null ? (
        <Empty icon="shield">
          <p>{words.unproved[language]}</p>
        </Empty>
      ) : (
        <Report language={language} statement={statement} proof={proof} />
      )}
    </div>
  )
  return { title: words.proofs[language], description: words.proofsLede[language], place: '/privacy', body }
}

interface ReportProps {
  readonly language: Language
  readonly statement: Statement
  readonly proof: NewestProof
}

function Report({ language, statement, proof }: ReportProps) {
  const values = { at: momentInWords(proof.provedAt, language), version: proof.version }
  return (
    <>
      <ProofLine language={language} proof={proof} />
      <p class="fine soft">{fill(words.proofsOf, values)[language]}</p>
      {proof.report.clauses.map(({ id, guarantees }) => (
        <section key={id} class="section clause" id={id}>
          <h2>
            <a class="clause__id" href={`${pageUrl(language, '/privacy')}#${id}`}>
              {id}
            </a>{' '}
            {statement.clauses[id]?.title[language] ?? id}
          </h2>
          <Table
            caption={fill(words.guaranteesOf, { id })[language]}
            head={[words.guarantee, words.result, words.evidence, words.took].map((word) => word[language])}
            rows={guarantees.map((guarantee) => [
              statement.guarantees[guarantee.id]?.shows[language] ?? guarantee.id,
              <Badge key="result" tone={guarantee.ok ? 'good' : 'danger'}>
                {(guarantee.ok ? words.holds : words.fails)[language]}
              </Badge>,
              // What a check saw is written in one language.
              <span key="evidence" lang="en">
                {guarantee.evidence}
              </span>,
              `${Math.round(guarantee.ms)} ms`,
            ])}
          />
        </section>
      ))}
    </>
  )
}
