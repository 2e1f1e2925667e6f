/** The first page of an account. Place: `/account`. */
import { consentTexts, fill, text } from '@confidant/statement'
import type { Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { StatementNotices } from '../../versions/index.js'
import { AccountFrame } from '../../web/account-frame.js'
import { signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { Confirmation } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import { OverviewPage } from './overview-page.js'
import type { createReadOverview } from './read-overview.js'

const title = text('Your account', 'Uw account')
const greeting = text('Hello, {name}', 'Dag {name}')

interface OverviewRoutesDeps extends Pick<HubParts, 'render' | 'declaration'> {
  readonly readOverview: ReturnType<typeof createReadOverview>
  readonly notices: Pick<StatementNotices, 'pendingNotices'>
  readonly noticesFirst: NoticesFirst
}

export function addOverviewRoutes(app: Hono<HubEnv>, deps: OverviewRoutesDeps): void {
  const { readOverview, notices, noticesFirst, render, declaration } = deps
  const { entities } = declaration.operator
  app.get('/account', signedInOnly, noticesFirst, async (c) => {
    const language = c.get('language')
    const who = signedIn(c)
    const [overview, pending] = await Promise.all([readOverview(who), notices.pendingNotices(who.personId)])
    const body = (
      <AccountFrame
        language={language}
        place="/account"
        heading={fill(greeting, { name: overview.account.userName })[language]}
        notice={<Confirmation c={c} />}
      >
        <OverviewPage
          language={language}
          overview={overview}
          consentsAsked={consentTexts(declaration).length}
          asked={(pending?.ask.length ?? 0) > 0}
          entity={entities.find(({ id }) => id === overview.account.entityId) ?? entities[0]}
        />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', body })
  })
}
