/** A page with one message: a heading and what it means. Place: refusals, errors and what is not there. */
import type { Text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import type { HubEnv } from './hub-env.js'
import type { RenderPage } from './page.js'

interface Message {
  readonly title: Text
  readonly status: ContentfulStatusCode
  /** Below the heading. */
  readonly children: ComponentChildren
}

export function messagePage(c: Context<HubEnv>, render: RenderPage, { title, status, children }: Message): Response {
  const heading = title[c.get('language')]
  const body = (
    <div class="stack prose">
      <h1>{heading}</h1>
      {children}
    </div>
  )
  return render(c, { title: heading, status, body })
}
