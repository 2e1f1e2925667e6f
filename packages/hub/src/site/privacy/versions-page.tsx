/** Every version of the statement, and what changed in meaning between two of them (P8, V1). */
import { fill, type Language, type Text } from '@confidant/i18n'
import { blockedPurposes, type Change, type Direction, formatDate, type Statement } from '@confidant/statement'
import { Badge, Table } from '@confidant/ui'
import type { PublishedVersion } from '../../versions/index.js'
import { type Page, pageUrl } from '../../web/page.js'
import { messages } from './messages.js'

/** @param versions the oldest first */
export function versionsPage(language: Language, versions: readonly PublishedVersion[]): Page {
  const rows = versions.map(({ version, date }, at) => {
    const before = versions[at - 1]?.version
    return [
      <a key="read" href={pageUrl(language, `/privacy/versions/${version}`)}>
        {fill(messages.version, { version })[language]}
      </a>,
      formatDate(date)[language],
      before === undefined ? (
        messages.first[language]
      ) : (
        <a key="changes" href={pageUrl(language, `/privacy/versions/${before}/${version}`)}>
          {messages.changed[language]}
          <span class="visually-hidden"> {fill(messages.changes, { a: before, b: version })[language]}</span>
        </a>
      ),
      at === versions.length - 1 ? <Badge tone="good">{messages.inForce[language]}</Badge> : '',
    ]
  })
  const head = [messages.versionHead, messages.amended, messages.changed, messages.state].map(
    (label) => label[language],
  )
  const body = (
    <div class="stack">
      <h1>{messages.versions[language]}</h1>
      <p class="lede">{messages.versionsLede[language]}</p>
      <Table caption={messages.versions[language]} head={head} rows={rows.reverse()} />
    </div>
  )
  return { title: messages.versions[language], description: messages.versionsLede[language], place: '/privacy', body }
}

interface Difference {
  readonly before: Statement
  readonly after: Statement
  readonly changes: readonly Change[]
}

const groups: readonly (readonly [Direction, Text])[] = [
  ['wider', messages.wider],
  ['narrower', messages.narrower],
  ['neutral', messages.neutral],
]

export function changesPage(language: Language, { before, after, changes }: Difference): Page {
  const title = fill(messages.changes, { a: before.version, b: after.version })[language]
  const blocked = blockedPurposes(changes, after)
  const body = (
    <div class="stack prose">
      <h1>{title}</h1>
      <p class="lede">{messages.changesLede[language]}</p>
      {changes.length === 0 && <p>{messages.unchanged[language]}</p>}
      {groups.map(([direction, heading]) => (
        <Changes
          key={direction}
          heading={heading[language]}
          items={changes
            .filter((change) => change.direction === direction)
            .map((change) => change.description[language])}
        />
      ))}
      <Changes
        heading={messages.waits[language]}
        items={blocked.map(({ purpose, until }) => {
          const values = { purpose: after.purposes[purpose]?.title ?? purpose }
          return fill(until === 'agreed' ? messages.waitsAgreed : messages.waitsNotified, values)[language]
        })}
      />
      <p class="row">
        {[before, after].map(({ version }) => (
          <a key={version} href={pageUrl(language, `/privacy/versions/${version}`)}>
            {fill(messages.version, { version })[language]}
          </a>
        ))}
        <a href={pageUrl(language, '/privacy/versions')}>{messages.versions[language]}</a>
      </p>
    </div>
  )
  return { title, place: '/privacy', body }
}

function Changes({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section class="section">
      <h2>{heading}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
