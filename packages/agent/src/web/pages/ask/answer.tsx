/** The answer, with its citations as numbered notes that open the source at the quoted place. */
import { useI18n } from '../../i18n/language.js'
import { useAsk } from '../../state/ask.js'
import { AnswerText } from './answer-text.js'
import { Citations } from './citations.js'

export function Answer() {
  const { t } = useI18n()
  const { question, answer, error } = useAsk()
  if (error !== null && !answer) return null
  return (
    <section class="answer" aria-labelledby="question" aria-busy={answer === null}>
      {/* The question itself still stands in the box above. */}
      <h2 class="visually-hidden" id="question">
        {question}
      </h2>
      {!answer && <p class="answer__waiting">{t.ask.thinking}</p>}
      {answer?.abstained && <p class="answer__text answer__text--none">{answer.answer || t.ask.abstained}</p>}
      {answer && !answer.abstained && <AnswerText answer={answer} />}
      {answer?.model && <p class="soft fine">{t.ask.model(answer.model)}</p>}
      {answer && answer.citations.length > 0 && <Citations citations={answer.citations} />}
    </section>
  )
}
