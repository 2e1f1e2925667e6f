/** Shows a person what changed in the statement and records that they were notified. Place: `/account/notices`. */
import { text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import type { Hono } from 'hono'
import { answerForm } from '../../consents/answer-form.js'
import { Confirmation, confirmed as consentConfirmed } from '../../consents/confirmation.js'
import type { ConsentRecords } from '../../consents/consent-records.js'
import type { HubParts } from '../../hub-parts.js'
import type { StatementNotices } from '../../versions/index.js'
import { AccountFrame } from '../../web/account-frame.js'
import { refused } from '../../web/forms/action-form.js'
import { readForm } from '../../web/forms/read-form.js'
import { signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'
import { confirmed } from '../confirmation.js'
import { noticesPath } from './notices-first.js'
import { NoticesPage } from './notices-page.js'

const title = text('Changes to our privacy statement', 'Wijzigingen in onze privacyverklaring')

interface NoticesRoutesDeps extends Pick<HubParts, 'render' | 'declaration'> {
  readonly notices: StatementNotices
  readonly consents: ConsentRecords
}

export function addNoticesRoutes(
  app: Hono<HubEnv>,
  { notices, consents, render, declaration }: NoticesRoutesDeps,
): void {
  app.use(noticesPath, signedInOnly)
  app.use(`${noticesPath}/*`, signedInOnly)
  app.get(noticesPath, async (c) => {
    const language = c.get('language')
    const pending = await notices.pendingNotices(signedIn(c).personId)
    const body = (
      <AccountFrame language={language} place="/account" heading={title[language]} notice={<Confirmation c={c} />}>
        <NoticesPage language={language} pending={pending} />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', body })
  })
  app.get(`${noticesPath}/read`, (c) => c.redirect(pageUrl(c.get('language'), noticesPath), 303))
  app.post(`${noticesPath}/read`, async (c) => {
    const form = await readForm(c, forms.statementNoticeForm)
    if (!form.ok) return refused(c, render)
    const { personId } = signedIn(c)
    const pending = await notices.pendingNotices(personId)
    // A version that came meanwhile has to be read as well.
    if (pending !== null && pending.version !== form.value.version)
      return c.redirect(pageUrl(c.get('language'), noticesPath), 303)
    if (pending !== null) await notices.recordNotice(personId, pending.version, 'portal')
    return confirmed(c, '/account', 'notice-read')
  })
  app.post(noticesPath, async (c) => {
    const done = await answerForm(c, { consents, declaration }, 'statement-notice')
    return done === null ? refused(c, render) : consentConfirmed(c, noticesPath, done)
  })
}
