/** Decides which of its faces the page shows: closed, first run, locked, or the open vault. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Announcer } from './components/announcer.js'
import { Shell } from './components/shell.js'
import { LanguageProvider } from './i18n/language.js'
import { Closed } from './pages/closed.js'
import { Unlock } from './pages/unlock.js'
import { Welcome } from './pages/welcome/welcome.js'
import { RouterProvider } from './router/use-route.js'
import { ImportsProvider } from './state/imports.js'
import { SessionProvider, useSession } from './state/session.js'

function CurrentView() {
  const { status, refused } = useSession()
  // The first run goes on after the vault exists: recovery words are still to be written down.
  const [firstRun, setFirstRun] = useState(false)
  if (refused) return <Closed reason={refused} />
  if (!status) return null
  if (status.state === 'absent' || (firstRun && status.state === 'unlocked')) {
    return <Welcome status={status} onBegin={() => setFirstRun(true)} onDone={() => setFirstRun(false)} />
  }
  return status.state === 'locked' ? <Unlock /> : <Shell />
}

/** What is remembered only while the vault is open. Locking takes all of it out of the page. */
function UntilLocked({ children }: { children: ComponentChildren }) {
  const { status, refused } = useSession()
  const locked = refused !== null || status?.state === 'locked'
  return (
    <RouterProvider key={locked ? 'locked' : 'open'}>
      <Announcer>
        <ImportsProvider>{children}</ImportsProvider>
      </Announcer>
    </RouterProvider>
  )
}

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <UntilLocked>
          <CurrentView />
        </UntilLocked>
      </SessionProvider>
    </LanguageProvider>
  )
}
