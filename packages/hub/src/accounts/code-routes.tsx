/**
 * Registering and signing in by a code, without scripts: two pages each, the second of which is the same for both. Place: the public
 * pages of the slice. Known and unknown addresses get the same answers after the same work.
 */
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { readCarried, readForm } from '../web/forms/read-form.js'
import { nextPath } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import type { AskCode, CodeWish } from './codes/ask-code.js'
import type { CodeFlow, CodeFlows } from './codes/code-flow.js'
import type { CodeResult, Codes } from './codes/codes.js'
import { CodePage, codePageTitle } from './pages/code-page.js'
import { RegisterPage, registerPageTitle } from './pages/register-page.js'
import { SignInPage, signInPageTitle } from './pages/sign-in-page.js'
import type { Accounts } from './registration.js'
import type { Sessions } from './sessions/sessions.js'
import type { SignInLimits } from './sign-in-limits.js'

export interface CodeRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly askCode: AskCode
  readonly flows: CodeFlows
  readonly codes: Pick<Codes, 'check'>
  readonly accounts: Accounts
  readonly sessions: Pick<Sessions, 'signIn'>
  readonly limits: SignInLimits
}

export function addCodeRoutes(app: Hono<HubEnv>, deps: CodeRoutesDeps): void {
  const { render, askCode, flows, codes, accounts, sessions, limits, now } = deps

  app.get('/register', (c) => {
    const language = c.get('language')
    return render(c, {
      title: registerPageTitle[language],
      place: '/sign-in',
      body: <RegisterPage language={language} next={nextOf(c, c.req.query('next'))} />,
    })
  })

  app.post('/register', async (c) => {
    const language = c.get('language')
    const next = nextOf(c, await readCarried(c, 'next'))
    const form = await readForm(c, forms.registrationForm, ['next'])
    if (form.ok) {
      const { user_name: userName, email } = form.value
      return sendCode(c, { email, userName, language, next })
    }
    return render(c, {
      title: registerPageTitle[language],
      status: 422,
      body: <RegisterPage language={language} next={next} values={form.typed} problems={form.problems} />,
    })
  })

  app.get('/sign-in', (c) => {
    const language = c.get('language')
    return render(c, {
      title: signInPageTitle[language],
      place: '/sign-in',
      body: <SignInPage language={language} next={nextOf(c, c.req.query('next'))} />,
    })
  })

  app.post('/sign-in', async (c) => {
    const language = c.get('language')
    const next = nextOf(c, await readCarried(c, 'next'))
    const form = await readForm(c, forms.signInForm, ['next'])
    if (form.ok) return sendCode(c, { email: form.value.email, userName: null, language, next })
    return render(c, {
      title: signInPageTitle[language],
      status: 422,
      body: <SignInPage language={language} next={next} values={form.typed} problems={form.problems} />,
    })
  })

  app.get('/sign-in/code', (c) => c.redirect(pageUrl(c.get('language'), '/sign-in'), 303))

  app.post('/sign-in/code', async (c) => {
    const sealed = await readCarried(c, 'flow')
    const flow = flows.open(sealed)
    if (flow === null) return c.redirect(pageUrl(c.get('language'), '/sign-in'), 303)
    const refused = await limits.beforeTry(c)
    if (refused !== null) return refused
    const form = await readForm(c, forms.signInCodeForm, ['flow'])
    if (!form.ok) return codePage(c, flow, sealed, 'wrong')
    const check = { personId: flow.person, id: flow.code, use: 'sign-in', typed: form.value.code } as const
    const result = await codes.check(check)
    if (result !== 'right') return codePage(c, flow, sealed, result)
    const personId = await personFor(flow)
    // The code of an address without an account, which nobody was sent.
    if (personId === null) return codePage(c, flow, sealed, 'over')
    await sessions.signIn(c, { personId, method: 'email-code', confirmedAt: now() })
    return c.redirect(flow.next, 303)
  })

  async function sendCode(c: Context<HubEnv>, wish: CodeWish): Promise<Response> {
    const refused = await limits.beforeLetter(c, wish.email)
    if (refused !== null) return refused
    const sealed = await askCode(wish)
    return codePage(c, wish, sealed)
  }

  async function personFor(flow: CodeFlow): Promise<string | null> {
    const { email, userName, language } = flow
    return userName === null ? accounts.personOf(email) : accounts.create({ email, userName, language })
  }

  function codePage(
    c: Context<HubEnv>,
    { email, userName }: Pick<CodeWish, 'email' | 'userName'>,
    flow: string,
    result?: Exclude<CodeResult, 'right'>,
  ): Response | Promise<Response> {
    const language = c.get('language')
    const body = (
      <CodePage
        language={language}
        email={email}
        flow={flow}
        action={pageUrl(language, '/sign-in/code')}
        again={userName === null ? '/sign-in' : '/register'}
        {...(result && { result })}
      />
    )
    return render(c, { title: codePageTitle[language], status: result === undefined ? 200 : 422, body })
  }
}

function nextOf(c: Context<HubEnv>, asked: string | undefined): string {
  return nextPath(asked, pageUrl(c.get('language'), '/account'))
}
