/**
 * What travels sealed in the page between asking for a code and typing it: before somebody is signed in nothing else remembers them.
 * Place: registering and signing in. A code counts only in the page that asked for it.
 */
import { languages } from '@confidant/statement'
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'

const flowSchema = z.strictObject({
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

export type CodeFlow = z.infer<typeof flowSchema>

/** Longer than the code, so that the page can still say that the code is over. */
const flowMinutes = 60

export interface CodeFlows {
  seal(flow: CodeFlow): string
  /** Null when it is none of ours, or an old one. */
  open(sealed: string): CodeFlow | null
}

export function createCodeFlows({ secrets, now }: Pick<HubParts, 'secrets' | 'now'>): CodeFlows {
  return {
    seal: (flow) => secrets.seal('code-flow', flow, new Date(now().getTime() + flowMinutes * 60_000)),
    open: (sealed) => flowSchema.safeParse(secrets.open('code-flow', sealed, now())).data ?? null,
  }
}
