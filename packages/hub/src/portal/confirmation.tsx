/**
 * What is said after a change: the change answers with a redirect, and the page that follows says in words that it was done. Place:
 * every page of the portal. The address carries one of these names and nothing of what was changed.
 */
import { type Text, text } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { Context } from 'hono'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'

const words = {
  settings: text('Saved. We use it from now on.', 'Bewaard. We gebruiken het vanaf nu.'),
  name: text('Your name is saved.', 'Uw naam is bewaard.'),
  'name-removed': text('Your name is removed.', 'Uw naam is verwijderd.'),
  picture: text('Your picture is saved.', 'Uw foto is bewaard.'),
  'picture-removed': text('Your picture is removed.', 'Uw foto is verwijderd.'),
  address: text('The address is saved.', 'Het adres is bewaard.'),
  'address-removed': text('The address is removed.', 'Het adres is verwijderd.'),
  'address-preferred': text(
    'This address is filled in first from now on.',
    'Dit adres wordt vanaf nu als eerste ingevuld.',
  ),
  'payment-removed': text('This way of paying is removed.', 'Deze betaalwijze is verwijderd.'),
  'device-removed': text(
    'The device is removed. It no longer receives anything of yours.',
    'Het apparaat is verwijderd. Het ontvangt niets meer van u.',
  ),
  'consent-given': text('Your consent is recorded, with a receipt.', 'Uw toestemming is vastgelegd, met een bewijs.'),
  'consent-refused': text('Your answer is recorded: no.', 'Uw antwoord is vastgelegd: nee.'),
  'consent-withdrawn': text(
    'Your consent is withdrawn. It stopped counting at once.',
    'Uw toestemming is ingetrokken. Ze telt vanaf nu niet meer.',
  ),
  'consent-reworded': text(
    'The wording has changed since you opened the page, so nothing was recorded. Please read it again.',
    'De tekst is veranderd sinds u de pagina opende, dus is er niets vastgelegd. Lees hem opnieuw.',
  ),
  'notice-read': text('Thank you. Nothing else is needed.', 'Dank u. Meer is niet nodig.'),
} as const satisfies Record<string, Text>

export type Confirmed = keyof typeof words

/** Sends the browser on, so that loading the page again changes nothing twice. */
export function confirmed(c: Context<HubEnv>, path: string, what: Confirmed): Response {
  return c.redirect(`${pageUrl(c.get('language'), path)}?done=${what}`, 303)
}

/** What was just done, if anything was. */
export function Confirmation({ c }: { c: Context<HubEnv> }) {
  const what = c.req.query('done')
  if (what === undefined || !Object.hasOwn(words, what)) return null
  return (
    <Notice tone={what === 'consent-reworded' ? 'plain' : 'good'}>{words[what as Confirmed][c.get('language')]}</Notice>
  )
}
