/** Where 24 recovery words are typed: counts them, and names the ones that cannot be recovery words. */
import { Textarea } from '@confidant/ui'
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
    <Textarea
      id="recovery-words"
      label={t.unlock.wordsLabel}
      hint={<span class="figures">{t.unlock.wordsCount(words.length)}</span>}
      error={problem}
      rows={5}
      verbatim
      value={value}
      onInput={onInput}
    />
  )
}
