/** Where 24 recovery words are typed: counts them, and names the ones that cannot be recovery words. */
import { describedBy } from '@confidant/ui'
import { useEffect, useState } from 'preact/hooks'
import { useI18n } from '../i18n/language.js'

interface Props {
  value: string
  onInput(value: string): void
  error: string | null
}

type WordList = typeof import('./word-list.js')

/** The list of words is only fetched when it is needed: it is larger than most of the page. */
function useWordList(): WordList | null {
  const [list, setList] = useState<WordList | null>(null)
  useEffect(() => {
    void import('./word-list.js').then(setList)
  }, [])
  return list
}

export function RecoveryWordsField({ value, onInput, error }: Props) {
  const { t } = useI18n()
  const list = useWordList()
  const words = value.trim().toLowerCase().split(/\s+/).filter(Boolean)
  // The last word may still be half typed.
  const unknown = list ? list.unknownWords(value.endsWith(' ') ? words : words.slice(0, -1)) : []
  const broken = words.length === 24 && unknown.length === 0 && list !== null && !list.isRecoveryKey(words)
  const problem =
    error ??
    (unknown.length > 0
      ? t.unlock.unknownWords(unknown.length, unknown.join(', '))
      : broken
        ? t.unlock.brokenOrder
        : null)
  return (
    <div class="field">
      <label class="field__label" for="recovery-words">
        {t.unlock.wordsLabel}
      </label>
      <textarea
        id="recovery-words"
        class="input"
        rows={5}
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy('recovery-words', true, problem)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="field__hint figures" id="recovery-words-hint">
        {t.unlock.wordsCount(words.length)}
      </p>
      {problem && (
        <p class="field__error" id="recovery-words-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
