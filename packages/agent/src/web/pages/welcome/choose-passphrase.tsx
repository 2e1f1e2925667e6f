/** Asks for the passphrase, advises on it, and makes the vault. */
import { Button, Field } from '@confidant/ui'
import { useState } from 'preact/hooks'
import { leastPassphraseCharacters } from '../../../api/limits.js'
import { CoverPage } from '../../components/cover-page.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { strengthOf } from '../../passphrase/strength.js'
import { useSession } from '../../state/session.js'

interface Props {
  onBegin(): void
  onBack(): void
  onMade(recoveryWords: string[]): void
}

function StrengthAdvice({ passphrase }: { passphrase: string }) {
  const { t } = useI18n()
  const strength = strengthOf(passphrase)
  return (
    <div class="strength" data-strength={strength}>
      <span class="strength__bar" aria-hidden="true" />
      <p class="field__hint" role="status">
        {strength === 'none' ? t.passphrase.suggestHint : t.passphrase.strength[strength]}
      </p>
    </div>
  )
}

export function ChoosePassphrase({ onBegin, onBack, onMade }: Props) {
  const { t } = useI18n()
  const { api } = useSession()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const tooShort = [...passphrase].length < leastPassphraseCharacters
  const differs = !shown && passphrase !== repeated

  const suggest = async () => {
    const { suggestPassphrase } = await import('../../passphrase/word-list.js')
    setPassphrase(suggestPassphrase())
    setShown(true)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (tooShort || differs) return
    setWorking(true)
    setProblem(null)
    onBegin()
    try {
      onMade((await api.call('create', { passphrase })).recoveryWords)
    } catch (error) {
      setProblem(error)
      setWorking(false)
    }
  }

  return (
    <CoverPage title={t.passphrase.title} above={t.welcome.step(1, 3)}>
      <p class="lead">{t.passphrase.lead}</p>
      <form class="stack" onSubmit={submit} data-autofocus>
        <Field
          id="new-passphrase"
          type={shown ? 'text' : 'password'}
          label={t.passphrase.label}
          // Browsers keep what stands in visible fields for restoring a session; not this.
          autocomplete={shown ? 'off' : 'new-password'}
          value={passphrase}
          onInput={setPassphrase}
          error={tried && tooShort ? t.passphrase.tooShort(leastPassphraseCharacters) : null}
        />
        <StrengthAdvice passphrase={passphrase} />
        <div class="row">
          <Button variant="quiet" onClick={() => setShown(!shown)} aria-pressed={shown}>
            {shown ? t.passphrase.hide : t.passphrase.show}
          </Button>
          <Button variant="quiet" onClick={suggest}>
            {t.passphrase.suggest}
          </Button>
        </div>
        {!shown && (
          <Field
            id="repeated-passphrase"
            type="password"
            label={t.passphrase.repeat}
            autocomplete="new-password"
            value={repeated}
            onInput={setRepeated}
            error={tried && differs ? t.passphrase.differs : null}
          />
        )}
        {problem !== null && <Problem error={problem} />}
        <div class="row">
          <Button type="submit" variant="primary" disabled={working}>
            {working ? t.passphrase.making : t.passphrase.submit}
          </Button>
          <Button variant="quiet" onClick={onBack} disabled={working}>
            {t.common.back}
          </Button>
        </div>
      </form>
    </CoverPage>
  )
}
