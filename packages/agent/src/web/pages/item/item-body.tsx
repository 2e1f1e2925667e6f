/**
 * The text of an item; for a message with HTML also a view of it as it was sent. That view is a document of its own in
 * a frame without any rights: the server adds a policy under which it loads nothing and runs nothing.
 */
import { Button, Notice } from '@confidant/ui'
import { useState } from 'preact/hooks'
import type { ItemView } from '../../../api/contract.js'
import { findQuote } from '../../components/find-quote.js'
import { useI18n } from '../../i18n/language.js'
import { QuotedText } from './quoted-text.js'

/** More at once makes a page sluggish; a click shows the rest. */
const shownCharacters = 60_000

function AsSent({ id }: { id: string }) {
  const { t } = useI18n()
  return (
    <div class="as-sent">
      <p class="soft fine">{t.item.asSentNote}</p>
      <iframe
        class="as-sent__frame"
        title={t.item.asSentTitle}
        src={`/item/${id}/html`}
        sandbox=""
        referrerpolicy="no-referrer"
      />
    </div>
  )
}

export function ItemBody({ item, quote }: { item: ItemView; quote: string | null }) {
  const { t } = useI18n()
  const [asSent, setAsSent] = useState(false)
  const place = quote ? findQuote(item.text, quote) : null
  const [whole, setWhole] = useState(place !== null && place.end > shownCharacters)
  // What a card says is shown as its details already; its text matters only when a place in it is quoted.
  const showText = item.text !== '' && (item.kind !== 'contact' || place !== null)
  const long = showText && item.text.length > shownCharacters && !whole
  return (
    <section class="stack">
      {item.hasHtml && (
        <div>
          <Button onClick={() => setAsSent(!asSent)} aria-pressed={asSent}>
            {asSent ? t.item.asText : t.item.asSent}
          </Button>
        </div>
      )}
      {asSent ? (
        <AsSent id={item.id} />
      ) : (
        showText && (
          <div class="item__text">
            <QuotedText text={long ? item.text.slice(0, shownCharacters) : item.text} quote={quote} />
          </div>
        )
      )}
      {long && !asSent && <Button onClick={() => setWhole(true)}>{t.item.tooLong}</Button>}
      {item.warnings.length > 0 && (
        <Notice>
          <p>{t.item.warnings}</p>
          <ul>
            {item.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}
