/** What the words in the box find, best first. */
import { ItemRow } from '../../components/item-row.js'
import { useI18n } from '../../i18n/language.js'
import { useRouter } from '../../router/use-route.js'
import { useAsk } from '../../state/ask.js'

export function Found() {
  const { t } = useI18n()
  const { route } = useRouter()
  const { found, searching, question, answer } = useAsk()
  // While an answer is being looked for, it comes first.
  if (!found || (question && !answer)) return null
  const cited = new Set(answer?.citations.map((citation) => citation.id))
  const hits = found.hits.filter((hit) => !cited.has(hit.id))
  if (hits.length === 0) {
    if (question || searching) return null
    return (
      <div class="blank">
        <p>{t.ask.nothing}</p>
        <p class="soft">{t.ask.nothingHelp}</p>
      </div>
    )
  }
  return (
    <section class={searching ? 'found found--stale' : 'found'} aria-labelledby="found">
      <h2 class={question ? 'eyebrow' : 'eyebrow visually-hidden'} id="found">
        {question ? t.ask.alsoFound : t.ask.foundTitle}
      </h2>
      <ul class="found__list">
        {hits.map((hit) => (
          <li key={hit.id}>
            <ItemRow hit={hit} to={{ ...route, item: hit.id }} opened={route.item === hit.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
