/** Signing out: by a form, because a link could be followed for the person by anything. */
import type { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { SignOutPage, signOutPageTitle } from './pages/sign-out-page.js'
import type { Sessions } from './sessions/sessions.js'

interface SignOutDeps extends Pick<HubParts, 'render'> {
  readonly sessions: Pick<Sessions, 'signOut'>
}

export function addSignOutRoutes(app: Hono<HubEnv>, { render, sessions }: SignOutDeps): void {
  app.get('/sign-out', (c) => {
    const language = c.get('language')
    const signedIn = c.get('session') !== null
    return render(c, {
      title: signOutPageTitle(signedIn)[language],
      body: <SignOutPage language={language} signedIn={signedIn} />,
    })
  })

  app.post('/sign-out', async (c) => {
    await sessions.signOut(c)
    return c.redirect(pageUrl(c.get('language'), '/sign-out'), 303)
  })
}
