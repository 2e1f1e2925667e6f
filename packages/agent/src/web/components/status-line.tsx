/** At the foot of the spine: what has left, which walls stand, and the lock. */
import { Button, Icon } from '@confidant/ui'
import { useState } from 'preact/hooks'
import { useSpeech } from '../i18n/language.js'
import { useSession } from '../state/session.js'
import { useCall } from '../state/use-call.js'
import { WallsDialog } from './walls-dialog.js'

function LeftLine() {
  const { t, f } = useSpeech()
  const { data } = useCall('ledger', { limit: 1000 })
  if (!data) return <span>…</span>
  if (!data.intact) return <span class="status__alarm">{t.status.ledgerBroken}</span>
  return (
    <span>
      {data.lines.length === 0 ? t.status.nothingLeft : t.status.left(data.lines.length, f.number(data.lines.length))}
    </span>
  )
}

export function StatusLine() {
  const { t } = useSpeech()
  const { api, refresh } = useSession()
  const { data } = useCall('walls', {})
  const [open, setOpen] = useState(false)
  const walls = data?.walls ?? []
  const lock = async () => {
    await api.call('lock', {})
    await refresh()
  }
  return (
    <div class="status">
      <button type="button" class="status__walls" onClick={() => setOpen(true)}>
        <Icon name="shield" />
        <span class="status__text">
          <LeftLine />
          <span class="status__fine">
            {walls.length > 0 ? t.status.walls(walls.filter((wall) => wall.stands).length, walls.length) : ''}
          </span>
        </span>
      </button>
      <Button class="status__lock" icon="lock" onClick={lock}>
        {t.status.lock}
      </Button>
      {open && <WallsDialog walls={walls} onClose={() => setOpen(false)} />}
    </div>
  )
}
