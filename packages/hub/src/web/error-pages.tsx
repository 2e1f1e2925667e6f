/** What people see when there is nothing, or something broke: never a detail of the inside. */
import { text } from '@confidant/statement'
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'
import { pageUrl, type RenderPage } from './page.js'

const words = {
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
  home: text('To the first page', 'Naar de eerste pagina'),
}

export function notFoundPage(c: Context<HubEnv>, render: RenderPage): Response {
  const language = c.get('language')
  const body = (
    <div class="stack prose">
      <h1>{words.missing[language]}</h1>
      <p>{words.missingMore[language]}</p>
      <p>
        <a href={pageUrl(language, '/')}>{words.home[language]}</a>
      </p>
    </div>
  )
  return render(c, { title: words.missing[language], status: 404, body })
}

export function errorPage(c: Context<HubEnv>, render: RenderPage): Response {
  const language = c.get('language')
  const body = (
    <div class="stack prose">
      <h1>{words.broken[language]}</h1>
      <p>{words.brokenMore[language]}</p>
      <p>
        <code>{c.get('requestId')}</code>
      </p>
    </div>
  )
  return render(c, { title: words.broken[language], status: 500, body })
}

/** 503 with Retry-After (RFC 9110, 15.6.4): the same may succeed a little later. */
export function busyPage(c: Context<HubEnv>, render: RenderPage): Response {
  const language = c.get('language')
  const body = (
    <div class="stack prose">
      <h1>{words.busy[language]}</h1>
      <p>{words.busyMore[language]}</p>
    </div>
  )
  c.header('retry-after', '5')
  return render(c, { title: words.busy[language], status: 503, body })
}
