/**
 * The current route as a Preact context, and the only code that touches the browser's history.
 * Browsers write addresses and the state of history entries to disk. Neither ever holds words of the person's own:
 * the quote that a link points at is kept in memory, under the random name of its entry.
 */
import { randomUuid } from '@confidant/crypto/browser-random'
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { formatRoute, parseRoute, type Route } from './route.js'

/** What the browser keeps with a history entry. */
interface EntryState {
  name?: string
  /** True when going back takes the opened item away and nothing else. */
  openedOver?: boolean
}

interface Router {
  route: Route
  /** The passage that was followed to get here, null when there is none or the page was reloaded since. */
  quote: string | null
  navigate(route: Route, options?: { quote?: string | undefined; replace?: boolean }): void
  /** Takes the opened item away: back when that is where we came from, else in place. */
  closeItem(): void
}

const RouterContext = createContext<Router | null>(null)

const readPlace = () => ({ route: parseRoute(location.hash), entry: (history.state as EntryState | null) ?? {} })

export function RouterProvider({ children }: { children: ComponentChildren }) {
  const [place, setPlace] = useState(readPlace)
  const quotes = useRef(new Map<string, string>())

  useEffect(() => {
    const follow = () => setPlace(readPlace())
    addEventListener('popstate', follow)
    // The address may have changed between the first drawing and now.
    follow()
    return () => removeEventListener('popstate', follow)
  }, [])

  const navigate = useCallback<Router['navigate']>((route, { quote, replace = false } = {}) => {
    const withoutItem = formatRoute({ ...route, item: null })
    const entry: EntryState = {
      name: randomUuid(),
      openedOver: route.item !== null && !replace && withoutItem === formatRoute(parseRoute(location.hash)),
    }
    if (quote) quotes.current.set(entry.name!, quote)
    if (replace) history.replaceState(entry, '', formatRoute(route))
    else history.pushState(entry, '', formatRoute(route))
    setPlace({ route, entry })
  }, [])

  const router = useMemo<Router>(
    () => ({
      route: place.route,
      quote: quotes.current.get(place.entry.name ?? '') ?? null,
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
