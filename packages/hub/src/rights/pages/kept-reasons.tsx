/** Why something is kept although its person asked for erasure. Place: before an erasure, and in its proof. */
import { fill, type Language, message } from '@confidant/i18n'
import type { Declaration, KeptReason } from '@confidant/statement'

const article = message('art. {exception} GDPR', 'art. {exception} AVG')

interface KeptReasonsProps {
  readonly reasons: readonly KeptReason[]
  readonly declaration: Declaration
  readonly language: Language
}

export function KeptReasons({ reasons, declaration, language }: KeptReasonsProps) {
  return reasons.map(({ purpose, exception, law, why, term }) => (
    <p class="prose" key={purpose}>
      <strong>{declaration.purposes[purpose]?.title[language] ?? purpose}.</strong> {why[language]} (
      {law === null ? '' : `${law[language]}; `}
      {fill(article, { exception })[language]}) {term[language]}
    </p>
  ))
}
