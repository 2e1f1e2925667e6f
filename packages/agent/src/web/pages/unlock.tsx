/** Opens a locked vault with the passphrase, or with the recovery words when it is forgotten. */
import { Button, Field } from '@confidant/ui'
import { useState } from 'preact/hooks'
import { ApiError } from '../api/client.js'
import { CoverPage } from '../components/cover-page.js'
import { messageOf } from '../components/problem.js'
import { useI18n } from '../i18n/language.js'
import { RecoveryWordsField } from '../passphrase/recovery-words-field.js'
import { useSession } from '../state/session.js'

function useUnlock() {
  const { t } = useI18n()
  const { api, refresh } = useSession()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const unlock = async (by: { passphrase: string } | { recoveryWords: string }) => {
    setWorking(true)
    setError(null)
    try {
      await api.call('unlock', by)
      await refresh()
    } catch (problem) {
      const wrong = problem instanceof ApiError && problem.code === 'wrong-passphrase'
      const explained = 'passphrase' in by ? t.errors.wrongPassphrase : t.errors.wrongWords
      setError(wrong ? explained : messageOf(problem, t))
    } finally {
      setWorking(false)
    }
  }
  return { unlock, working, error, clear: () => setError(null) }
}

export function Unlock() {
  const { t } = useI18n()
  const { unlock, working, error, clear } = useUnlock()
  const [byWords, setByWords] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [words, setWords] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    void unlock(byWords ? { recoveryWords: words.trim() } : { passphrase })
  }
  return (
    <CoverPage title={byWords ? t.unlock.wordsTitle : t.unlock.title}>
      <form class="stack" onSubmit={submit} data-autofocus>
        {byWords ? (
          <RecoveryWordsField value={words} onInput={setWords} error={error} />
        ) : (
          <Field
            id="passphrase"
            type="password"
            label={t.unlock.label}
            autocomplete="current-password"
            value={passphrase}
            onInput={setPassphrase}
            error={error}
          />
        )}
        <div class="row">
          <Button type="submit" variant="primary" disabled={working || !(byWords ? words : passphrase)}>
            {working ? t.unlock.working : t.unlock.submit}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              clear()
              setByWords(!byWords)
            }}
          >
            {byWords ? t.unlock.usePassphrase : t.unlock.forgot}
          </Button>
        </div>
      </form>
    </CoverPage>
  )
}
