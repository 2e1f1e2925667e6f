/**
 * What the page carries between asking for a code and typing it: before somebody is signed in nothing else remembers them. Place:
 * registering and signing in. A code counts only in the page that asked for it.
 */
import { languages } from '@confidant/i18n'
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'
import { createSealedFlow, type SealedFlow } from '../sealed-flow.js'

const content = z.strictObject({
  /** Whose code it is. */
  person: z.uuid(),
  code: z.uuid(),
  email: z.string(),
  /** What the account will be called; null when somebody signs in. */
  userName: z.string().nullable(),
  language: z.enum(languages),
  /** Where to go afterwards. */
  next: z.string(),
})

export type CodeFlow = z.infer<typeof content>

/** Longer than the code, so that the page can still say that the code is over. */
export const flowLifetimeMs = 60 * 60_000

export function createCodeFlow(deps: Pick<HubParts, 'secrets' | 'now'>): SealedFlow<CodeFlow> {
  return createSealedFlow(deps, { use: 'code-flow', content, lifetimeMs: flowLifetimeMs })
}
