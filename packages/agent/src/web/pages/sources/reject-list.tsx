/** Inputs that could not be read: where, and why. */
import type { Rejected } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'

export function RejectList({ rejected }: { rejected: Rejected[] }) {
  const { t, f } = useI18n()
  return (
    <ul class="rejects">
      {rejected.map((each) => (
        <li key={`${each.path} ${each.position}`}>
          <p>{each.reason}</p>
          <p class="fine soft figures">
            {each.position > 0 ? t.sources.place(each.path, f.number(each.position)) : each.path}
          </p>
        </li>
      ))}
    </ul>
  )
}
