/** The last step of the first run: something to ask about. */
import { Button } from '@confidant/ui'
import { CoverPage } from '../../components/cover-page.js'
import { DropAnywhere } from '../../components/drop-anywhere.js'
import { useSpeech } from '../../i18n/language.js'
import { useImports } from '../../state/imports.js'
import { BringIn } from '../sources/bring-in.js'
import { Runs } from '../sources/runs.js'

export function BringFirst({ onDone }: { onDone(): void }) {
  const { t } = useSpeech()
  const { runs } = useImports()
  const broughtIn = runs.some((run) => run.phase === 'done' && run.summary.imported + run.summary.duplicates > 0)
  return (
    <CoverPage title={t.first.title} above={t.welcome.step(3, 3)}>
      <p class="lead">{t.first.lead}</p>
      <BringIn />
      <Runs />
      <div class="row">
        <Button look={broughtIn ? 'primary' : 'plain'} onClick={onDone}>
          {broughtIn ? t.first.go : t.first.later}
        </Button>
      </div>
      <DropAnywhere showSources={false} />
    </CoverPage>
  )
}
