/** The last step of the first run: something to ask about. */
import { Button } from '@confidant/ui'
import { CoverPage } from '../../components/cover-page.js'
import { DropAnywhere } from '../../components/drop-anywhere.js'
import { useI18n } from '../../i18n/language.js'
import { useImports } from '../../state/imports.js'
import { ImportForm } from '../sources/import-form.js'
import { Runs } from '../sources/runs.js'

export function FirstImport({ onDone }: { onDone(): void }) {
  const { t } = useI18n()
  const { runs } = useImports()
  const imported = runs.some((run) => run.phase === 'done' && run.summary.imported + run.summary.duplicates > 0)
  return (
    <CoverPage title={t.first.title} above={t.welcome.step(3, 3)}>
      <p class="lead">{t.first.lead}</p>
      <ImportForm />
      <Runs />
      <div class="row">
        <Button variant={imported ? 'primary' : 'plain'} onClick={onDone}>
          {imported ? t.first.go : t.first.later}
        </Button>
      </div>
      <DropAnywhere showSources={false} />
    </CoverPage>
  )
}
