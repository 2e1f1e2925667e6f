/** The words of an answer, with each reference as a small numbered link. */
import type { AskResult, Citation } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'
import { Link, useRouter } from '../../router/use-route.js'
import { type Block, splitAnswer } from './split-answer.js'

/** Keeps a reference on the line of the word before it and of the full stop after it (U+2060, word joiner). */
const joiner = '\u2060'

function Reference({ number, citation }: { number: number; citation: Citation }) {
  const { t } = useI18n()
  const { route } = useRouter()
  return (
    <>
      {joiner}
      <Link
        class="cite"
        to={{ ...route, item: citation.id }}
        quote={citation.quote}
        aria-label={t.ask.openSource(number)}
      >
        {number}
      </Link>
      {joiner}
    </>
  )
}

function Line({ block, citations }: { block: Block; citations: Citation[] }) {
  const parts = block.parts.map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Reference key={part.citation} number={part.citation + 1} citation={citations[part.citation]!} />
    ),
  )
  return block.type === 'listItem' ? <p class="answer__list-item">{parts}</p> : <p>{parts}</p>
}

/** From here on an answer is a list to read through rather than a sentence to take in. */
const longFrom = 5

export function AnswerText({ answer }: { answer: AskResult }) {
  const blocks = splitAnswer(answer)
  return (
    <div class={blocks.length < longFrom ? 'answer__text' : 'answer__text answer__text--long'}>
      {blocks.map((block, index) => (
        <Line key={index} block={block} citations={answer.citations} />
      ))}
    </div>
  )
}
