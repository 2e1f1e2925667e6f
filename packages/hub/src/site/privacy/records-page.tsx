/** The records of processing activities (GDPR Art. 30) as a page. */
import { fillParts, type Language, listOf, type Text } from '@confidant/i18n'
import { type ProcessingRecord, processingRecords, type Statement } from '@confidant/statement'
import { OutgoingLink } from '../../web/outgoing-link.js'
import { type Page, pageUrl } from '../../web/page.js'
import { messages } from './messages.js'

export function recordsPage(language: Language, statement: Statement): Page {
  const records = processingRecords(statement, language)
  const file = <a href={pageUrl(language, '/privacy/dpv.jsonld')}>{messages.asDpv[language]}</a>
  const vocabulary = (
    <OutgoingLink to="dpv" language={language}>
      W3C Data Privacy Vocabulary
    </OutgoingLink>
  )
  const body = (
    <div class="stack">
      <h1>{messages.records[language]}</h1>
      <p class="lede">{messages.recordsLede[language]}</p>
      <p class="row">
        <a href={pageUrl(language, '/privacy/records.csv')}>{messages.asCsv[language]}</a>
        <OutgoingLink to="gdpr" language={language}>
          {messages.gdpr[language]}
        </OutgoingLink>
        <span>{fillParts(messages.dpv, { statement: file, vocabulary }, language)}</span>
      </p>
      {records.map((record) => (
        <Activity key={record.id} language={language} record={record} />
      ))}
    </div>
  )
  return { title: messages.records[language], description: messages.recordsLede[language], place: '/privacy', body }
}

function Activity({ language, record }: { readonly language: Language; readonly record: ProcessingRecord }) {
  const list = (items: readonly string[], none: Text) => (items.length === 0 ? none : listOf(items, 'labels'))[language]
  const facts: readonly (readonly [Text, string])[] = [
    [messages.controller, record.controller],
    [messages.basis, record.legalBasis],
    [messages.subjects, list(record.dataSubjects, messages.none)],
    [messages.categories, list(record.categories, messages.none)],
    [messages.recipients, list(record.recipients, messages.none)],
    [messages.abroad, list(record.thirdCountries, messages.notAbroad)],
    [messages.kept, record.timeLimit],
    [messages.security, record.security],
  ]
  return (
    <section class="section" id={record.id}>
      <h2>{record.purpose}</h2>
      <p class="prose">{record.description}</p>
      <dl class="facts prose">
        {facts.flatMap(([term, value]) => [
          <dt key={term.en}>{term[language]}</dt>,
          <dd key={`${term.en} value`}>{value}</dd>,
        ])}
      </dl>
    </section>
  )
}
