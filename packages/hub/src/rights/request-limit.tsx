/**
 * How often a day one person may ask something of us: more than anybody needs, and too little to fill a disk or a desk. Place: before
 * what is posted from the pages of rights. No right is lost: what was asked stands, and asking goes on tomorrow or by e-mail.
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
  title: text('Enough for today', 'Genoeg voor vandaag'),
  more: message(
    'This was not done: you have asked a lot of things today, and we let one person do so many a day. What you asked before stands. Go on tomorrow, or write to {contact}.',
    'Dit is niet gedaan: u hebt vandaag veel gevraagd, en we laten één persoon zoveel per dag doen. Wat u eerder vroeg staat. Ga morgen verder, of schrijf naar {contact}.',
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
