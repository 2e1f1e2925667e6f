/**
 * "How much did I pay the energy company last year": sums over bank transactions, with what was added.
 * Place: one of the kinds of answers. Gives null when no transaction is about what was asked.
 */
import { createTextMatcher, type SearchWord, type StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation, quoteFrom } from '../answer.js'
import { type CounterpartyEvidence, counterpartiesOf } from '../evidence/counterparties.js'
import { formatDay, formatMoney } from '../format.js'
import { phrases } from '../phrases.js'
import { subjectWithout, wordSet } from '../question/subject.js'
import { type AskContext, askedSpan } from './context.js'

const asksForSum =
  /\b(how much|what) (?:money )?(?:did|do|does|have|has|had|was|were|is|went|in total)\b.*\b(pay|paid|spend|spent|cost|costs|receive|received|earn|earned|transfer|transferred|get|got|went|donate|donated|total)\b|\bhoeveel\b.*\b(betaal|betaalde|betaald|betaalden|uitgegeven|uitgaf|gaf|kwijt|kost|kostte|gekost|ontving|ontvangen|kreeg|gekregen|verdiend|verdien|verdiende|overgemaakt|gestort|gedoneerd|besteed|besteedde)\b|\b(total|totaal)\b.*\b(paid|spent|betaald|uitgegeven|uitgaven)\b|\bwat\b.*\b(betaald|uitgegeven|kwijt|overgemaakt)\b/
/** Answered by transactions only when one of them is about all that was asked. */
const asksForPrice =
  /\b(wat kost|wat kostte|wat kostten|wat kosten|hoe duur|what does|what do|what did|how much (?:is|was|were|are))\b/
const asksForIncome =
  /\b(receive|received|earn|earned|get|got|income|ontving|ontvangen|kreeg|gekregen|verdiend|verdien|verdiende|inkomsten)\b/

const asking = wordSet(`
  much pay paid paying payment payments spend spent cost costs receive received earn earned transfer transferred money total altogether amount sum donate donated
  in all make made went euros euro betaal betaalde betaald betaalden betalen betaling betalingen uitgegeven uitgaf kwijt kost kostte gekost
  ontving ontvangen kreeg gekregen verdiend verdien verdiende overgemaakt gestort geld totaal bedrag besteed besteedde samen gedoneerd gaf keer`)
/** Words for what somebody is, which no transaction spells out. */
const generic = wordSet(
  'company companies firm bedrijf leverancier supplier provider maatschappij shop store winkel business organisation bill bills invoice rekening rekeningen factuur facturen person man',
)

const maxRead = 20_000
const maxListed = 12
const maxCited = 40
/** Share of what the words tell that a transaction must hold. */
const leastCovered = 0.6

interface Transaction {
  item: StoredItem
  amountMinor: number
  currency: string
}

export function moneyMoved(context: AskContext): Answer | null {
  const isSum = asksForSum.test(context.question.folded)
  if (!isSum && !asksForPrice.test(context.question.folded)) return null
  const income = asksForIncome.test(context.question.folded)
  const moved = transactionsIn(context).filter(({ amountMinor }) => (income ? amountMinor > 0 : amountMinor < 0))
  if (moved.length === 0) return null
  const words = subjectWithout(context.outcome.words, asking)
  const named = words.filter((word) => !generic.has(word.text.toLowerCase()))
  if (named.length === 0) return words.length > 0 || context.dates.length === 0 ? null : sumUp(moved, null, context)
  for (const least of isSum ? [1, leastCovered] : [1]) {
    const direct = moved.filter(({ item }) => covers(item, named, least))
    if (direct.length > 0) return sumUp(direct, null, context)
  }
  if (!isSum) return null
  const evidence = counterpartiesOf(
    named,
    moved.map(({ item }) => item),
    context,
  )
  if (evidence === null) return null
  return sumUp(
    moved.filter(({ item }) => evidence.names.has(counterpartyOf(item))),
    evidence,
    context,
  )
}

function transactionsIn(context: AskContext): Transaction[] {
  const { from, to } = askedSpan(context)
  const listed = context.reader.timeline({ kind: 'transaction', limit: maxRead })
  return listed.flatMap(({ seq, at, detail }) => {
    if (at === null || at < from || at >= to || detail.kind !== 'transaction') return []
    const item = context.reader.itemBySeq(seq)
    return item === null ? [] : [{ item, amountMinor: detail.amountMinor, currency: detail.currency }]
  })
}

export function counterpartyOf({ detail, title }: StoredItem): string {
  return (detail.kind === 'transaction' && detail.counterparty) || title
}

function covers(item: StoredItem, words: readonly SearchWord[], least: number): boolean {
  const met = words.map(() => 0)
  const text = `${item.title}\n${counterpartyOf(item)}\n${item.text}`
  for (const { group, weight } of createTextMatcher(words).match(text).matches)
    met[group] = Math.max(met[group]!, weight)
  const wanted = words.reduce((sum, { idf }) => sum + idf, 0)
  const covered = words.reduce((sum, { idf }, at) => sum + (met[at]! > 0 ? idf : 0), 0)
  return covered >= wanted * least
}

function sumUp(
  transactions: readonly Transaction[],
  evidence: CounterpartyEvidence | null,
  context: AskContext,
): Answer | null {
  if (transactions.length === 0) return null
  const { language } = context.question
  const sorted = transactions.toSorted((a, b) => (a.item.at ?? 0) - (b.item.at ?? 0))
  const sentences = totals(sorted).map(([currency, amountMinor, count]) => {
    const text = phrases[language].moneyMoved({
      amount: formatMoney(Math.abs(amountMinor), currency, language),
      received: amountMinor > 0,
      count,
      who: namesOf(sorted),
    })
    const cited = sorted
      .filter((each) => each.currency === currency)
      .slice(0, maxCited)
      .map(({ item }) => citation(item, quoteOf(item)))
    return { text, citations: cited }
  })
  return {
    sentences: [...sentences, ...listOf(sorted, context), ...(evidence === null ? [] : evidence.sentences(language))],
  }
}

function totals(transactions: readonly Transaction[]): [currency: string, amountMinor: number, count: number][] {
  const sums = new Map<string, [number, number]>()
  for (const { currency, amountMinor } of transactions) {
    const [sum, count] = sums.get(currency) ?? [0, 0]
    sums.set(currency, [sum + amountMinor, count + 1])
  }
  return [...sums].map(([currency, [sum, count]]) => [currency, sum, count])
}

function listOf(transactions: readonly Transaction[], { question, timeZone }: AskContext): AnswerSentence[] {
  if (transactions.length === 1 || transactions.length > maxListed) return []
  return transactions.map(({ item, amountMinor, currency }) => ({
    text: `- ${formatDay(item.at ?? 0, question.language, timeZone)}: ${formatMoney(Math.abs(amountMinor), currency, question.language)}, ${counterpartyOf(item)}`,
    citations: [citation(item, quoteOf(item))],
  }))
}

function namesOf(transactions: readonly Transaction[]): string[] {
  return [...new Set(transactions.map(({ item }) => counterpartyOf(item)))]
}

/** The line with the amount, which the importer writes last. */
function quoteOf(item: StoredItem): string {
  return quoteFrom(item, (line) => /^-?\d+(?:[.,]\d+)? [A-Z]{3}$/.test(line.trim()))
}
