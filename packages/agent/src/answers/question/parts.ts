/**
 * A question that asks two things: "who won, and by how much", "wie maakte het en wat kostte het".
 * Place: pure; each part is looked for on its own once the whole is known to be covered.
 */

const joint =
  /(?:,| and| en)+\s+(?=(?:by how|with whom|who|whose|what|when|where|why|how|which|wie|wiens|wat|wanneer|waar|waarom|hoe|hoeveel|welke?)\b)/i

export interface QuestionPart {
  text: string
  /** Offsets into the question; `end` is exclusive. */
  start: number
  end: number
}

/** Both parts, or null when it asks one thing. */
export function partsOf(question: string): readonly [QuestionPart, QuestionPart] | null {
  const match = joint.exec(question)
  if (match === null || match.index === 0) return null
  const start = match.index + match[0].length
  return [
    { text: question.slice(0, match.index), start: 0, end: match.index },
    { text: question.slice(start), start, end: question.length },
  ]
}
