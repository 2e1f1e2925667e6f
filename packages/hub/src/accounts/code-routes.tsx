/**
 * Registering and signing in by a code, without scripts: two pages each, the second of which is the same for both. Place: the public
 * pages of the feature. Known and unknown addresses get the same answers after the same work.
 */
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { readCarried, readForm } from '../web/forms/read-form.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl, pageUrlWithNext } from '../web/page.js'
import type { AskCode, CodeWish } from './codes/ask-code.js'
import type { CodeFlow } from './codes/code-flow.js'
import type { CodeResult, Codes } from './codes/codes.js'
import { confirmedUrl } from './confirmation.js'
import { CodePage, codePageTitle } from './pages/code-page.js'
import { RegisterPage, registerPageTitle } from './pages/register-page.js'
import { SignInPage, signInPageTitle } from './pages/sign-in-page.js'
import type { PasskeyStore } from './passkeys/passkey-store.js'
import type { Accounts } from './registration.js'
import type { SealedFlow } from './sealed-flow.js'
import type { Sessions } from './sessions/sessions.js'
import type { SignInLimits } from './sign-in-limits.js'
import { whereNext } from './where-next.js'

export interface CodeRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly askCode: AskCode
  readonly flow: Pick<SealedFlow<CodeFlow>, 'open'>
  readonly codes: Pick<Codes, 'check'>
  readonly accounts: Pick<Accounts, 'personOf' | 'create'>
  readonly passkeys: Pick<PasskeyStore, 'has'>
  readonly sessions: Pick<Sessions, 'signIn'>
  readonly limits: SignInLimits
}

export function addCodeRoutes(app: Hono<HubEnv>, deps: CodeRoutesDeps): void {
  const { render, askCode, flow, codes, accounts, passkeys, sessions, limits, now } = deps

  app.get('/register', (c) => {
    const language = c.get('language')
    const next = whereNext(c, c.req.query('next'))
    return render(c, {
      title: registerPageTitle[language],
      place: '/sign-in',
      next,
      body: <RegisterPage language={language} next={next} />,
    })
  })

  app.post('/register', async (c) => {
    const language = c.get('language')
    const next = whereNext(c, await readCarried(c, 'next'))
    const form = await readForm(c, forms.registrationForm, ['next'])
    if (form.ok) {
      const { user_name: userName, email } = form.value
      return sendCode(c, { email, userName, language, next })
    }
    return render(c, {
      title: registerPageTitle[language],
      next,
      status: 422,
      body: <RegisterPage language={language} next={next} values={form.typed} problems={form.problems} />,
    })
  })

  app.get('/sign-in', (c) => {
    const language = c.get('language')
    const next = whereNext(c, c.req.query('next'))
    return render(c, {
      title: signInPageTitle[language],
      scripts: ['passkeys.js'],
      place: '/sign-in',
      next,
      body: <SignInPage language={language} next={next} />,
    })
  })

  app.post('/sign-in', async (c) => {
    const language = c.get('language')
    const next = whereNext(c, await readCarried(c, 'next'))
    const form = await readForm(c, forms.signInForm, ['next'])
    if (form.ok) return sendCode(c, { email: form.value.email, userName: null, language, next })
    return render(c, {
      title: signInPageTitle[language],
      scripts: ['passkeys.js'],
      next,
      status: 422,
      body: <SignInPage language={language} next={next} values={form.typed} problems={form.problems} />,
    })
  })

  app.get('/sign-in/code', (c) =>
    c.redirect(pageUrlWithNext(c.get('language'), '/sign-in', whereNext(c, c.req.query('next'))), 303),
  )

  app.post('/sign-in/code', async (c) => {
    const sealed = await readCarried(c, 'flow')
    const opened = flow.open(sealed)
    if (opened === null) return c.redirect(pageUrl(c.get('language'), '/sign-in'), 303)
    const refused = await limits.beforeTry(c)
    if (refused !== null) return refused
    const form = await readForm(c, forms.signInCodeForm, ['flow'])
    if (!form.ok) return codePage(c, opened, sealed, 'wrong')
    const typed = { id: opened.code, use: 'sign-in', typed: form.value.code } as const
    const result = await codes.check(opened.person, [typed])
    if (result !== 'right') return codePage(c, opened, sealed, result)
    const personId = await personFor(opened)
    // The code of an address without an account, which nobody was sent.
    if (personId === null) return codePage(c, opened, sealed, 'over')
    // Who has a passkey confirms by it: an mailbox alone opens the account, and does not do what only its owner may.
    const confirmedAt = (await passkeys.has(personId)) ? null : now()
    await sessions.signIn(c, { personId, method: 'email-code', confirmedAt })
    return c.redirect(afterwards(opened), 303)
  })

  async function sendCode(c: Context<HubEnv>, wish: CodeWish): Promise<Response> {
    const refused = await limits.beforeEmail(c, wish.email)
    if (refused !== null) return refused
    const sealed = await askCode(wish)
    return codePage(c, wish, sealed)
  }

  async function personFor({ email, userName, language }: CodeFlow): Promise<string | null> {
    return userName === null ? accounts.personOf(email) : accounts.create({ email, userName, language })
  }

  function codePage(
    c: Context<HubEnv>,
    { email, userName, next }: Pick<CodeWish, 'email' | 'userName' | 'next'>,
    sealed: string,
    result?: Exclude<CodeResult, 'right'>,
  ): Response | Promise<Response> {
    const language = c.get('language')
    const body = (
      <CodePage
        language={language}
        email={email}
        flow={sealed}
        action={pageUrl(language, '/sign-in/code')}
        again={pageUrlWithNext(language, userName === null ? '/sign-in' : '/register', next)}
        {...(result && { result })}
      />
    )
    return render(c, { title: codePageTitle[language], next, status: result === undefined ? 200 : 422, body })
  }
}

/** Who has just registered and wanted nothing else is shown passkeys first. */
function afterwards({ userName, next, language }: CodeFlow): string {
  const registered = userName !== null && next === pageUrl(language, '/account')
  return registered ? confirmedUrl(language, '/account/security', 'registered') : next
}
