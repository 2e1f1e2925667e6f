/** The first run, step by step: make a vault, keep the recovery words, bring something in. */
import { Button } from '@confidant/ui'
import { useState } from 'preact/hooks'
import type { Status } from '../../../api/contract.js'
import { CoverPage } from '../../components/cover-page.js'
import { useI18n } from '../../i18n/language.js'
import { useSession } from '../../state/session.js'
import { CheckWords } from './check-words.js'
import { ChoosePassphrase } from './choose-passphrase.js'
import { FirstImport } from './first-import.js'
import { RecoveryWords } from './recovery-words.js'

type Step = 'start' | 'have' | 'passphrase' | 'words' | 'check' | 'import'

interface WelcomeProps {
  status: Status
  /** Called before the vault is made, so that the first run goes on once it is there. */
  onBegin(): void
  onDone(): void
}

export function Welcome({ status, onBegin, onDone }: WelcomeProps) {
  const [step, setStep] = useState<Step>('start')
  const [words, setWords] = useState<string[]>([])
  switch (step) {
    case 'start':
      return <Start onMake={() => setStep('passphrase')} onHave={() => setStep('have')} />
    case 'have':
      return <HaveOne folder={status.vault} onBack={() => setStep('start')} />
    case 'passphrase':
      return (
        <ChoosePassphrase
          onBegin={onBegin}
          onBack={() => setStep('start')}
          onMade={(made) => {
            setWords(made)
            setStep('words')
          }}
        />
      )
    case 'words':
      return <RecoveryWords words={words} onNext={() => setStep('check')} />
    case 'check':
      return (
        <CheckWords
          words={words}
          onLook={() => setStep('words')}
          onChecked={() => {
            setWords([])
            setStep('import')
          }}
        />
      )
    case 'import':
      return <FirstImport onDone={onDone} />
  }
}

function Start({ onMake, onHave }: { onMake(): void; onHave(): void }) {
  const { t } = useI18n()
  return (
    <CoverPage title={t.welcome.title}>
      <p class="lead">{t.welcome.lead}</p>
      <div class="row">
        <Button variant="primary" onClick={onMake}>
          {t.welcome.make}
        </Button>
        <Button variant="quiet" onClick={onHave}>
          {t.welcome.have}
        </Button>
      </div>
    </CoverPage>
  )
}

function HaveOne({ folder, onBack }: { folder: string; onBack(): void }) {
  const { t } = useI18n()
  const { refresh } = useSession()
  return (
    <CoverPage title={t.welcome.haveTitle}>
      <p>{t.welcome.haveText}</p>
      <pre class="command">{t.welcome.haveCommand}</pre>
      <p>{t.welcome.haveElse}</p>
      <pre class="command">{folder}</pre>
      <div class="row">
        <Button variant="primary" onClick={refresh}>
          {t.welcome.lookAgain}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t.common.back}
        </Button>
      </div>
    </CoverPage>
  )
}
