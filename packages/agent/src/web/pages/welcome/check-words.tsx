/** Asks for three of the recovery words, to be sure that they stand on paper. */
import { Button, Field } from '@confidant/ui'
import { useMemo, useState } from 'preact/hooks'
import { CoverPage } from '../../components/cover-page.js'
import { useI18n } from '../../i18n/language.js'
import { drawPositions } from './draw-positions.js'
import { useHoldOpen } from './recovery-words.js'

interface Props {
  words: string[]
  onLook(): void
  onChecked(): void
}

export function CheckWords({ words, onLook, onChecked }: Props) {
  const { t } = useI18n()
  useHoldOpen()
  const positions = useMemo(() => drawPositions(3, words.length), [words.length])
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [tried, setTried] = useState(false)
  const isRight = (position: number) => typed[position]?.trim().toLowerCase() === words[position]

  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (positions.every(isRight)) onChecked()
  }
  return (
    <CoverPage title={t.recovery.checkTitle} above={t.welcome.step(2, 3)}>
      <p class="lead">{t.recovery.checkLead}</p>
      <form class="stack" onSubmit={submit} data-autofocus>
        {positions.map((position) => (
          <Field
            key={position}
            id={`word-${position + 1}`}
            label={t.recovery.word(position + 1)}
            value={typed[position] ?? ''}
            onInput={(value) => setTyped({ ...typed, [position]: value })}
            error={tried && !isRight(position) ? t.recovery.wrong(position + 1) : null}
          />
        ))}
        <div class="row">
          <Button type="submit" variant="primary">
            {t.recovery.confirm}
          </Button>
          <Button variant="quiet" onClick={onLook}>
            {t.recovery.look}
          </Button>
        </div>
      </form>
    </CoverPage>
  )
}
