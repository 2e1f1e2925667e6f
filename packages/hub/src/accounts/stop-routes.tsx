/** The link in the e-mail about a security delay. It opens a page whose button stops the delay; the link alone does not, because mail programs open links by themselves. */
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
  title: text('Stop the change to your account', 'De wijziging van uw account tegenhouden'),
  lead: text(
    'This keeps your account as it is: a code by e-mail will not be enough, and your e-mail address will not change.',
    'Hiermee blijft uw account zoals het is: een code per e-mail is niet genoeg en uw e-mailadres verandert niet.',
  ),
  submit: text('Stop this', 'Tegenhouden'),
  stopped: text(
    'The change has been stopped. Your account stays as it is.',
    'De wijziging is tegengehouden. Uw account blijft zoals het is.',
  ),
  advice: text(
    'If it was not you who started this, someone can read your e-mail or has your device. Sign in and end all other sessions.',
    'Bent u hier niet zelf mee begonnen? Dan kan iemand uw e-mail lezen of heeft iemand uw apparaat. Log in en beëindig alle andere sessies.',
  ),
  over: text(
    'There is nothing to stop any more: this has already been stopped or used, or it has expired.',
    'Er valt niets meer tegen te houden: dit is al tegengehouden of gebruikt, of het is verlopen.',
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
