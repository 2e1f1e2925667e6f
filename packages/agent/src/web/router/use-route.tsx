/** The current route as a Preact context, and the only code that touches the browser's history. */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { formatRoute, parseRoute, type Route } from './route.js'

/** Kept with the history entry and never in the address, because it holds words of the person's own. */
export interface EntryState {
  /** The passage that a citation points at, to be shown in the opened item. */
  quote?: string
  /** True when going back takes the opened item away and nothing else. */
  openedOver?: boolean
}

interface Router {
  route: Route
  entry: EntryState
  navigate(route: Route, options?: { quote?: string | undefined; replace?: boolean }): void
  /** Takes the opened item away: back when we came from a page of ours, else in place. */
  closeItem(): void
}

const RouterContext = createContext<Router | null>(null)

const readEntry = (): EntryState => (history.state as EntryState | null) ?? {}

export function RouterProvider({ children }: { children: ComponentChildren }) {
  const [place, setPlace] = useState(() => ({ route: parseRoute(location.hash), entry: readEntry() }))

  useEffect(() => {
    const follow = () => setPlace({ route: parseRoute(location.hash), entry: readEntry() })
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const navigate = useCallback<Router['navigate']>((route, options = {}) => {
    const before = parseRoute(location.hash)
    const entry: EntryState = {
      ...(options.quote ? { quote: options.quote } : {}),
      openedOver: route.item !== null && formatRoute({ ...route, item: null }) === formatRoute(before),
    }
    if (options.replace) history.replaceState(entry, '', formatRoute(route))
    else history.pushState(entry, '', formatRoute(route))
    setPlace({ route, entry })
  }, [])

  const router = useMemo<Router>(
    () => ({
      ...place,
      navigate,
      closeItem() {
        if (place.entry.openedOver) history.back()
        else navigate({ ...place.route, item: null }, { replace: true })
      },
    }),
    [place, navigate],
  )
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>
}

export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (!router) throw new Error('useRouter is used outside of RouterProvider')
  return router
}

interface LinkProps {
  to: Route
  /** Passage to show in the item that the link opens. */
  quote?: string | undefined
  class?: string
  children: ComponentChildren
  'aria-label'?: string
  'aria-current'?: 'page' | 'true' | undefined
  /** Names the item that the link opens, for finding it again. */
  'data-item'?: string
  'data-result'?: number
}

/** A real link, so that it can be copied or opened in another tab; a plain click stays in this page. */
export function Link({ to, quote, children, ...rest }: LinkProps) {
  const { navigate } = useRouter()
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to, { quote })
  }
  return (
    <a {...rest} href={formatRoute(to)} onClick={follow}>
      {children}
    </a>
  )
}
