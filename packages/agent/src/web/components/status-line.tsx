/** At the foot of the sidebar: what has left this device, what the sandbox prevents, and the lock. */
import { Button, Icon } from '@confidant/ui'
import { useState } from 'preact/hooks'
import { useI18n } from '../i18n/language.js'
import { useSession } from '../state/session.js'
import { useCall } from '../state/use-call.js'
import { SandboxDialog } from './sandbox-dialog.js'

function LedgerLine() {
  const { t, f } = useI18n()
  const { data } = useCall('ledger', { limit: 1000 })
  if (!data) return <span>…</span>
  if (!data.intact) return <span class="status__alarm">{t.status.ledgerBroken}</span>
  return <span>{data.lines.length === 0 ? t.status.nothingLeft : t.status.left(f.count(data.lines.length))}</span>
}

export function StatusLine() {
  const { t } = useI18n()
  const { api, refresh } = useSession()
  const { data } = useCall('sandboxChecks', {})
  const [open, setOpen] = useState(false)
  const checks = data?.checks ?? []
  const lock = async () => {
    await api.call('lock', {})
    await refresh()
  }
  return (
    <div class="status">
      <button type="button" class="status__sandbox" onClick={() => setOpen(true)}>
        <Icon name="shield" />
        <span class="status__text">
          <LedgerLine />
          <span class="status__fine">
            {checks.length > 0 ? t.sandbox.summary(checks.filter(({ holds }) => holds).length, checks.length) : ''}
          </span>
        </span>
      </button>
      <Button class="status__lock" icon="lock" onClick={lock}>
        {t.status.lock}
      </Button>
      {open && <SandboxDialog checks={checks} onClose={() => setOpen(false)} />}
    </div>
  )
}
