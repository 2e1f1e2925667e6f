/**
 * "How much did I pay the energy company last year": sums over bank transactions, with what was added and for whom.
 * Place: one of the kinds of answers. Gives null when no transaction is about all that was asked, so that another kind
 * may answer.
 */
import type { SearchWord } from '@confidant/vault'
import type { Answer, AnswerSentence } from '../answer.js'
import { citation } from '../answer.js'
import { type CounterpartyEvidence, counterpartiesOf } from '../evidence/counterparties.js'
import { counterpartyOf, nameKey } from '../evidence/counterparty-names.js'
import { createTransactionMatcher } from '../evidence/transaction-match.js'
import { formatDay, formatMoney } from '../format.js'
import { phrases } from '../phrases.js'
import type { Language } from '../question/language.js'
import { subjectWithout, tokensOfWord } from '../question/subject.js'
import { wordSet } from '../question/word-lists.js'
import { type AskContext, askedSpan } from './context.js'
import askingWords from './data/asking-words.json' with { type: 'json' }
import { noPayments } from './no-payments.js'
import { type PaymentQuestion, readPaymentQuestion } from './payment-question.js'
import { quoteOf, type Transaction, transactionsOf, withText } from './transaction.js'

const asking = wordSet(askingWords.en.moneyMoved, askingWords.nl.moneyMoved)
/** Words for what somebody is, which no transaction spells out. */
const generic = wordSet(askingWords.en.kindsOfCounterparty, askingWords.nl.kindsOfCounterparty)

const maxListed = 12
const maxCited = 40
const maxNamed = 3

/** Transactions about what was asked, whenever they took place. */
interface Found {
  transactions: Transaction[]
  evidence: CounterpartyEvidence | null
  /** The person or organisation that was asked for by name; null when it was asked for by what it is or sells. */
  named: string | null
}

export function payments(context: AskContext): Answer | null {
  const asked = readPaymentQuestion(context.question.folded)
  if (asked === null) return null
  const words = subjectWithout(context.outcome.words, asking)
  const named = words.filter((word) => !tokensOfWord(word).every((token) => generic.has(token)))
  const all = transactionsOf(context)
  const moved = all.filter(({ amountMinor }) => (asked.direction === 'received' ? amountMinor > 0 : amountMinor < 0))
  if (moved.length === 0) return null
  const within = (each: Transaction) => isWithin(each, context)
  if (named.length === 0) {
    const isEverything = words.length === 0 && context.dates.length > 0 && !asked.latest
    return isEverything ? sumUp(moved.filter(within), null, context) : null
  }
  const found = find(moved, named, asked, context)
  if (found === null) return null
  const inSpan = found.transactions.filter(within)
  if (inSpan.length > 0) return sumUp(asked.latest ? [latestOf(inSpan)] : inSpan, found.evidence, context)
  return found.named === null || !asked.isSum
    ? null
    : noPayments(found.named, asked.direction, found.transactions, all, context)
}

function find(
  moved: readonly Transaction[],
  words: readonly SearchWord[],
  { isSum }: PaymentQuestion,
  context: AskContext,
): Found | null {
  const names = [...new Set(moved.map(({ item }) => counterpartyOf(item)))]
  const match = createTransactionMatcher(words, names, context, isSum)
  const about = moved.flatMap((each) => {
    const transaction = withText(each, context)
    const found = match(transaction.item)
    return found === null ? [] : [{ transaction, ...found }]
  })
  const ofPeople = about.filter(({ person }) => person !== null)
  const direct = ofPeople.length > 0 ? ofPeople : about
  if (direct.length > 0) {
    const people = new Set(ofPeople.map(({ person }) => person))
    if (people.size > 1) return null
    const keys = new Set(direct.map(({ transaction }) => nameKey(counterpartyOf(transaction.item))))
    const isNamed = keys.size === 1 && direct.every(({ byName }) => byName)
    return {
      transactions: direct.map(({ transaction }) => transaction),
      evidence: null,
      named: isNamed ? counterpartyOf(direct[0]!.transaction.item) : null,
    }
  }
  const evidence = isSum ? counterpartiesOf(words, names, context) : null
  if (evidence === null) return null
  const transactions = moved.filter(({ item }) => evidence.names.has(counterpartyOf(item)))
  return { transactions: transactions.map((each) => withText(each, context)), evidence, named: null }
}

function isWithin({ at }: Transaction, context: AskContext): boolean {
  const { from, to } = askedSpan(context)
  return at >= from && at < to
}

function latestOf(transactions: readonly Transaction[]): Transaction {
  return transactions.reduce((a, b) => (b.at > a.at ? b : a))
}

function sumUp(
  transactions: readonly Transaction[],
  evidence: CounterpartyEvidence | null,
  context: AskContext,
): Answer | null {
  if (transactions.length === 0) return null
  const { language } = context.question
  const sorted = transactions.map((each) => withText(each, context)).sort((a, b) => a.at - b.at)
  const sentences = totals(sorted).map(([currency, amountMinor, ofCurrency]) => {
    const text = phrases[language].payments({
      amount: formatMoney(Math.abs(amountMinor), currency, language),
      received: amountMinor > 0,
      count: ofCurrency.length,
      who: namesOf(ofCurrency, language),
    })
    return { text, citations: ofCurrency.slice(0, maxCited).map(({ item }) => citation(item, quoteOf(item))) }
  })
  return {
    sentences: [...sentences, ...listOf(sorted, context), ...(evidence === null ? [] : evidence.sentences(language))],
  }
}

function totals(
  transactions: readonly Transaction[],
): [currency: string, amountMinor: number, transactions: Transaction[]][] {
  return [...Map.groupBy(transactions, ({ currency }) => currency)].map(([currency, each]) => [
    currency,
    each.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    each,
  ])
}

function listOf(transactions: readonly Transaction[], { question, timeZone }: AskContext): AnswerSentence[] {
  if (transactions.length === 1 || transactions.length > maxListed) return []
  return transactions.map(({ item, at, amountMinor, currency }) => ({
    text: `- ${formatDay(at, question.language, timeZone)}: ${formatMoney(Math.abs(amountMinor), currency, question.language)}, ${counterpartyOf(item)}`,
    citations: [citation(item, quoteOf(item))],
  }))
}

/** Those with whom most was moved come first; many are counted. */
function namesOf(transactions: readonly Transaction[], language: Language): string[] {
  const sums = new Map<string, number>()
  for (const { item, amountMinor } of transactions)
    sums.set(counterpartyOf(item), (sums.get(counterpartyOf(item)) ?? 0) + Math.abs(amountMinor))
  const names = [...sums].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  if (names.length <= maxNamed) return names
  const rest = names.length - maxNamed + 1
  return [...names.slice(0, maxNamed - 1), phrases[language].others(rest)]
}
