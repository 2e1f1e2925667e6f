/** The first page of an account. Place: `/account`. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { consentTexts } from '@confidant/statement'
import type { Hono } from 'hono'
import type { Account } from '../../accounts/index.js'
import type { HubParts } from '../../hub-parts.js'
import { formatDay } from '../../labels/format-date.js'
import type { StatementNotices } from '../../versions/index.js'
import { AccountFrame } from '../../web/account-frame.js'
import { signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { Confirmation } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import { Avatar } from '../picture/avatar.js'
import { OverviewPage } from './overview-page.js'
import type { createReadOverview } from './read-overview.js'

const title = text('Your account', 'Uw account')
const since = message(
  'You have had an account with {entity} since {day}.',
  'U hebt bij {entity} een account sinds {day}.',
)
const greeting = message('Hello, {name}', 'Dag {name}')

interface OverviewRoutesDeps extends Pick<HubParts, 'render' | 'declaration'> {
  readonly readOverview: ReturnType<typeof createReadOverview>
  readonly notices: Pick<StatementNotices, 'pendingNotices'>
  readonly noticesFirst: NoticesFirst
}

export function addOverviewRoutes(app: Hono<HubEnv>, deps: OverviewRoutesDeps): void {
  const { readOverview, notices, noticesFirst, render, declaration } = deps
  const lead = ({ entityId, createdAt }: Account, language: Language) => {
    const entity = declaration.operator.entities.find(({ id }) => id === entityId)
    return fill(since, { entity: entity?.name ?? '', day: formatDay(createdAt, language) })[language]
  }
  app.get('/account', signedInOnly, noticesFirst, async (c) => {
    const language = c.get('language')
    const who = signedIn(c)
    const [overview, pending] = await Promise.all([readOverview(who), notices.pendingNotices(who.personId)])
    const { account } = overview
    const body = (
      <AccountFrame
        language={language}
        place="/account"
        heading={fill(greeting, { name: account.userName })[language]}
        notice={<Confirmation c={c} />}
        picture={<Avatar userName={account.userName} hasPicture={overview.hasPicture} />}
        lead={<p class="soft">{lead(account, language)}</p>}
      >
        <OverviewPage
          language={language}
          overview={overview}
          consentsAsked={consentTexts(declaration).length}
          asked={(pending?.ask.length ?? 0) > 0}
        />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', body })
  })
}
