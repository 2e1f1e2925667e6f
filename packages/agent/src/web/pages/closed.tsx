/** Shown when the agent cannot be asked: this browser never opened the one-time link, or nothing answers. */
import { Button } from '@confidant/ui'
import { CoverPage } from '../components/cover-page.js'
import { useI18n } from '../i18n/language.js'
import { useSession } from '../state/session.js'

export function Closed({ reason }: { reason: 'no-session' | 'disconnected' }) {
  const { t } = useI18n()
  const { refresh } = useSession()
  const closed = reason === 'no-session'
  return (
    <CoverPage title={closed ? t.errors.noSession : t.errors.title}>
      <p class="lead">{closed ? t.errors.noSessionHelp : t.errors.disconnected}</p>
      <div>
        <Button onClick={refresh}>{t.common.again}</Button>
      </div>
    </CoverPage>
  )
}
