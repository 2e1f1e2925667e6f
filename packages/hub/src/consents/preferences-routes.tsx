/** Shows consents and takes the answers. Place: `/account/preferences`. */
import { text } from '@confidant/i18n'
import type { Hono } from 'hono'
import type { AccountStore } from '../accounts/index.js'
import type { HubParts } from '../hub-parts.js'
import { AccountFrame } from '../web/account-frame.js'
import { refused } from '../web/forms/action-form.js'
import { signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { answerForm } from './answer-form.js'
import { Confirmation, confirmed } from './confirmation.js'
import type { ConsentRecords } from './consent-records.js'
import { PreferencesPage, preferencesPath } from './preferences-page.js'

const title = text('Preferences and consents', 'Voorkeuren en toestemmingen')

interface PreferencesRoutesDeps extends Pick<HubParts, 'render' | 'declaration'> {
  readonly consents: ConsentRecords
  readonly accounts: Pick<AccountStore, 'restrictedAt'>
}

export function addPreferencesRoutes(app: Hono<HubEnv>, deps: PreferencesRoutesDeps): void {
  const { consents, accounts, declaration, render } = deps
  // No notice stands before it: withdrawing is as easy as giving was (GDPR Art. 7(3)).
  app.use(preferencesPath, signedInOnly)
  app.get(preferencesPath, async (c) => {
    const language = c.get('language')
    const { personId } = signedIn(c)
    const [answers, restrictedAt] = await Promise.all([consents.answers(personId), accounts.restrictedAt(personId)])
    const body = (
      <AccountFrame
        language={language}
        place={preferencesPath}
        heading={title[language]}
        notice={<Confirmation c={c} />}
      >
        <PreferencesPage
          language={language}
          declaration={declaration}
          answers={answers}
          restricted={restrictedAt !== null}
        />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', body })
  })
  app.post(preferencesPath, async (c) => {
    const done = await answerForm(c, { consents, declaration }, 'web-form')
    return done === null ? refused(c, render) : confirmed(c, preferencesPath, done)
  })
}
