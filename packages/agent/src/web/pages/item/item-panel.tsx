/** One item, opened: beside the page where there is room, over it on a phone. */
import { Icon, IconButton } from '@confidant/ui'
import { useEffect, useRef } from 'preact/hooks'
import type { ItemView } from '../../../api/contract.js'
import { ApiError } from '../../api/client.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { useRouter } from '../../router/use-route.js'
import { useCall } from '../../state/use-call.js'
import { Annotations } from './annotations.js'
import { Attachments } from './attachments.js'
import { Conversation } from './conversation.js'
import { Corrections } from './corrections.js'
import { Details } from './details.js'
import { ItemActions } from './item-actions.js'
import { ItemBody } from './item-body.js'
import { Origin } from './origin.js'
import { Participants } from './participants.js'

/** Gives focus back to the row or citation that opened the item, when it is closed. */
function useReturnFocus(id: string) {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      const row = document.querySelector<HTMLElement>(`[data-item="${id}"]`)
      const target = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : row
      target?.focus({ preventScroll: true })
    }
  }, [id])
}

/** Bookings and events of a whole day have a date but no time. */
const isWholeDay = ({ detail }: ItemView) => detail.kind === 'transaction' || (detail.kind === 'event' && detail.allDay)

function Opened({ id }: { id: string }) {
  const { t, f } = useI18n()
  const { quote } = useRouter()
  const { data: item, error, reload } = useCall('show', { id })
  const heading = useRef<HTMLHeadingElement>(null)
  const loaded = item !== null
  useEffect(() => {
    if (loaded && !quote) heading.current?.focus({ preventScroll: true })
  }, [loaded, quote])

  if (error instanceof ApiError && error.code === 'not-found') return <p class="item__missing">{t.item.gone}</p>
  if (error !== null) return <Problem error={error} onRetry={reload} />
  if (!item) return null
  return (
    <article class="item__content" aria-labelledby="item-title">
      <header class="stack item__head">
        <p class="item__kind">
          <Icon name={item.kind} />
          {t.kinds[item.kind]}
          {item.at && (
            <>
              {' · '}
              <time dateTime={item.at}>
                {isWholeDay(item) ? f.longDay(new Date(item.at)) : f.dateTime(new Date(item.at))}
              </time>
            </>
          )}
        </p>
        <h1 id="item-title" ref={heading} tabIndex={-1}>
          {item.title || t.common.untitled}
        </h1>
        <Participants item={item} />
        <Details item={item} />
        <Corrections item={item} />
      </header>
      <ItemBody item={item} quote={quote} />
      <Attachments item={item} quote={quote} />
      <Annotations item={item} onChange={reload} />
      <Conversation item={item} />
      <Origin item={item} />
      <ItemActions item={item} onChange={reload} />
    </article>
  )
}

export function ItemPanel({ id }: { id: string }) {
  const { t } = useI18n()
  const { closeItem } = useRouter()
  useReturnFocus(id)
  return (
    <section class="item" aria-label={t.item.region}>
      <div class="item__bar">
        <IconButton icon="back" class="item__back" label={t.common.back} onClick={closeItem} />
        <IconButton icon="close" class="item__close" label={t.common.close} onClick={closeItem} />
      </div>
      <Opened id={id} />
    </section>
  )
}
