/** `/account/privacy/erase` and the proof afterwards. Place: registered by the feature. */
import { text } from '@confidant/i18n'
import { erasurePlan, forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import { createSessionCookie } from '../accounts/index.js'
import type { ErasureRequests } from '../data-requests/index.js'
import type { FieldProblem } from '../web/forms/read-form.js'
import { readForm } from '../web/forms/read-form.js'
import { confirmedOnly, signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { carryOutErasure } from './erasure/carry-out-erasure.js'
import { openProofLink, proofText, readProof, sealProofLink } from './erasure/erasure-proof.js'
import { readHeld } from './holdings/held-by-category.js'
import { declaredHoldings } from './holdings/holdings.js'
import { accountPage } from './pages/account-page.js'
import { ErasePage } from './pages/erase-page.js'
import { ProofPage } from './pages/proof-page.js'
import { notTooOften } from './request-limit.js'
import type { RightsParts } from './rights-parts.js'

const title = text('Erase your account', 'Uw account wissen')
const proofTitle = text('Proof of erasure', 'Bewijs van verwijdering')
const path = '/account/privacy/erase'

type ErasureRouteParts = RightsParts & { readonly requests: ErasureRequests }

export function erasureRoutes(app: Hono<HubEnv>, parts: ErasureRouteParts): void {
  const { withPurpose, declaration, secrets, render, now, requests } = parts
  const tables = declaredHoldings(declaration)
  const plan = erasurePlan(declaration)
  const cookie = createSessionCookie(parts)

  const showPage = async (c: Context<HubEnv>, problems: Readonly<Record<string, FieldProblem>> = {}) => {
    const { personId } = signedIn(c)
    const [held, planned] = await Promise.all([readHeld(withPurpose, personId, tables, 1), requests.planned(personId)])
    const view = { language: c.get('language'), declaration, now: now(), plan, held, planned, problems }
    const refused = Object.keys(problems).length > 0
    return accountPage(c, render, title, <ErasePage {...view} />, refused ? 422 : 200)
  }
  app.get(path, signedInOnly, (c) => showPage(c))
  app.post(path, signedInOnly, confirmedOnly(now), notTooOften(parts), async (c) => {
    const read = await readForm(c, forms.erasureForm)
    if (!read.ok) return showPage(c, read.problems)
    if (!read.value.sure) return showPage(c, { sure: 'missing' })
    const { personId } = signedIn(c)
    const erasure = await requests.ask(personId, read.value.when)
    const language = c.get('language')
    if (read.value.when === 'later') return c.redirect(pageUrl(language, path), 303)
    await carryOutErasure(parts, erasure)
    cookie.clear(c)
    const link = sealProofLink(secrets, { person: personId, proof: erasure.id }, now())
    return c.redirect(pageUrl(language, `/erasure-proof/${link}`), 303)
  })
  app.post(`${path}/cancel`, signedInOnly, async (c) => {
    await requests.cancel(signedIn(c).personId)
    return c.redirect(pageUrl(c.get('language'), path), 303)
  })
  app.get('/erasure-proof/:link', async (c) => {
    const sealed = c.req.param('link')
    const link = openProofLink(secrets, sealed, now())
    if (link === null) return c.notFound()
    const language = c.get('language')
    const view = { language, declaration, proof: await readProof(parts, link), link: sealed }
    return render(c, { title: proofTitle[language], body: <ProofPage {...view} /> })
  })
}

/** The signed bytes of the proof and their signature, for anyone to verify. */
export function erasureProofAddresses(app: Hono<HubEnv>, parts: ErasureRouteParts): void {
  const proofOf = async (sealed: string) => {
    const link = openProofLink(parts.secrets, sealed, parts.now())
    return link === null ? null : readProof(parts, link)
  }
  app.get('/erasure-proofs/:link/proof.json', async (c) => {
    const proof = await proofOf(c.req.param('link'))
    if (proof === null) return c.notFound()
    return c.body(proofText(proof), 200, {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="proof.json"',
    })
  })
  app.get('/erasure-proofs/:link/proof.sig', async (c) => {
    const proof = await proofOf(c.req.param('link'))
    if (proof === null) return c.notFound()
    return c.body(new Uint8Array(proof.signature), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="proof.sig"',
    })
  })
}
