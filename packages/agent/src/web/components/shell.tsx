/** The layout of the open vault: the sidebar with the pages' names, the page, and the opened item beside or over it. */
import { Icon, type IconName, Mark } from '@confidant/ui'
import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n/language.js'
import { AskPage } from '../pages/ask/ask-page.js'
import { ItemPanel } from '../pages/item/item-panel.js'
import { LibraryPage } from '../pages/library/library-page.js'
import { SettingsPage } from '../pages/settings.js'
import { SourcesPage } from '../pages/sources/sources-page.js'
import { type Page, pageNames, pageRoute } from '../router/route.js'
import { Link, useRouter } from '../router/use-route.js'
import { AskProvider } from '../state/ask.js'
import { DropAnywhere } from './drop-anywhere.js'
import { StatusLine } from './status-line.js'
import { useShortcuts } from './use-shortcuts.js'
import { useTitle } from './use-title.js'

const icons: Record<Page, IconName> = { ask: 'ask', library: 'library', sources: 'source', settings: 'settings' }

const pages: Record<Page, () => preact.JSX.Element> = {
  ask: AskPage,
  library: LibraryPage,
  sources: SourcesPage,
  settings: SettingsPage,
}

function Sidebar() {
  const { t } = useI18n()
  const { route } = useRouter()
  return (
    <header class="sidebar cloth">
      <Link to={pageRoute('ask')} class="sidebar__name">
        <Mark />
        <span>Confidant</span>
      </Link>
      <nav class="sidebar__pages" aria-label={t.common.menu}>
        {pageNames.map((page) => (
          <Link
            key={page}
            to={pageRoute(page)}
            class="sidebar__page"
            aria-current={route.page === page ? 'page' : undefined}
          >
            <Icon name={icons[page]} />
            <span>{t.pages[page]}</span>
          </Link>
        ))}
      </nav>
      <StatusLine />
    </header>
  )
}

/** Puts focus at the top of a page after moving to it, unless the page has put it somewhere itself. */
function useFocusOnPage(page: Page) {
  const first = useRef(true)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!first.current && !main?.contains(document.activeElement)) main?.querySelector('h1')?.focus()
    first.current = false
  }, [page])
}

export function Shell() {
  const { t } = useI18n()
  const { route, navigate, closeItem } = useRouter()
  const Current = pages[route.page]
  useTitle(t.pages[route.page])
  useFocusOnPage(route.page)
  useShortcuts({
    '/': () => {
      if (route.page !== 'ask' || route.item) navigate(pageRoute('ask'))
      requestAnimationFrame(() => document.getElementById('ask-box')?.focus())
    },
    ...(route.item ? { Escape: closeItem } : {}),
  })
  return (
    <AskProvider>
      <div class={route.item ? 'shell shell--item' : 'shell'}>
        <button type="button" class="skip button" onClick={() => document.getElementById('main')?.focus()}>
          {t.common.skip}
        </button>
        <Sidebar />
        <main class="panes">
          <div class="page" id="main" tabIndex={-1}>
            <Current />
          </div>
          {route.item && <ItemPanel key={route.item} id={route.item} />}
        </main>
        <DropAnywhere />
      </div>
    </AskProvider>
  )
}
