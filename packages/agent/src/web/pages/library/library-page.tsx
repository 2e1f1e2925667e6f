/** Everything, as a diary: newest first, by kind, fast however long it is. */
import { Icon } from '@confidant/ui'
import { itemKinds } from '@confidant/vault/item'
import { useCallback } from 'preact/hooks'
import type { SearchHit } from '../../../api/contract.js'
import { ItemRow, RowPlaceholder } from '../../components/item-row.js'
import { Problem } from '../../components/problem.js'
import { VirtualList } from '../../components/virtual-list.js'
import { useI18n } from '../../i18n/language.js'
import { pageRoute } from '../../router/route.js'
import { Link, useRouter } from '../../router/use-route.js'
import { useSession } from '../../state/session.js'
import { useTimeline } from './use-timeline.js'

const rowHeightPx = 68

const dayOf = (hit: SearchHit | undefined) => (hit?.at ? new Date(hit.at).toDateString() : '')

function Filters() {
  const { t, f } = useI18n()
  const { route } = useRouter()
  const { status } = useSession()
  const byKind = status?.counts?.byKind ?? {}
  return (
    <nav class="chips filters" aria-label={t.library.filter}>
      <Link class="chip" to={pageRoute('library')} aria-current={route.kind === null ? 'true' : undefined}>
        {t.library.all}
      </Link>
      {itemKinds
        .filter((kind) => (byKind[kind] ?? 0) > 0)
        .map((kind) => (
          <Link
            key={kind}
            class="chip"
            to={{ ...pageRoute('library'), kind }}
            aria-current={route.kind === kind ? 'true' : undefined}
          >
            <Icon name={kind} />
            {t.kindsMany[kind]} <span class="chip__count figures">{f.about(byKind[kind] ?? 0)}</span>
          </Link>
        ))}
    </nav>
  )
}

export function LibraryPage() {
  const { t, f } = useI18n()
  const { route } = useRouter()
  const { status } = useSession()
  const total = (route.kind ? status?.counts?.byKind[route.kind] : status?.counts?.items) ?? 0
  const { rowAt, want, error, retry } = useTimeline(route.kind, total)

  const renderRow = useCallback(
    (index: number) => {
      const hit = rowAt(index)
      if (!hit) return <RowPlaceholder />
      const showDate = index === 0 || dayOf(rowAt(index - 1)) !== dayOf(hit)
      return <ItemRow hit={hit} to={{ ...route, item: hit.id }} showDate={showDate} opened={route.item === hit.id} />
    },
    [rowAt, route],
  )
  const placeAt = (index: number) => {
    const at = rowAt(index)?.at
    return at ? f.month(new Date(at)) : t.library.place(f.number(index + 1), f.number(total))
  }

  return (
    <div class="library">
      <div class="library__head">
        <h1 tabIndex={-1}>{t.pages.library}</h1>
        <p class="soft fine figures">{total > 0 && t.library.count(f.count(total))}</p>
        <Filters />
      </div>
      {error !== null && <Problem error={error} onRetry={retry} />}
      {total === 0 ? (
        <p class="blank">
          {t.library.empty} <Link to={pageRoute('sources')}>{t.ask.emptyAction}</Link>
        </p>
      ) : (
        <VirtualList
          key={route.kind ?? 'all'}
          label={t.library.list}
          rows={total}
          rowHeightPx={rowHeightPx}
          onRange={want}
          renderRow={renderRow}
          placeAt={placeAt}
        />
      )}
    </div>
  )
}
