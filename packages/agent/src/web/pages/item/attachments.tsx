/** Files that came with an item: saved with a click, or read here when they hold text. */
import { Icon } from '@confidant/ui'
import type { ItemView } from '../../../api/contract.js'
import { findQuote } from '../../components/find-quote.js'
import { useI18n } from '../../i18n/language.js'
import { QuotedText } from './quoted-text.js'

export function Attachments({ item, quote }: { item: ItemView; quote: string | null }) {
  const { t, f } = useI18n()
  if (item.attachments.length === 0) return null
  const inBody = quote !== null && findQuote(item.text, quote) !== null
  return (
    <section class="stack item__part" aria-labelledby="attachments">
      <h2 class="eyebrow" id="attachments">
        {t.item.attachments}
      </h2>
      <ul class="attachments">
        {item.attachments.map((attachment) => {
          const name = attachment.name || t.item.unnamed
          const quoted = quote !== null && !inBody && findQuote(attachment.text, quote) !== null
          return (
            <li key={attachment.index}>
              <a
                class="attachment"
                href={`/item/${item.id}/attachment/${attachment.index}`}
                download={name}
                aria-label={t.item.download(name)}
              >
                <Icon name="attachment" />
                <span class="attachment__name">{name}</span>
                <span class="soft fine figures">{f.bytes(attachment.size)}</span>
              </a>
              {attachment.text && (
                <details open={quoted}>
                  <summary>{t.item.readText}</summary>
                  <div class="item__text item__text--small">
                    <QuotedText text={attachment.text} quote={quoted ? quote : null} />
                  </div>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
