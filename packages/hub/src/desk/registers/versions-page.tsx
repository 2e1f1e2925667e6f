/** Published versions of the statement, and what changed in meaning from each to the next. */
import { type Language, type Text, text } from '@confidant/i18n'
import type { Change } from '@confidant/statement'
import { Badge, Empty } from '@confidant/ui'
import { formatDateTime } from '../../labels/format-date.js'
import type { PublishedVersion, StatementVersions } from '../../versions/index.js'
import { pageUrl } from '../../web/page.js'

export const versionMessages = {
  heading: text('Versions of the statement', 'Versies van de verklaring'),
  version: text('Version', 'Versie'),
  published: text('published', 'gepubliceerd'),
  first: text('The first version.', 'De eerste versie.'),
  same: text('Nothing changed in meaning.', 'Er veranderde niets in betekenis.'),
  none: text('No version has been published.', 'Er is geen versie gepubliceerd.'),
  waits: text(
    'What became wider waits for each person until they agreed or were told.',
    'Wat ruimer werd wacht per persoon tot die instemde of is geïnformeerd.',
  ),
}

const directionLabels: Readonly<Record<Change['direction'], Text>> = {
  wider: text('wider', 'ruimer'),
  narrower: text('narrower', 'nauwer'),
  neutral: text('same reach', 'even ruim'),
}

export interface VersionEntry extends PublishedVersion {
  /** From the version before it; null for the first. */
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
              {versionMessages.version[language]} {version}
            </a>
          </h2>
          <p class="soft">
            {date}, {versionMessages.published[language]} {formatDateTime(publishedAt, language)}
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
