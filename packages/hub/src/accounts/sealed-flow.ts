/**
 * What travels sealed in a page between two steps of one thing. Place: registering, signing in, confirming, changing the address: what a
 * step has found out is known to the next one without being stored, and nobody can change it.
 */
import type { z } from 'zod'
import type { HubParts } from '../hub-parts.js'

export interface SealedFlow<Content> {
  seal(content: Content): string
  /** Null when it is none of ours, or an old one. */
  open(sealed: string): Content | null
}

interface FlowOptions<Content> {
  /** Short and stable: what is sealed for one use opens for no other. */
  readonly use: string
  readonly content: z.ZodType<Content>
  readonly lifetimeMs: number
}

export function createSealedFlow<Content>(
  { secrets, now }: Pick<HubParts, 'secrets' | 'now'>,
  { use, content, lifetimeMs }: FlowOptions<Content>,
): SealedFlow<Content> {
  return {
    seal: (flow) => secrets.seal(use, flow, new Date(now().getTime() + lifetimeMs)),
    open: (sealed) => content.safeParse(secrets.open(use, sealed, now())).data ?? null,
  }
}
