/**
 * How many requests a person may make per day: more than anybody needs, too few to fill a disk or flood the desk. Place: before every
 * form posted from the pages of rights. No right is lost: earlier requests stand, and further ones can be made tomorrow or by e-mail.
 */
import { fill, message, text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import type { MiddlewareHandler } from 'hono'
import { signedIn } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { accountPage } from './pages/account-page.js'
import type { RightsParts } from './rights-parts.js'

const perDay = { action: 'rights', most: 30, windowMs: 86_400_000 }

const messages = {
  title: text('Too many requests today', 'Te veel verzoeken vandaag'),
  more: message(
    'You have reached today’s limit, so this was not carried out. Your earlier requests still stand. Try again tomorrow, or e-mail {contact}.',
    'U hebt de limiet voor vandaag bereikt; dit is daarom niet uitgevoerd. Uw eerdere verzoeken blijven staan. Probeer het morgen opnieuw, of mail naar {contact}.',
  ),
}

/** After `signedInOnly`. */
export function notTooOften({
  attempts,
  render,
  declaration,
}: Pick<RightsParts, 'attempts' | 'render' | 'declaration'>): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    if (await attempts.allow(perDay, signedIn(c).personId)) return next()
    const { contactEmail } = declaration.operator.entities[0]
    const more = fill(messages.more, { contact: contactEmail })[c.get('language')]
    return accountPage(c, render, messages.title, <Notice tone="danger">{more}</Notice>, 429)
  }
}
