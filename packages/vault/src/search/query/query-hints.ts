/**
 * What the wording of a query says about the kind of item that is wanted.
 * Place: pure; hints move items a little up or down, they never leave any out.
 */
import { foldToken } from '../../terms.js'

export interface QueryHints {
  /** It is a question, so messages that only ask are wanted less. */
  question: boolean
  /** It asks what was paid or received. */
  money: boolean
  /** It asks what is planned. */
  calendar: boolean
}

const question =
  /\?\s*$|^\s*(?:what|when|where|who|whom|whose|which|why|how|did|does|do|is|was|were|are|wat|wanneer|waar|wie|wiens|welke?|waarom|hoe|hoeveel|had|heeft|heb|ging|zijn)\b/
const money =
  /\b(?:pay|paid|pays|spend|spent|payments?|transferred|betaal(?:d|de|den|t)?|betalen|betaling(?:en)?|uitgegeven|kwijt|overgemaakt|afgeschreven)\b/
const calendar =
  /\b(?:calendar|agenda|diary|schedule|scheduled|planned|appointments?|events?|afspraken|afspraak|gepland|kalender|staat er|what is on|what s on)\b/

export function readHints(query: string): QueryHints {
  const folded = foldToken(query).replaceAll(/['’]/g, ' ')
  return { question: question.test(folded), money: money.test(folded), calendar: calendar.test(folded) }
}
