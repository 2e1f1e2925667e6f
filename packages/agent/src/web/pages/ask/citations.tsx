/** What an answer rests on: each quote with the item it stands in, its number in the margin. */
import { Button, Icon } from '@confidant/ui'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Citation, ItemView } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'
import { Link, useRouter } from '../../router/use-route.js'
import { useSession } from '../../state/session.js'

const shownAtFirst = 6

/** What the citations point at, as far as it is known yet; one call for each item. */
function useCitedItems(citations: Citation[]): Map<string, ItemView> {
  const { api } = useSession()
  const [items, setItems] = useState(new Map<string, ItemView>())
  useEffect(() => {
    const unmounted = new AbortController()
    setItems(new Map())
    for (const id of new Set(citations.map((citation) => citation.id))) {
      api
        .call('show', { id }, { signal: unmounted.signal })
        .then((item) => setItems((before) => new Map(before).set(id, item)))
        // A source that cannot be shown keeps its number and its quote; opening it says what is wrong.
        .catch(() => {})
    }
    return () => unmounted.abort()
  }, [api, citations])
  return items
}

function From({ item }: { item: ItemView }) {
  const { t, f } = useI18n()
  const title = item.title || t.common.untitled
  return (
    <span class="citation__from">
      <Icon name={item.kind} />
      <span>{item.at ? t.ask.citedFrom(title, f.date(new Date(item.at))) : title}</span>
    </span>
  )
}

interface NoteProps {
  number: number
  citation: Citation
  item: ItemView | undefined
}

function Note({ number, citation, item }: NoteProps) {
  const { route } = useRouter()
  return (
    <li>
      <Link class="citation" to={{ ...route, item: citation.id }} quote={citation.quote}>
        <span class="citation__number">{number}</span>
        <span class="citation__body">
          <q class="citation__quote">{citation.quote}</q>
          {item ? <From item={item} /> : <span class="citation__from">…</span>}
        </span>
      </Link>
    </li>
  )
}

export function Citations({ citations }: { citations: Citation[] }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const shown = useMemo(() => (all ? citations : citations.slice(0, shownAtFirst)), [all, citations])
  const items = useCitedItems(shown)
  return (
    <>
      <h3 class="eyebrow">{t.ask.restsOn}</h3>
      <ol class="citations">
        {shown.map((citation, index) => (
          <Note
            key={`${index + 1} ${citation.id}`}
            number={index + 1}
            citation={citation}
            item={items.get(citation.id)}
          />
        ))}
      </ol>
      {shown.length < citations.length && (
        <div>
          <Button variant="quiet" onClick={() => setAll(true)}>
            {t.ask.allCitations(citations.length)}
          </Button>
        </div>
      )}
    </>
  )
}
