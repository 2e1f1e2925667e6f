/** The public pages. */
import { h } from 'preact'
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'

export type SiteParts = Pick<HubParts, 'render'>

export function createSiteSlice({ render }: SiteParts): Slice {
  return {
    name: 'site',
    pages(app) {
      app.get('/', (c) => render(c, { title: 'Home', place: '/', body: h('h1', null, 'Home') }))
    },
  }
}
