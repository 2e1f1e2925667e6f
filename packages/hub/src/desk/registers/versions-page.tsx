/** Published versions of the statement, and what changed in meaning from each to the next. */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import type { Change } from '@confidant/statement'
import { Badge, Empty } from '@confidant/ui'
import { formatDateTime } from '../../labels/format-date.js'
import type { PublishedVersion, StatementVersions } from '../../versions/index.js'
import { pageUrl } from '../../web/page.js'

export const versionMessages = {
  heading: text('Versions of the statement', 'Versies van de verklaring'),
  version: message('Version {version}', 'Versie {version}'),
  published: message('Dated {date}, published on {at}', 'Gedateerd {date}, gepubliceerd op {at}'),
  first: text('The first version.', 'De eerste versie.'),
  same: text('No change in meaning.', 'Inhoudelijk niets gewijzigd.'),
  none: text('No version has been published.', 'Er is geen versie gepubliceerd.'),
  waits: text(
    'A wider purpose applies to a person only once they have consented or have been notified.',
    'Een verruimd doel geldt voor een persoon pas na diens toestemming of kennisgeving.',
  ),
}

const directionLabels: Readonly<Record<Change['direction'], Text>> = {
  wider: text('wider', 'ruimer'),
  narrower: text('narrower', 'beperkter'),
  neutral: text('same scope', 'even ruim'),
}

export interface VersionEntry extends PublishedVersion {
  /** Compared with the previous version; null for the first. */
  readonly changes: readonly Change[] | null
}

/** The newest first. */
export async function readVersions(versions: StatementVersions): Promise<readonly VersionEntry[]> {
  const published = await versions.list()
  const entries = published.map(async (entry, index): Promise<VersionEntry> => {
    const before = published[index - 1]
    return { ...entry, changes: before === undefined ? null : await versions.difference(before.version, entry.version) }
  })
  return (await Promise.all(entries)).reverse()
}

export function VersionsPage({ language, entries }: { language: Language; entries: readonly VersionEntry[] }) {
  if (entries.length === 0) return <Empty>{versionMessages.none[language]}</Empty>
  return (
    <>
      <p>{versionMessages.waits[language]}</p>
      {entries.map(({ version, date, publishedAt, changes }) => (
        <section key={version} class="stack">
          <h2>
            <a href={pageUrl(language, `/privacy/versions/${version}`)}>
              {fill(versionMessages.version, { version })[language]}
            </a>
          </h2>
          <p class="soft">
            {fill(versionMessages.published, { date, at: formatDateTime(publishedAt, language) })[language]}
          </p>
          {changes === null ? (
            <p>{versionMessages.first[language]}</p>
          ) : (
            <Changes language={language} changes={changes} />
          )}
        </section>
      ))}
    </>
  )
}

function Changes({ language, changes }: { language: Language; changes: readonly Change[] }) {
  if (changes.length === 0) return <p>{versionMessages.same[language]}</p>
  return (
    <ul class="desk__list">
      {changes.map(({ kind, about, direction, description }) => (
        <li key={`${kind} ${about.join(' ')}`} class="row">
          <Badge tone={direction === 'wider' ? 'danger' : 'plain'}>{directionLabels[direction][language]}</Badge>
          <span>{description[language]}</span>
        </li>
      ))}
    </ul>
  )
}
