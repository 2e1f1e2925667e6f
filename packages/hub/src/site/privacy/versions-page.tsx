/** Every version of the statement, and what changed in meaning between two of them (P8, V1). */
import {
  type Change,
  consequences,
  type Direction,
  dateInWords,
  fill,
  type Language,
  type Statement,
  type Text,
} from '@confidant/statement'
import { Badge, Table } from '@confidant/ui'
import type { PublishedVersion } from '../../versions/index.js'
import { type Page, pageUrl } from '../../web/page.js'
import { words } from './words.js'

/** @param versions the oldest first */
export function versionsPage(language: Language, versions: readonly PublishedVersion[]): Page {
  const rows = versions.map(({ version, date }, at) => {
    const before = versions[at - 1]?.version
    return [
      <a key="read" href={pageUrl(language, `/privacy/versions/${version}`)}>
        {fill(words.version, { version })[language]}
      </a>,
      dateInWords(date)[language],
      before === undefined ? (
        words.first[language]
      ) : (
        <a key="changes" href={pageUrl(language, `/privacy/versions/${before}/${version}`)}>
          {words.changed[language]}
          <span class="visually-hidden"> {fill(words.changes, { a: before, b: version })[language]}</span>
        </a>
      ),
      at === versions.length - 1 ? <Badge tone="good">{words.inForce[language]}</Badge> : '',
    ]
  })
  const head = [words.version, words.amended, words.changed, words.state].map((word) =>
    fill(word, { version: '' })[language].trim(),
  )
  const body = (
    <div class="stack">
      <h1>{words.versions[language]}</h1>
      <p class="lede">{words.versionsLede[language]}</p>
      <Table caption={words.versions[language]} head={head} rows={rows.reverse()} />
    </div>
  )
  return { title: words.versions[language], description: words.versionsLede[language], place: '/privacy', body }
}

interface Difference {
  readonly before: Statement
  readonly after: Statement
  readonly changes: readonly Change[]
}

const groups: readonly (readonly [Direction, Text])[] = [
  ['wider', words.wider],
  ['narrower', words.narrower],
  ['neutral', words.neutral],
]

export function changesPage(language: Language, { before, after, changes }: Difference): Page {
  const title = fill(words.changes, { a: before.version, b: after.version })[language]
  const { blocked } = consequences(changes, after)
  const body = (
    <div class="stack prose">
      <h1>{title}</h1>
      <p class="lede">{words.changesLede[language]}</p>
      {changes.length === 0 && <p>{words.unchanged[language]}</p>}
      {groups.map(([direction, heading]) => (
        <Changes
          key={direction}
          heading={heading[language]}
          items={changes.filter((change) => change.direction === direction).map((change) => change.words[language])}
        />
      ))}
      <Changes
        heading={words.waits[language]}
        items={blocked.map(({ purpose, until }) => {
          const values = { purpose: after.purposes[purpose]?.title ?? purpose }
          return fill(until === 'agreed' ? words.waitsAgreed : words.waitsTold, values)[language]
        })}
      />
      <p class="row">
        {[before, after].map(({ version }) => (
          <a key={version} href={pageUrl(language, `/privacy/versions/${version}`)}>
            {fill(words.version, { version })[language]}
          </a>
        ))}
        <a href={pageUrl(language, '/privacy/versions')}>{words.versions[language]}</a>
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
