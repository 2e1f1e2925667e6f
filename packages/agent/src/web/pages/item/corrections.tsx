/** What the person corrected, with what was imported kept beside it. */
import { Notice } from '@confidant/ui'
import type { ItemView } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'

export function Corrections({ item }: { item: ItemView }) {
  const { t, f } = useI18n()
  if (item.corrected.length === 0) return null
  const said = { title: t.item.correctedTitle, text: t.item.correctedText, at: t.item.correctedAt }
  return (
    <Notice>
      {item.corrected.map(({ field, imported }) => (
        <div key={field}>
          {said[field]}{' '}
          {field === 'text' ? (
            <details>
              <summary>{t.item.original}</summary>
              <div class="item__text item__text--small">{imported}</div>
            </details>
          ) : (
            <q>{field === 'at' && imported ? f.dateTime(new Date(imported)) : imported}</q>
          )}
        </div>
      ))}
    </Notice>
  )
}
