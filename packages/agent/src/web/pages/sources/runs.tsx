/** What is being brought in now, and what came of it, the newest first. */
import { Button, IconButton, Notice } from '@confidant/ui'
import { useEffect, useRef } from 'preact/hooks'
import type { ImportProgress, ImportSummary } from '../../../api/contract.js'
import { useAnnounce } from '../../components/announcer.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { type ImportRun, useImports } from '../../state/imports.js'
import { useSession } from '../../state/session.js'
import { RejectList } from './reject-list.js'

function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const value = total > 0 ? { max: total, value: Math.min(done, total) } : {}
  return <progress class="progress" aria-label={label} {...value} />
}

function Reading({ label, progress }: { label: string; progress: ImportProgress | null }) {
  const { t, f } = useI18n()
  const done = progress?.bytesDone ?? 0
  const total = progress?.bytesTotal ?? 0
  return (
    <>
      <ProgressBar label={t.sources.reading(label)} done={done} total={total} />
      <p class="run__figures figures">
        {progress && (
          <>
            <span>
              {t.sources.progress(
                f.count(progress.imported + progress.duplicates),
                f.number(Math.round(progress.itemsPerSecond)),
              )}
            </span>
            {total > 0 && <span>{t.sources.bytesRead(f.bytes(done), f.bytes(total))}</span>}
            {progress.secondsLeft !== null && <span>{t.sources.left(f.duration(progress.secondsLeft))}</span>}
          </>
        )}
        {!progress && <span>{t.common.busy}</span>}
      </p>
    </>
  )
}

function Outcome({ summary }: { summary: ImportSummary }) {
  const { t, f } = useI18n()
  const announce = useAnnounce()
  const sentence = t.sources.done(f.count(summary.imported), f.duration(summary.seconds))
  useEffect(() => announce(sentence), [announce, sentence])
  const rejected = summary.rejected.length
  return (
    <div class="stack">
      <Notice tone={rejected > 0 ? 'plain' : 'good'}>
        <p>{sentence}</p>
        {summary.duplicates > 0 && <p>{t.sources.duplicates(f.count(summary.duplicates))}</p>}
        {summary.ignored > 0 && <p>{t.sources.ignored(f.count(summary.ignored))}</p>}
        {rejected > 0 && <p>{t.sources.rejected(f.count(rejected))}</p>}
      </Notice>
      {rejected > 0 && (
        <details>
          <summary>{t.sources.showRejects}</summary>
          <RejectList rejected={summary.rejected.slice(0, 500)} />
        </details>
      )}
    </div>
  )
}

function RunBody({ run }: { run: ImportRun }) {
  const { t, f } = useI18n()
  switch (run.phase) {
    case 'uploading':
      return (
        <>
          <ProgressBar label={run.label} done={run.bytesDone} total={run.bytesTotal} />
          <p class="run__figures figures">{t.sources.uploading(f.bytes(run.bytesDone), f.bytes(run.bytesTotal))}</p>
        </>
      )
    case 'reading':
      return <Reading label={run.label} progress={run.progress} />
    case 'done':
      return <Outcome summary={run.summary} />
    case 'cancelled':
      return <Notice>{t.sources.cancelled}</Notice>
    case 'failed':
      return <Problem error={run.error} />
  }
}

function Run({ run }: { run: ImportRun }) {
  const { t } = useI18n()
  const { cancel, dismiss } = useImports()
  const active = run.phase === 'uploading' || run.phase === 'reading'
  return (
    <li class="run stack" data-phase={run.phase}>
      <div class="run__head">
        <h3 class="run__label">{run.label}</h3>
        {active ? (
          <Button onClick={() => cancel(run.id)}>{t.sources.stop}</Button>
        ) : (
          <IconButton icon="close" label={t.common.close} onClick={() => dismiss(run.id)} />
        )}
      </div>
      <RunBody run={run} />
    </li>
  )
}

/** Imports that were started elsewhere: in another tab, or from the terminal. */
function OtherRuns() {
  const { t } = useI18n()
  const { api, status, refresh } = useSession()
  const { runs } = useImports()
  const own = new Set(runs.map((run) => (run.phase === 'reading' ? run.progress?.job : null)))
  const others = runs.some((run) => run.phase === 'reading' && !run.progress)
    ? []
    : (status?.imports ?? []).filter((each) => !own.has(each.job))
  const stop = async (job: string) => {
    await api.call('cancelImport', { job })
    await refresh()
  }
  return others.map((progress) => (
    <li class="run stack" key={progress.job}>
      <div class="run__head">
        <h3 class="run__label">{progress.path || t.sources.under}</h3>
        <Button onClick={() => stop(progress.job)}>{t.sources.stop}</Button>
      </div>
      <Reading label={progress.path} progress={progress} />
    </li>
  ))
}

export function Runs() {
  const { runs } = useImports()
  const { status } = useSession()
  const list = useRef<HTMLUListElement>(null)
  const newest = runs[0]?.id ?? 0
  useEffect(() => {
    if (newest > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [newest])
  if (runs.length === 0 && (status?.imports.length ?? 0) === 0) return null
  return (
    <ul class="runs stack" ref={list}>
      {runs.map((run) => (
        <Run key={run.id} run={run} />
      ))}
      <OtherRuns />
    </ul>
  )
}
