/**
 * What a question about money asks: whether the person paid or received, all of it or the latest.
 * Place: pure, before any transaction is read. Patterns are matched on the folded question, in both languages at once.
 */

export interface PaymentQuestion {
  /** Seen from the vault's person. */
  direction: 'paid' | 'received'
  /** Asks for a sum; else for a price, which transactions answer only when one is about all that was asked. */
  isSum: boolean
  /** Asks for the latest one alone. */
  latest: boolean
}

const asksForSum =
  /\b(?:how much (?:\p{L}+ ){0,3}?|what )(?:did|do|does|have|has|had|was|were|is|went|in total)\b.*\b(pay|paid|spend|spent|cost|costs|receive|received|earn|earned|transfer|transferred|get|got|give|gave|given|went|donate|donated|refund|refunded|reimburse|reimbursed|total)\b|\bhoeveel\b.*\b(betaal|betaalt|betaalde|betaald|betaalden|terugbetaald|terugbetaalde|uitgegeven|uitgaf|gaf|kwijt|kost|kostte|gekost|ontving|ontvangen|kreeg|gekregen|krijg|terugkrijgen|teruggekregen|terugkreeg|verdiend|verdien|verdiende|overgemaakt|gestort|teruggestort|gedoneerd|besteed|besteedde)\b|\b(total|totaal)\b.*\b(paid|spent|received|betaald|uitgegeven|uitgaven|ontvangen)\b|\bwat\b.*\b(betaald|betaalde|terugbetaald|uitgegeven|kwijt|overgemaakt|teruggekregen)\b|\bwat\b.*\b(kreeg|krijg|krijgen|kregen)\b.*\bterug\b/u
const asksForPrice =
  /\b(wat kost|wat kostte|wat kostten|wat kosten|hoe duur|what does|what do|what did|how much (?:is|was|were|are))\b/

const moves =
  'pay|pays|paid|paying|transfer|transferred|give|gives|gave|given|send|sent|refund|refunds|refunded|reimburse|reimbursed|spend|spent|receive|received|earn|earned|donate|donated|betaal|betaalt|betaalde|betaald|betaalden|terugbetaald|terugbetaalde|overgemaakt|teruggestort|gestort|gaf|gegeven|uitgegeven|uitgaf|ontving|ontvangen|gekregen|kreeg|krijgt|verdiende|verdiend|verdient|teruggekregen'
const self = /\b(i|we|ik|wij)\b/
const gets =
  /\b(receive|received|earn|earned|income(?! tax)|ontving|ontvangen|kreeg|kregen|gekregen|krijg|krijgen|verdiend|verdien|verdiende|inkomsten|terugkrijgen|teruggekregen|terugkreeg)\b|(?<!\bto )\b(get|got|gotten)\b/
const passiveOfSelf =
  /\b(?:was|were|am|are|been|ben|werd|word) (?:i|we|ik|wij)\b.*\b(?:paid|refunded|reimbursed|betaald|terugbetaald)\b/
const toSelf = new RegExp(
  `\\b(?:${moves}) (?:back )?(?:us|ons)\\b|\\bto us\\b|\\b(?:mij|me)\\b|\\b(?:us|ons) (?:back|terug|betaald|terugbetaald|overgemaakt)\\b`,
)
const fromSelf = /\b(?:from|by|van|door) (?:me|us|mij|ons)\b/
/** "Me" is here the one who asks, or the one who bears the cost. */
const otherMe =
  /\b(?:tell|show|give|remind|vertel|geef|toon|laat) (?:me|mij)\b|\b(?:cost|costs|kost|kostte|kostten) (?:me|mij|us|ons)\b/g
const givesBack =
  /\b(refund|refunds|refunded|refunding|reimbursed?|teruggave|terugbetaling|terugbetaald|terugbetaalde|teruggestort)\b/
const activeOfOther = new RegExp(
  `\\b(?:did|do|does|has|have|had|heeft|hebben|hadden) (?!it\\b|been\\b|.* been\\b).*\\b(?:${moves})\\b|\\b(?:betaalt|betaalde|betaalden|kreeg|krijgt|ontving|verdient|verdiende|gaf|uitgaf) (?!er\\b)\\p{L}+`,
  'u',
)
const asksForLatest = /\b(last|latest|most recent|laatste|recentste|meest recente)\b/
const paper = /\b(invoice|bill|receipt|quote|statement|factuur|nota|rekening|bon|bonnetje|offerte|afrekening)\b/
const onePayment = /\b(payment|transfer|instal?ment|betaling|overboeking|overschrijving|termijn|storting)\b/

/** Null when it asks for no money, for what somebody else paid, or for what stands on a paper. */
export function readPaymentQuestion(folded: string): PaymentQuestion | null {
  const isSum = asksForSum.test(folded)
  if (!isSum && !asksForPrice.test(folded)) return null
  const latest = asksForLatest.test(folded)
  if (latest && paper.test(folded)) return null
  const direction = directionOf(folded)
  return direction === null ? null : { direction, isSum, latest: latest && onePayment.test(folded) }
}

function directionOf(question: string): PaymentQuestion['direction'] | null {
  const folded = question.replaceAll(otherMe, '')
  if (self.test(folded)) return gets.test(folded) || passiveOfSelf.test(folded) ? 'received' : 'paid'
  if (fromSelf.test(folded)) return 'paid'
  if (toSelf.test(folded) || givesBack.test(folded)) return 'received'
  if (activeOfOther.test(folded)) return null
  return gets.test(folded) ? 'received' : 'paid'
}
