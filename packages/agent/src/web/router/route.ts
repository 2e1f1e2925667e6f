/**
 * Where the page is: which of its pages, filtered how, with which item opened over it.
 * The address is the part after `#`, which a browser never sends, and holds ids and kinds only: no words of a
 * question, no name, no quote ever stands in an address (see use-route.tsx).
 */
import { type ItemKind, itemKinds } from '@confidant/vault/item'

export const pageNames = ['ask', 'library', 'sources', 'settings'] as const
export type Page = (typeof pageNames)[number]

export interface Route {
  page: Page
  /** Filter of the library; null for everything and on the other pages. */
  kind: ItemKind | null
  /** Opened item, 32 hexadecimal digits. */
  item: string | null
}

const isPage = (value: string): value is Page => (pageNames as readonly string[]).includes(value)
const isKind = (value: string): value is ItemKind => (itemKinds as readonly string[]).includes(value)

/** Anything that is not an address of ours is the ask page. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
  const at = parts.indexOf('item')
  const id = at >= 0 ? parts[at + 1] : undefined
  const [page = 'ask', kind = ''] = at >= 0 ? parts.slice(0, at) : parts
  const known = isPage(page) ? page : 'ask'
  return {
    page: known,
    kind: known === 'library' && isKind(kind) ? kind : null,
    item: id && /^[0-9a-f]{32}$/.test(id) ? id : null,
  }
}

export function formatRoute(route: Route): string {
  const parts = [
    route.page === 'ask' ? '' : route.page,
    route.page === 'library' && route.kind ? route.kind : '',
    route.item ? `item/${route.item}` : '',
  ]
  return `#/${parts.filter(Boolean).join('/')}`
}

export const pageRoute = (page: Page): Route => ({ page, kind: null, item: null })
