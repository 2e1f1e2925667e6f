/** What people see when there is nothing, or something broke: never a detail of the inside. */
import { text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'
import { messagePage } from './message-page.js'
import { pageUrl, type RenderPage } from './page.js'

const messages = {
  missing: text('There is no page here', 'Hier is geen pagina'),
  missingMore: text(
    'The address may be old or mistyped. Nothing of yours is lost.',
    'Het adres is misschien oud of verkeerd getypt. Er is niets van u verloren.',
  ),
  broken: text('Something went wrong on our side', 'Er ging bij ons iets mis'),
  brokenMore: text(
    'What you asked was not done, or not wholly. Please try again; if it happens again, tell us this number, which stands for the error and not for you:',
    'Wat u vroeg is niet of niet helemaal gebeurd. Probeer het nog eens; gebeurt het weer, noem ons dan dit nummer, dat voor de fout staat en niet voor u:',
  ),
  busy: text('We cannot do this right now', 'Dit lukt ons nu even niet'),
  busyMore: text(
    'Too much is being asked of us at this moment, or a part of the service is being restarted. What you asked was not done, or not wholly. Please try again in a few seconds.',
    'Er wordt ons op dit moment te veel tegelijk gevraagd, of een deel van de dienst wordt herstart. Wat u vroeg is niet of niet helemaal gebeurd. Probeer het over een paar seconden opnieuw.',
  ),
  tooLarge: text('This is too large', 'Dit is te groot'),
  tooLargeMore: text(
    'What you sent is larger than this page takes, so it was not read and nothing was kept. Go back, and send less: a smaller picture, or a shorter text.',
    'Wat u stuurde is groter dan deze pagina aanneemt; het is dus niet gelezen en er is niets bewaard. Ga terug en stuur minder: een kleinere foto, of een kortere tekst.',
  ),
  unreadable: text('This did not come through', 'Dit is niet goed overgekomen'),
  unreadableMore: text(
    'What was sent could not be read, so nothing was done. Go back, and please try again.',
    'Wat werd gestuurd was niet te lezen, dus is er niets gedaan. Ga terug en probeer het nog eens.',
  ),
  home: text('To the first page', 'Naar de eerste pagina'),
}

type Asked = Context<HubEnv>

export function notFoundPage(c: Asked, render: RenderPage): Response {
  const language = c.get('language')
  const children = (
    <>
      <p>{messages.missingMore[language]}</p>
      <p>
        <a href={pageUrl(language, '/')}>{messages.home[language]}</a>
      </p>
    </>
  )
  return messagePage(c, render, { title: messages.missing, status: 404, children })
}

export function errorPage(c: Asked, render: RenderPage): Response {
  const children = (
    <>
      <p>{messages.brokenMore[c.get('language')]}</p>
      <p>
        <code>{c.get('requestId')}</code>
      </p>
    </>
  )
  return messagePage(c, render, { title: messages.broken, status: 500, children })
}

/** 503 with Retry-After (RFC 9110, 15.6.4): the same may succeed a little later. */
export function busyPage(c: Asked, render: RenderPage): Response {
  c.header('retry-after', '5')
  const children = <p>{messages.busyMore[c.get('language')]}</p>
  return messagePage(c, render, { title: messages.busy, status: 503, children })
}

/** 413 to a form that sent more than its page takes. The rest of it is not read. */
export function tooLargePage(c: Asked, render: RenderPage): Response {
  c.header('connection', 'close')
  const children = <p>{messages.tooLargeMore[c.get('language')]}</p>
  return messagePage(c, render, { title: messages.tooLarge, status: 413, children })
}

/** 400 to a form whose sending is not as HTTP has it. */
export function unreadablePage(c: Asked, render: RenderPage): Response {
  const children = <p>{messages.unreadableMore[c.get('language')]}</p>
  return messagePage(c, render, { title: messages.unreadable, status: 400, children })
}
