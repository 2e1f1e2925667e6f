/**
 * What is said after a change: the change answers with a redirect, so that loading the page again changes nothing twice, and the page
 * that follows says that it was done. Place: features with pages that change something; each declares its own messages. The
 * address carries one of their names and nothing of what was changed.
 */
import type { Language, Text } from '@confidant/i18n'
import { Notice, type NoticeTone } from '@confidant/ui'
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'
import { pageUrl } from './page.js'

export interface Confirmations<What extends string> {
  /** The address of a page (a path without its language) that says it. */
  confirmedUrl(language: Language, path: string, what: What): string
  /** Sends the browser on to it. */
  confirmed(c: Context<HubEnv>, path: string, what: What): Response
  /** What was just done, if anything was. */
  Confirmation(props: { readonly c: Context<HubEnv> }): ReturnType<typeof Notice> | null
}

/** @param tones of what was not simply done; all else is good */
export function defineConfirmations<What extends string>(
  messages: Readonly<Record<What, Text>>,
  tones: Partial<Readonly<Record<What, NoticeTone>>>,
): Confirmations<What> {
  const isOurs = (what: string | undefined): what is What => what !== undefined && Object.hasOwn(messages, what)
  const confirmedUrl = (language: Language, path: string, what: What) => `${pageUrl(language, path)}?done=${what}`
  return {
    confirmedUrl,
    confirmed: (c, path, what) => c.redirect(confirmedUrl(c.get('language'), path, what), 303),
    Confirmation({ c }) {
      const what = c.req.query('done')
      if (!isOurs(what)) return null
      return <Notice tone={tones[what] ?? 'good'}>{messages[what][c.get('language')]}</Notice>
    },
  }
}
