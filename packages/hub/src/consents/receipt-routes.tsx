/** A person's receipts, as a page and as a file. Place: below `/account/receipts`; somebody else's receipt is not found. */
import { text } from '@confidant/i18n'
import { consentReceipt } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { randomId } from '../secrets/random-token.js'
import { AccountFrame } from '../web/account-frame.js'
import { signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { rowId } from '../web/row-id.js'
import { preferencesPath } from './preferences-page.js'
import { ReceiptPage } from './receipt-page.js'
import type { FindReceipt } from './receipts.js'

const title = text('Consent receipt', 'Bewijs van toestemming')

interface ReceiptRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly findReceipt: FindReceipt
}

export function addReceiptRoutes(app: Hono<HubEnv>, { findReceipt, render, now }: ReceiptRoutesDeps): void {
  const find = (c: Context<HubEnv>) => {
    const id = rowId(c)
    return id === null ? null : findReceipt(signedIn(c), id)
  }
  app.use('/account/receipts/*', signedInOnly)
  app.get('/account/receipts/:id', async (c) => {
    const receipt = await find(c)
    if (receipt === null) return c.notFound()
    const language = c.get('language')
    const body = (
      <AccountFrame language={language} place={preferencesPath} heading={title[language]}>
        <ReceiptPage language={language} receipt={receipt} />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', body })
  })
  app.get('/account/receipts/:id/file', async (c) => {
    const receipt = await find(c)
    if (receipt === null) return c.notFound()
    const made = { id: randomId(), createdAt: now().toISOString(), issuedBy: receipt.issuer.name }
    const document = consentReceipt(receipt.record, receipt.statement, made)
    return c.body(`${JSON.stringify(document, null, 2)}\n`, 200, {
      'content-type': 'application/ld+json',
      'content-disposition': 'attachment; filename="consent-receipt.jsonld"',
    })
  })
}
