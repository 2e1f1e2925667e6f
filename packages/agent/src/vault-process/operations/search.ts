/** Searching, asking, looking at one item, and going through them in order of time. */
import type { Hit, StoredItem, VaultReader } from '@confidant/vault'
import { type ItemView, type SearchApi, type SearchHit, searchParams } from '../../api/search.js'
import { ChannelError } from '../../channel/index.js'
import type { Operations } from '../operation.js'

const threadReach = 100
const excerptLength = 160

export const searchOperations: Operations<SearchApi> = {
  search: {
    params: searchParams.search,
    run({ session, timeZone }, { query, limit, offset, asYouType }) {
      const startedAt = performance.now()
      const { search } = session.opened()
      const hits = search.search(query, { limit, offset, asYouType, timeZone }).hits
      return { query, hits: hits.map(toSearchHit), tookMs: Math.round((performance.now() - startedAt) * 100) / 100 }
    },
  },
  ask: {
    params: searchParams.ask,
    run: ({ session }, { question }) => session.opened().ask(question),
  },
  show: {
    params: searchParams.show,
    run: ({ session }, { id }) => view(session.opened().vault.reader, id),
  },
  timeline: {
    params: searchParams.timeline,
    run({ session }, { kind, before, offset, limit }) {
      const { reader } = session.opened().vault
      const beforeSeq = before ? requireItem(reader, before).seq : undefined
      const items = reader.timeline({
        ...(kind ? { kind } : {}),
        ...(beforeSeq === undefined ? {} : { beforeSeq }),
        ...(offset ? { offset } : {}),
        textChars: 2 * excerptLength,
        limit,
      })
      return { items: items.map((item) => toListed(reader, item)) }
    },
  },
}

export function requireItem(reader: VaultReader, id: string): StoredItem {
  const item = reader.item(id)
  if (!item) throw new ChannelError('not-found', `There is no item ${id}. "confidant search" shows the ids of items.`)
  return item
}

function toSearchHit({ id, kind, title, at, source, externalId, people, snippet, score }: Hit): SearchHit {
  return { id, kind, title, at: isoOrNull(at), source, externalId, ...(people ? { people } : {}), snippet, score }
}

function toListed(reader: VaultReader, item: StoredItem): SearchHit {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    at: isoOrNull(item.at),
    source: reader.sourcesOf(item.seq)[0]?.name ?? '',
    externalId: item.externalId,
    people: peopleOf(item),
    snippet: excerptOf(item),
    score: 0,
  }
}

function excerptOf({ text }: StoredItem): string {
  return text
    .slice(0, 2 * excerptLength)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, excerptLength)
}

function view(reader: VaultReader, id: string): ItemView {
  const item = requireItem(reader, id)
  const annotations = reader.annotations(item.seq)
  return {
    id: item.id,
    kind: item.kind,
    externalId: item.externalId,
    title: item.title,
    at: isoOrNull(item.at),
    participants: item.participants,
    text: item.text,
    hasHtml: item.hasHtml,
    occurrences: reader.occurrences(item.seq).slice(0, 100),
    attachments: reader
      .attachments(item.seq)
      .map(({ index, name, mediaType, size, text }) => ({ index, name, mediaType, size, text })),
    detail: item.detail,
    sources: reader
      .sourcesOf(item.seq)
      .map(({ source, name, path, position }) => ({ id: source, name, path, position })),
    thread: reader.neighbours(item.thread, item.seq, threadReach, threadReach).map((other) => ({
      id: other.id,
      title: other.title,
      at: isoOrNull(other.at),
      from: peopleOf(other),
      excerpt: excerptOf(other),
    })),
    corrected: reader.corrected(item.seq).map(({ field, imported }) => ({ field, imported: imported ?? '' })),
    annotations: annotations.flatMap(({ id: annotation, type, value, at }) =>
      type === 'correction' ? [] : [{ id: annotation, type, value, at: new Date(at).toISOString() }],
    ),
    warnings: item.warnings,
  }
}

function peopleOf(item: StoredItem): string {
  const first = item.participants.filter(
    ({ role }) => role === 'from' || role === 'author' || role === 'counterparty' || role === 'subject',
  )
  const names = (first.length > 0 ? first : item.participants).map(({ name, address }) => name || address)
  return [...new Set(names)].slice(0, 3).join(', ')
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
