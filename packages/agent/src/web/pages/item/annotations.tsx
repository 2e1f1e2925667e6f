/** What the person adds to an item: tags and notes. */
import { Button, Field, Icon, Textarea } from '@confidant/ui'
import { useState } from 'preact/hooks'
import type { ItemView } from '../../../api/contract.js'
import { useAnnounce } from '../../components/announcer.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { useSession } from '../../state/session.js'

interface AddProps {
  item: ItemView
  type: 'note' | 'tag'
  onDone(): void
  onCancel(): void
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}

function AddAnnotation({ item, type, onDone, onCancel }: AddProps) {
  const { t } = useI18n()
  const { api } = useSession()
  const announce = useAnnounce()
  const [value, setValue] = useState('')
  const [error, setError] = useState<unknown>(null)
  const label = type === 'note' ? t.item.noteLabel : t.item.tagLabel
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!value.trim()) return
    try {
      await api.call('annotate', { id: item.id, type, value: value.trim() })
      announce(t.settings.saved)
      onDone()
    } catch (problem) {
      setError(problem)
    }
  }
  const field = { id: `add-${type}`, label, value, onInput: setValue, inputRef: focusOnce }
  return (
    <form class="stack" onSubmit={submit}>
      {type === 'note' ? <Textarea {...field} rows={3} /> : <Field {...field} />}
      {error !== null && <Problem error={error} />}
      <div class="row">
        <Button type="submit" variant="primary">
          {t.common.add}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

export function Annotations({ item, onChange }: { item: ItemView; onChange(): void }) {
  const { t, f } = useI18n()
  const [adding, setAdding] = useState<'note' | 'tag' | null>(null)
  const notes = item.annotations.filter((annotation) => annotation.type === 'note')
  const tags = item.annotations.filter((annotation) => annotation.type === 'tag')
  return (
    <section class="stack item__part" aria-labelledby="notes">
      <h2 class="eyebrow" id="notes">
        {t.item.notes}
      </h2>
      {tags.length > 0 && (
        <ul class="chips" aria-label={t.item.tags}>
          {tags.map((tag) => (
            <li key={tag.id} class="tag">
              <Icon name="tag" />
              {tag.value}
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <blockquote key={note.id} class="own-note">
          <p>{note.value}</p>
          <footer class="soft fine">{f.dateTime(new Date(note.at))}</footer>
        </blockquote>
      ))}
      {adding ? (
        <AddAnnotation
          key={adding}
          item={item}
          type={adding}
          onCancel={() => setAdding(null)}
          onDone={() => {
            setAdding(null)
            onChange()
          }}
        />
      ) : (
        <div class="row">
          <Button icon="note" onClick={() => setAdding('note')}>
            {t.item.addNote}
          </Button>
          <Button icon="tag" onClick={() => setAdding('tag')}>
            {t.item.addTag}
          </Button>
        </div>
      )}
    </section>
  )
}
