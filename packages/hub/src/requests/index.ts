/** The slice "requests": what people ask about their data, from outside. The desk answers on its own pages. */
import { forms } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'
import { createLapseRequests } from './lapse-requests.js'
import { createPublicRequests } from './public-requests.js'
import { addPublicRequestRoutes } from './public-routes.js'
import { requestLetters } from './request-letters.js'

export type RequestsParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'secrets' | 'attempts' | 'render' | 'now'>

export function createRequestsSlice(parts: RequestsParts): Slice {
  const requests = createPublicRequests(parts)
  return {
    name: 'requests',
    inputs: [forms.dataRequestForm],
    workers: [createLapseRequests(parts)],
    templates: requestLetters,
    pages: (app) => addPublicRequestRoutes(app, { ...parts, requests }),
  }
}
