/** Where everything came from, and where more is brought in. */
import { Button, Notice } from '@confidant/ui'
import { useEffect, useState } from 'preact/hooks'
import type { SourceInfo } from '../../../api/contract.js'
import { useAnnounce } from '../../components/announcer.js'
import { Dialog } from '../../components/dialog.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { useImports } from '../../state/imports.js'
import { useSession } from '../../state/session.js'
import { useCall } from '../../state/use-call.js'
import { ImportForm } from './import-form.js'
import { RejectList } from './reject-list.js'
import { Runs } from './runs.js'

function Rejects({ source }: { source: number }) {
  const { data, error, reload } = useCall('rejects', { source, limit: 500 })
  if (error) return <Problem error={error} onRetry={reload} />
  return data && <RejectList rejected={data.rejected} />
}

function ForgetSource({ source, onClose, onForgotten }: { source: SourceInfo; onClose(): void; onForgotten(): void }) {
  const { t, f } = useI18n()
  const { api, refresh } = useSession()
  const announce = useAnnounce()
  const [error, setError] = useState<unknown>(null)
  const forget = async () => {
    try {
      const { forgotten } = await api.call('forget', { source: source.id })
      announce(t.sources.forgot(f.count(forgotten)))
      await refresh()
      onForgotten()
    } catch (problem) {
      setError(problem)
    }
  }
  const action = (
    <Button variant="danger" icon="bin" onClick={forget}>
      {t.sources.forget}
    </Button>
  )
  return (
    <Dialog title={t.sources.forgetTitle(source.name)} onClose={onClose} actions={action}>
      <p>{t.sources.forgetHelp}</p>
      {error !== null && <Problem error={error} />}
    </Dialog>
  )
}

function SourceEntry({ source, onForget }: { source: SourceInfo; onForget(): void }) {
  const { t, f } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <li class="source">
      <div class="source__head">
        <h3 class="source__name">{source.name}</h3>
        <Button variant="quiet" onClick={onForget} aria-label={t.sources.forgetNamed(source.name)}>
          {t.sources.forget}
        </Button>
      </div>
      <p class="soft fine figures">
        {[
          t.sources.items(f.count(source.items)),
          source.importers.join(', '),
          t.sources.last(f.dateTime(new Date(source.lastAt))),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {source.unfinished && <Notice>{t.sources.unfinished}</Notice>}
      {source.rejected > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t.sources.rejected(f.count(source.rejected))}</summary>
          {open && <Rejects source={source.id} />}
        </details>
      )}
    </li>
  )
}

export function SourcesPage() {
  const { t } = useI18n()
  const { runs } = useImports()
  const { data, error, reload } = useCall('sources', {})
  const [forgetting, setForgetting] = useState<SourceInfo | null>(null)
  const finished = runs.filter((run) => run.phase !== 'uploading' && run.phase !== 'reading').length
  // A run that ends changes the list.
  useEffect(reload, [reload, finished])
  return (
    <div class="content stack">
      <h1 tabIndex={-1}>{t.sources.title}</h1>
      <p class="soft measure">{t.sources.lead}</p>
      <ImportForm />
      <Runs />
      <section class="stack" aria-labelledby="sources-list">
        <h2 id="sources-list">{t.sources.listTitle}</h2>
        {error !== null && <Problem error={error} onRetry={reload} />}
        {data?.sources.length === 0 && <p class="soft">{t.sources.none}</p>}
        <ul class="sources">
          {data?.sources.map((source) => (
            <SourceEntry key={source.id} source={source} onForget={() => setForgetting(source)} />
          ))}
        </ul>
      </section>
      {forgetting && (
        <ForgetSource
          source={forgetting}
          onClose={() => setForgetting(null)}
          onForgotten={() => {
            setForgetting(null)
            reload()
          }}
        />
      )}
    </div>
  )
}
