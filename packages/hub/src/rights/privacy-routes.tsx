/** `/account/privacy`: what is held, and who looked. Place: registered by the feature. */
import { text } from '@confidant/i18n'
import type { Hono } from 'hono'
import type { ErasureRequests } from '../data-requests/index.js'
import { signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { byCategory, readHeld } from './holdings/held-by-category.js'
import { declaredHoldings } from './holdings/holdings.js'
import { accountPage } from './pages/account-page.js'
import { PrivacyPage } from './pages/privacy-page.js'
import type { RightsParts } from './rights-parts.js'

const title = text('What we hold about you', 'Wat we over u bewaren')

/** Enough to read through; the export has the rest. */
const rowsShown = 50

export function privacyRoutes(
  app: Hono<HubEnv>,
  parts: RightsParts & { readonly erasures: Pick<ErasureRequests, 'planned'> },
): void {
  const { withPurpose, declaration, render, now, erasures } = parts
  const tables = declaredHoldings(declaration)
  app.get('/account/privacy', signedInOnly, async (c) => {
    const { personId } = signedIn(c)
    const [held, planned] = await Promise.all([
      readHeld(withPurpose, personId, tables, rowsShown),
      erasures.planned(personId),
    ])
    const account = held.find(({ table }) => table.name === 'accounts')?.rows[0]
    const view = {
      language: c.get('language'),
      declaration,
      now: now(),
      personId,
      restricted: account?.values.restricted_at instanceof Date,
      planned,
      categories: byCategory(held, declaration),
    }
    return accountPage(c, render, title, <PrivacyPage {...view} />)
  })
}
