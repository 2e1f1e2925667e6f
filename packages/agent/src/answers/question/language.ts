/**
 * Which of two languages a question is in.
 * Place: pure; the answer is given in the language of the question.
 */
import { tokensOf } from '@confidant/vault'

export type Language = 'en' | 'nl'

const english = new Set(
  'what when where who whom whose which why how is are was were do does did have has had the a an of to my me i you he she we they his her their for from with about on at in last next and much many there any'.split(
    ' ',
  ),
)
const dutch = new Set(
  'wat wanneer waar wie wiens welke welk waarom hoe hoeveel is zijn was waren doe doet deed heb heeft had hebben de het een van naar mijn mij ik je jij hij zij we wij ze hun haar voor met over op in aan bij laatste volgende vorige en er nog ook staat komt gaat werd wordt kost vorig'.split(
    ' ',
  ),
)

/** English when it cannot be told. */
export function languageOf(question: string): Language {
  let balance = 0
  for (const { token } of tokensOf(question)) balance += Number(dutch.has(token)) - Number(english.has(token))
  return balance > 0 ? 'nl' : 'en'
}
