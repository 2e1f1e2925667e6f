/** Pages for what is not there and for errors. They never show internal details. */
import { text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'
import { messagePage } from './message-page.js'
import { pageUrl, type RenderPage } from './page.js'

const messages = {
  missing: text('Page not found', 'Pagina niet gevonden'),
  missingMore: text(
    'The address may be old or mistyped. Nothing of yours has been lost.',
    'Het adres is misschien oud of verkeerd getypt. Er is niets van u verloren gegaan.',
  ),
  broken: text('Something went wrong on our side', 'Er ging bij ons iets mis'),
  brokenMore: text(
    'What you asked for was not done, or only in part. Please try again. If it happens again, give us this number, which identifies the error and not you:',
    'Wat u vroeg is niet of maar deels gebeurd. Probeer het opnieuw. Gebeurt het weer, geef ons dan dit nummer, dat bij de fout hoort en niet bij u:',
  ),
  busy: text('Please try again in a moment', 'Probeer het zo opnieuw'),
  busyMore: text(
    'We are getting too many requests right now, or part of the service is being restarted. What you asked for was not done, or only in part. Please try again in a few seconds.',
    'Er komen nu te veel verzoeken binnen, of een deel van de dienst wordt opnieuw gestart. Wat u vroeg is niet of maar deels gebeurd. Probeer het over een paar seconden opnieuw.',
  ),
  tooLarge: text('This is too large', 'Dit is te groot'),
  tooLargeMore: text(
    'What you sent is larger than this page accepts, so we have not read or kept it. Go back and send less: a smaller picture or a shorter text.',
    'Wat u stuurde is groter dan deze pagina accepteert. We hebben het dus niet gelezen of bewaard. Ga terug en stuur minder: een kleinere foto of een kortere tekst.',
  ),
  unreadable: text('We could not read this', 'We konden dit niet lezen'),
  unreadableMore: text(
    'What your browser sent could not be read, so nothing was done. Go back and try again.',
    'Wat uw browser stuurde was niet te lezen, dus is er niets gedaan. Ga terug en probeer het opnieuw.',
  ),
  home: text('Go to the home page', 'Naar de startpagina'),
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

/** 400 to a form whose body is not what HTTP and its content type say. */
export function unreadablePage(c: Asked, render: RenderPage): Response {
  const children = <p>{messages.unreadableMore[c.get('language')]}</p>
  return messagePage(c, render, { title: messages.unreadable, status: 400, children })
}
