/** `/account/privacy/purposes`, `/access-log`, `/correct` and what is posted from them. Place: registered by the feature. */
import { text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import { refused } from '../web/forms/action-form.js'
import { DeclaredForm } from '../web/forms/declared-form.js'
import { readForm } from '../web/forms/read-form.js'
import { signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { readHeld } from './holdings/held-by-category.js'
import { byPurpose } from './holdings/held-by-purpose.js'
import { declaredHoldings } from './holdings/holdings.js'
import { AccessLogPage } from './pages/access-log-page.js'
import { accountPage } from './pages/account-page.js'
import { PurposesPage } from './pages/purposes-page.js'
import { notTooOften } from './request-limit.js'
import { createAccessLog } from './requests/access-log.js'
import { createOwnRequests } from './requests/own-requests.js'
import type { RightsParts } from './rights-parts.js'

const messages = {
  purposes: text('What it is used for', 'Waarvoor het wordt gebruikt'),
  looked: text('Who has viewed your data', 'Wie uw gegevens heeft ingezien'),
  correct: text('Ask for a correction', 'Correctie vragen'),
  correctMore: text(
    'You can change your details yourself under Details, Preferences and Signing in; changes take effect immediately. Records of past events we correct for you: tell us what is wrong. We answer within one month.',
    'Uw gegevens wijzigt u zelf onder Gegevens, Voorkeuren en Inloggen; wijzigingen gelden meteen. Vastgelegde gebeurtenissen corrigeren wij voor u: vertel ons wat er niet klopt. We antwoorden binnen een maand.',
  ),
  send: text('Send', 'Versturen'),
  stopped: text('Restricted at the data subject’s request.', 'Beperkt op verzoek van de betrokkene.'),
  resumed: text(
    'Restriction lifted at the data subject’s request.',
    'Beperking opgeheven op verzoek van de betrokkene.',
  ),
}

const purposesPath = '/account/privacy/purposes'
const correctPath = '/account/privacy/correct'

export function requestRoutes(app: Hono<HubEnv>, parts: RightsParts): void {
  const { withPurpose, declaration, render } = parts
  const tables = declaredHoldings(declaration)
  const requests = createOwnRequests(parts)
  const looks = createAccessLog(parts)
  const limited = notTooOften(parts)

  app.get(purposesPath, signedInOnly, async (c) => {
    const { personId } = signedIn(c)
    const [held, own, restrictedSince] = await Promise.all([
      readHeld(withPurpose, personId, tables, 1),
      requests.list(personId),
      requests.restrictedSince(personId),
    ])
    const purposes = byPurpose(held, declaration)
    const view = { language: c.get('language'), declaration, purposes, requests: own, restrictedSince }
    return accountPage(c, render, messages.purposes, <PurposesPage {...view} />)
  })
  app.post('/account/privacy/restrict', signedInOnly, limited, async (c) => {
    const read = await readForm(c, forms.restrictionForm)
    if (!read.ok) return refused(c, render)
    const language = c.get('language')
    const { restricted } = read.value
    const answer = messages[restricted ? 'stopped' : 'resumed'][language]
    await requests.restrict(signedIn(c).personId, { restricted, answer, language })
    return c.redirect(pageUrl(language, purposesPath), 303)
  })
  app.post('/account/privacy/object', signedInOnly, limited, async (c) => {
    const read = await readForm(c, forms.objectionForm)
    const asked = read.ok && Object.hasOwn(declaration.purposes, read.value.purpose) ? read.value.purpose : null
    const purpose = asked === null ? undefined : declaration.purposes[asked]
    if (!read.ok || purpose?.basis.kind !== 'legitimate-interest') return refused(c, render)
    const language = c.get('language')
    const question = [purpose.title[language], read.value.question].filter(Boolean).join(': ')
    await requests.ask(signedIn(c).personId, { kind: 'objection', question, language })
    return c.redirect(pageUrl(language, purposesPath), 303)
  })
  app.get('/account/privacy/access-log', signedInOnly, async (c) => {
    const view = { language: c.get('language'), declaration, ...(await looks.newest(signedIn(c).personId)) }
    return accountPage(c, render, messages.looked, <AccessLogPage {...view} />)
  })

  const showCorrection = (c: Context<HubEnv>, again: Partial<Parameters<typeof DeclaredForm>[0]> = {}) => {
    const language = c.get('language')
    const body = (
      <>
        <p class="prose">{messages.correctMore[language]}</p>
        <DeclaredForm
          form={forms.correctionForm}
          language={language}
          action={pageUrl(language, correctPath)}
          submit={messages.send[language]}
          {...again}
        />
      </>
    )
    return accountPage(c, render, messages.correct, body)
  }
  app.get(correctPath, signedInOnly, (c) => showCorrection(c))
  app.post(correctPath, signedInOnly, limited, async (c) => {
    const read = await readForm(c, forms.correctionForm)
    if (!read.ok) return showCorrection(c, { problems: read.problems, values: read.typed })
    const language = c.get('language')
    await requests.ask(signedIn(c).personId, { kind: 'rectification', question: read.value.question, language })
    return c.redirect(pageUrl(language, purposesPath), 303)
  })
}
