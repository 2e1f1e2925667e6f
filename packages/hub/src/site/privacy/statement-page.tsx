/** The privacy statement as a page: what is promised, and when each guarantee was last proved. */
import { fill, type Language } from '@confidant/i18n'
import { formatDate, type Statement, statementDocument, statementHtml } from '@confidant/statement'
import { Badge, Icon, Notice } from '@confidant/ui'
import { type Page, pageUrl } from '../../web/page.js'
import { formatMoment, messages } from './messages.js'
import { type NewestProof, proofsOf } from './newest-proof.js'

interface StatementPageOptions {
  readonly language: Language
  readonly statement: Statement
  /** Of this version; null when there is none. */
  readonly proof: NewestProof | null
  readonly inForce: boolean
}

export function statementPage(options: StatementPageOptions): Page {
  const { language, statement, proof, inForce } = options
  const document = statementDocument(statement, language)
  const proofs = proof === null ? {} : proofsOf(proof, formatMoment(proof.provedAt, language))
  const body = (
    <div class="stack">
      <h1>{messages.title[language]}</h1>
      {inForce ? <InForce language={language} proof={proof} /> : <NoLonger language={language} statement={statement} />}
      <nav class="contents" aria-label={messages.contents[language]}>
        {document.sections.map(({ id, heading }) => (
          <a key={id} href={`#${id}`}>
            {heading}
          </a>
        ))}
      </nav>
      <div
        class="statement"
        // Made of the declaration by `statementHtml`, which escapes everything in it.
        dangerouslySetInnerHTML={{ __html: statementHtml(document, { proofs, headingLevel: 2 }) }}
      />
      <Downloads language={language} />
    </div>
  )
  const title = inForce
    ? document.title
    : `${document.title} ${fill(messages.version, { version: statement.version })[language]}`
  return { title, description: messages.description[language], place: '/privacy', body }
}

function InForce({ language, proof }: { readonly language: Language; readonly proof: NewestProof | null }) {
  return (
    <>
      <p class="lede">{messages.lede[language]}</p>
      <p class="prose">{messages.how[language]}</p>
      <ProofLine language={language} proof={proof} />
      <p class="row">
        <a href={pageUrl(language, '/privacy/proofs')}>{messages.proofs[language]}</a>
        <a href={pageUrl(language, '/privacy/versions')}>{messages.versions[language]}</a>
        <a href={pageUrl(language, '/privacy/records')}>{messages.records[language]}</a>
      </p>
    </>
  )
}

function NoLonger({ language, statement }: { readonly language: Language; readonly statement: Statement }) {
  const values = { version: statement.version, date: formatDate(statement.date) }
  return (
    <div class="prose">
      <Notice>
        <p>
          {fill(messages.old, values)[language]}{' '}
          <a href={pageUrl(language, '/privacy')}>{messages.current[language]}</a>
        </p>
      </Notice>
    </div>
  )
}

/** How many guarantees held in the last run, in one line. */
export function ProofLine({ language, proof }: { readonly language: Language; readonly proof: NewestProof | null }) {
  if (proof === null) return <p class="soft">{messages.unproved[language]}</p>
  const results = new Map(
    proof.report.clauses.flatMap(({ guarantees }) => guarantees.map(({ id, ok }) => [id, ok] as const)),
  )
  const kept = [...results.values()].filter((ok) => ok).length
  const values = { at: formatMoment(proof.provedAt, language), kept: String(kept), all: String(results.size) }
  return (
    <p class="row">
      <Badge tone={proof.report.ok ? 'good' : 'danger'}>
        {(proof.report.ok ? messages.holds : messages.someFail)[language]}
      </Badge>
      <span>{fill(messages.proved, values)[language]}</span>
    </p>
  )
}

function Downloads({ language }: { readonly language: Language }) {
  const files = [
    ['/privacy/statement.json', messages.asJson],
    ['/privacy/statement.md', messages.asMarkdown],
    ['/privacy/records.csv', messages.asCsv],
    ['/privacy/dpv.jsonld', messages.asDpv],
  ] as const
  return (
    <section class="section prose" aria-labelledby="downloads">
      <h2 id="downloads">{messages.forPrograms[language]}</h2>
      <ul class="files">
        {files.map(([path, label]) => (
          <li key={path}>
            <a href={pageUrl(language, path)}>
              <Icon name="download" /> {label[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
