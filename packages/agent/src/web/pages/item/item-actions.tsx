/** Correct an item, or forget it. */
import { Button, Field, Textarea } from '@confidant/ui'
import { useState } from 'preact/hooks'
import type { ItemView } from '../../../api/contract.js'
import { useAnnounce } from '../../components/announcer.js'
import { Dialog } from '../../components/dialog.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { useRouter } from '../../router/use-route.js'
import { useSession } from '../../state/session.js'

function CorrectDialog({ item, onClose, onDone }: { item: ItemView; onClose(): void; onDone(): void }) {
  const { t } = useI18n()
  const { api } = useSession()
  const announce = useAnnounce()
  const [title, setTitle] = useState(item.title)
  const [text, setText] = useState(item.text)
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    try {
      if (title !== item.title) await api.call('correct', { id: item.id, field: 'title', value: title })
      if (text !== item.text) await api.call('correct', { id: item.id, field: 'text', value: text })
      announce(t.settings.saved)
      onDone()
    } catch (problem) {
      setError(problem)
    }
  }
  const action = (
    <Button variant="primary" onClick={save}>
      {t.common.save}
    </Button>
  )
  return (
    <Dialog title={t.item.correctTitle} onClose={onClose} actions={action}>
      <p class="soft">{t.item.correctHelp}</p>
      <Field id="correct-title" label={t.item.titleLabel} value={title} onInput={setTitle} />
      <Textarea id="correct-text" label={t.item.textLabel} rows={8} value={text} onInput={setText} />
      {error !== null && <Problem error={error} />}
    </Dialog>
  )
}

function ForgetDialog({ item, onClose, onDone }: { item: ItemView; onClose(): void; onDone(): void }) {
  const { t } = useI18n()
  const { api, refresh } = useSession()
  const announce = useAnnounce()
  const [error, setError] = useState<unknown>(null)
  const forget = async () => {
    try {
      await api.call('forget', { id: item.id })
      announce(t.item.forgotten)
      await refresh()
      onDone()
    } catch (problem) {
      setError(problem)
    }
  }
  const action = (
    <Button variant="danger" icon="bin" onClick={forget}>
      {t.item.forget}
    </Button>
  )
  return (
    <Dialog title={t.item.forgetTitle} onClose={onClose} actions={action}>
      <p>{t.item.forgetHelp}</p>
      {error !== null && <Problem error={error} />}
    </Dialog>
  )
}

export function ItemActions({ item, onChange }: { item: ItemView; onChange(): void }) {
  const { t } = useI18n()
  const { closeItem } = useRouter()
  const [open, setOpen] = useState<'correct' | 'forget' | null>(null)
  const close = () => setOpen(null)
  return (
    <div class="row item__part">
      <Button icon="edit" onClick={() => setOpen('correct')}>
        {t.item.correct}
      </Button>
      <Button icon="bin" variant="danger" onClick={() => setOpen('forget')}>
        {t.item.forget}
      </Button>
      {open === 'correct' && (
        <CorrectDialog
          item={item}
          onClose={close}
          onDone={() => {
            close()
            onChange()
          }}
        />
      )}
      {open === 'forget' && <ForgetDialog item={item} onClose={close} onDone={closeItem} />}
    </div>
  )
}
