/** One item in a list: its date in the margin, then what it is, who is in it, and a line of it. */
import { Icon } from '@confidant/ui'
import type { SearchHit } from '../../api/contract.js'
import { useI18n } from '../i18n/language.js'
import type { Route } from '../router/route.js'
import { Link } from '../router/use-route.js'
import { MarkedText } from './marked-text.js'

interface ItemRowProps {
  hit: SearchHit
  to: Route
  /** The date is left out where the row above has the same. */
  showDate?: boolean
  opened?: boolean
}

export function ItemRow({ hit, to, showDate = true, opened = false }: ItemRowProps) {
  const { t, f } = useI18n()
  const at = hit.at ? new Date(hit.at) : null
  const isThisYear = at?.getFullYear() === new Date().getFullYear()
  const secondLine = at && (isThisYear ? f.weekday(at) : f.year(at))
  const title = hit.title || t.common.untitled
  // A card is about the person that its title names.
  const people = hit.kind === 'contact' ? '' : (hit.people ?? '')
  return (
    <Link to={to} class="item-row" aria-current={opened ? 'true' : undefined} data-item={hit.id}>
      <span class="item-row__margin">
        {at && (
          <time dateTime={hit.at!} class={showDate ? '' : 'visually-hidden'}>
            {`${f.day(at)} `}
            <span>{secondLine}</span>
          </time>
        )}
      </span>
      <span class="item-row__body">
        <span class="item-row__head">
          <Icon name={hit.kind} />
          <span class="visually-hidden">{`${t.kinds[hit.kind]}: `}</span>
          <span class="item-row__title">
            <MarkedText text={title} />
          </span>
          {hit.snippet && people && <span class="item-row__people">{people}</span>}
        </span>
        <span class="item-row__snippet">
          <MarkedText text={hit.snippet || people} />
        </span>
      </span>
    </Link>
  )
}

export function RowPlaceholder() {
  return (
    <div class="item-row item-row--waiting" aria-hidden="true">
      <span class="item-row__margin" />
      <span class="item-row__body">
        <span class="item-row__bar" />
        <span class="item-row__bar item-row__bar--short" />
      </span>
    </div>
  )
}
