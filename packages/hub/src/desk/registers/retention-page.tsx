/** What the retention runs deleted, in counts. */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Empty, Table } from '@confidant/ui'
import type { HubWithPurpose } from '../../database/index.js'
import { formatDateTime } from '../../labels/format-date.js'

export const retentionMessages = {
  heading: text('Retention', 'Bewaartermijnen'),
  intro: text(
    'Each run deletes data whose retention period has ended, and logs how much.',
    'Elke ronde verwijdert gegevens waarvan de bewaartermijn is verstreken, en legt vast hoeveel.',
  ),
  none: text('Nothing has reached the end of its retention period yet.', 'Er is nog geen bewaartermijn verstreken.'),
  begun: text('Started', 'Gestart'),
  what: text('Data', 'Gegevens'),
  action: text('Action', 'Actie'),
  rows: text('Number', 'Aantal'),
  finished: text('Finished', 'Klaar'),
  under: text('in progress', 'bezig'),
  whole: text('Entire run', 'Hele ronde'),
  removed: text('deleted', 'verwijderd'),
  deleted: text('rows deleted', 'rijen verwijderd'),
  filesDeleted: text('files deleted', 'bestanden verwijderd'),
  emptied: message('emptied: {columns}', 'leeggemaakt: {columns}'),
}

const most = 200

export interface RetentionRun {
  readonly id: string
  readonly table: string
  readonly action: string
  readonly rows: number
  readonly startedAt: Date
  /** Null: in progress, or interrupted and to be resumed. */
  readonly finishedAt: Date | null
}

/** The newest first, at most 200. */
export async function readRetentionRuns(withPurpose: HubWithPurpose): Promise<readonly RetentionRun[]> {
  const runs = await withPurpose('site', 'everyone', (tx) =>
    tx
      .selectFrom('retention_runs')
      .select(['id', 'table_name', 'action', 'row_count', 'started_at', 'finished_at'])
      .orderBy('started_at', 'desc')
      .limit(most)
      .execute(),
  )
  return runs.map((run) => ({
    id: run.id,
    table: run.table_name,
    action: run.action,
    rows: run.row_count,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
  }))
}

/** As `retention/retention-log.ts` writes it: a table, a kind of files, or the entire run. */
function placeOf({ table }: RetentionRun, { tables, blobs }: Declaration): Text {
  if (table === '*') return retentionMessages.whole
  return tables[table]?.about ?? blobs[table]?.about ?? text(table, table)
}

function actionOf({ table, action }: RetentionRun): Text {
  if (table === '*') return retentionMessages.removed
  if (action === 'delete') return retentionMessages.deleted
  if (action === 'delete files') return retentionMessages.filesDeleted
  return fill(retentionMessages.emptied, { columns: action.replace(/^empty /, '') })
}

interface RetentionPageProps {
  readonly language: Language
  readonly declaration: Declaration
  readonly runs: readonly RetentionRun[]
}

export function RetentionPage({ language, declaration, runs }: RetentionPageProps) {
  const head = ['begun', 'what', 'action', 'rows', 'finished'] as const
  return (
    <>
      <p>{retentionMessages.intro[language]}</p>
      {runs.length === 0 ? (
        <Empty>{retentionMessages.none[language]}</Empty>
      ) : (
        <Table
          caption={retentionMessages.heading[language]}
          head={head.map((column) => retentionMessages[column][language])}
          rows={runs.map((run) => [
            formatDateTime(run.startedAt, language),
            placeOf(run, declaration)[language],
            actionOf(run)[language],
            String(run.rows),
            run.finishedAt === null ? retentionMessages.under[language] : formatDateTime(run.finishedAt, language),
          ])}
        />
      )}
    </>
  )
}
