/** Shows the recovery words, once. They are never copied to the clipboard, which other programs can read. */
import { Button } from '@confidant/ui'
import { useEffect } from 'preact/hooks'
import { CoverPage } from '../../components/cover-page.js'
import { useI18n } from '../../i18n/language.js'

/** Asks before the tab is closed or reloaded while the words have not been checked. */
export function useHoldOpen(): void {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [])
}

export function RecoveryWords({ words, onNext }: { words: string[]; onNext(): void }) {
  const { t } = useI18n()
  useHoldOpen()
  return (
    <CoverPage title={t.recovery.title} above={t.welcome.step(2, 3)}>
      <p class="lead">{t.recovery.lead}</p>
      <ol class="words" aria-label={t.recovery.listLabel} translate={false} lang="en">
        {words.map((word, index) => (
          <li key={`${index + 1} ${word}`}>
            <span class="words__number">{index + 1}</span> <span class="words__word">{word}</span>
          </li>
        ))}
      </ol>
      <div class="row no-print">
        <Button variant="primary" onClick={onNext}>
          {t.recovery.next}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {t.recovery.print}
        </Button>
      </div>
    </CoverPage>
  )
}
