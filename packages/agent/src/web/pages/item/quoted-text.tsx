/** Text of an item with the cited place marked and brought into view. */
import { useEffect, useRef } from 'preact/hooks'
import { findQuote } from '../../components/find-quote.js'
import { useI18n } from '../../i18n/language.js'

export function QuotedText({ text, quote }: { text: string; quote: string | null }) {
  const { t } = useI18n()
  const mark = useRef<HTMLElement>(null)
  const span = quote ? findQuote(text, quote) : null
  const start = span?.start ?? -1
  useEffect(() => {
    if (start < 0) return
    mark.current?.scrollIntoView({ block: 'center' })
    mark.current?.focus({ preventScroll: true })
  }, [start])
  if (!span) return <>{text}</>
  return (
    <>
      {text.slice(0, span.start)}
      <mark class="quoted" ref={mark} tabIndex={-1}>
        <span class="visually-hidden">{t.item.quoted} </span>
        {text.slice(span.start, span.end)}
      </mark>
      {text.slice(span.end)}
    </>
  )
}
