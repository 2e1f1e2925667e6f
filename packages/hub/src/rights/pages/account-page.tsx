/** Renders one of the privacy pages inside the account's frame. Place: under every route of rights that a signed-in person reads. */
import type { Text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { AccountFrame } from '../../web/account-frame.js'
import type { HubEnv } from '../../web/hub-env.js'
import type { RenderPage } from '../../web/page.js'

export function accountPage(
  c: Context<HubEnv>,
  render: RenderPage,
  title: Text,
  children: ComponentChildren,
  status: ContentfulStatusCode = 200,
): Response {
  const language = c.get('language')
  const body = (
    <AccountFrame language={language} place="/account/privacy" heading={title[language]}>
      {children}
    </AccountFrame>
  )
  return render(c, { title: title[language], place: '/account', status, body })
}
