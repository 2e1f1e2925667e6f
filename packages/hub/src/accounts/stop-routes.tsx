/** The link in the e-mail about a waiting period. Following it shows a page; only its button stops the wait, because programs follow links. */
import { text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import type { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { ActionForm } from '../web/forms/action-form.js'
import { readCarried } from '../web/forms/read-form.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import type { SecurityDelays } from './security-delays.js'
import type { StopFlow } from './start-security-delay.js'

const messages = {
  title: text('Stop the waiting period', 'Houd de wachttijd tegen'),
  lead: text(
    'With this your account stays as it is: no code will be enough, and no other address takes its place.',
    'Hiermee blijft uw account zoals het is: een code is niet genoeg, en er komt geen ander adres.',
  ),
  submit: text('Stop it', 'Houd het tegen'),
  stopped: text('It is stopped. Your account stays as it is.', 'Het is tegengehouden. Uw account blijft zoals het is.'),
  advice: text(
    'If it was not you who began it, somebody reads your mail or has your device. Sign in and end all other sessions.',
    'Was u het niet die ermee begon, dan leest iemand uw mail of heeft iemand uw apparaat. Log in en beëindig alle andere sessies.',
  ),
  over: text(
    'There is nothing to stop any more: it was stopped, used, or is over.',
    'Er is niets meer tegen te houden: het is al tegengehouden, gebruikt of voorbij.',
  ),
}

interface StopRoutesDeps extends Pick<HubParts, 'render'> {
  readonly delays: Pick<SecurityDelays, 'end'>
  readonly stopFlow: Pick<StopFlow, 'open'>
}

export function addStopRoutes(app: Hono<HubEnv>, { render, delays, stopFlow }: StopRoutesDeps): void {
  app.get('/sign-in/stop', (c) => {
    const language = c.get('language')
    const body = (
      <div class="stack prose">
        <h1>{messages.title[language]}</h1>
        <p>{messages.lead[language]}</p>
        <ActionForm
          action={pageUrl(language, '/sign-in/stop')}
          hidden={{ delay: c.req.query('delay') ?? '' }}
          variant="primary"
        >
          {messages.submit[language]}
        </ActionForm>
      </div>
    )
    return render(c, { title: messages.title[language], body })
  })

  app.post('/sign-in/stop', async (c) => {
    const language = c.get('language')
    const flow = stopFlow.open(await readCarried(c, 'delay'))
    const stopped = flow !== null && (await delays.end(flow.person, null, flow.delay))
    const body = (
      <div class="stack prose">
        <h1>{messages.title[language]}</h1>
        <Notice tone={stopped ? 'good' : 'plain'}>{(stopped ? messages.stopped : messages.over)[language]}</Notice>
        {stopped && <p>{messages.advice[language]}</p>}
      </div>
    )
    return render(c, { title: messages.title[language], body })
  })
}
