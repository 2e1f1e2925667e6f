/** The conversation an item is part of, oldest first. */
import type { ItemView } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'
import { Link, useRouter } from '../../router/use-route.js'

export function Conversation({ item }: { item: ItemView }) {
  const { t, f } = useI18n()
  const { route } = useRouter()
  if (item.thread.length < 2) return null
  return (
    <section class="stack item__part" aria-labelledby="conversation">
      <h2 class="eyebrow" id="conversation">
        {t.item.conversation}
      </h2>
      <ol class="thread">
        {item.thread.map((entry) => (
          <li key={entry.id}>
            <Link
              class="thread__entry"
              to={{ ...route, item: entry.id }}
              aria-current={entry.id === item.id ? 'true' : undefined}
            >
              <span class="thread__who">
                {entry.from || entry.title}{' '}
                {entry.at && <time dateTime={entry.at}>{f.dateTime(new Date(entry.at))}</time>}
              </span>
              <span class="thread__excerpt">{entry.excerpt}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
