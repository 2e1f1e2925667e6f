/** Where an item came from: every source that held it. */
import type { ItemView } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'

export function Origin({ item }: { item: ItemView }) {
  const { t, f } = useI18n()
  return (
    <section class="stack item__part" aria-labelledby="origin">
      <h2 class="eyebrow" id="origin">
        {t.item.cameFrom}
      </h2>
      <ul class="origins">
        {item.sources.map((source) => (
          <li key={`${source.id} ${source.path} ${source.position}`}>
            <span>{source.name}</span>
            <span class="soft fine figures">
              {source.position > 0 ? t.sources.place(source.path, f.number(source.position)) : source.path}
            </span>
          </li>
        ))}
      </ul>
      {item.externalId && <p class="soft fine origins__id">{item.externalId}</p>}
    </section>
  )
}
