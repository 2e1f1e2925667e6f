/**
 * What the page knows of its agent: whether the vault is there and open, and what goes on in it.
 * Asks again now and then while somebody looks, and at once when a call is refused because the vault was locked.
 */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { Status } from '../../api/contract.js'
import { type ApiClient, ApiError, createApiClient } from '../api/client.js'

const idlePollMs = 15_000
const busyPollMs = 1_500

interface Session {
  api: ApiClient
  /** null until the first answer. */
  status: Status | null
  /** Set while the agent cannot be asked at all: it is not running, or this browser has no session. */
  refused: 'no-session' | 'disconnected' | null
  refresh(): Promise<void>
}

const SessionContext = createContext<Session | null>(null)

/** Passes calls on, and tells when one fails in a way that changes where the person stands. */
function watched(api: ApiClient, onLost: () => void): ApiClient {
  const watch = <T,>(promise: Promise<T>) =>
    promise.catch((error: unknown) => {
      if (error instanceof ApiError && ['locked', 'no-session', 'no-vault'].includes(error.code)) onLost()
      throw error
    })
  return {
    call: (method, params, options) => watch(api.call(method, params, options)),
    stream: (method, params, options) => watch(api.stream(method, params, options)),
    upload: (bytes, name, options) => watch(api.upload(bytes, name, options)),
  }
}

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [status, setStatus] = useState<Status | null>(null)
  const [refused, setRefused] = useState<Session['refused']>(null)
  const plain = useMemo(createApiClient, [])

  const refresh = useCallback(async () => {
    try {
      setStatus(await plain.call('status', {}))
      setRefused(null)
    } catch (error) {
      setRefused(error instanceof ApiError && error.code === 'no-session' ? 'no-session' : 'disconnected')
    }
  }, [plain])

  const api = useMemo(() => watched(plain, refresh), [plain, refresh])
  const busy = (status?.imports.length ?? 0) > 0

  useEffect(() => {
    void refresh()
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const timer = setInterval(refreshIfSeen, busy ? busyPollMs : idlePollMs)
    document.addEventListener('visibilitychange', refreshIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshIfSeen)
    }
  }, [refresh, busy])

  const session = useMemo(() => ({ api, status, refused, refresh }), [api, status, refused, refresh])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is used outside of SessionProvider')
  return session
}
