/** Why something is kept although its person asked for erasure. Place: before an erasure, and in its proof. */
import { type Declaration, type KeptReason, type Language, text } from '@confidant/statement'

const article = text('art. {exception} GDPR', 'art. {exception} AVG')

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
      {article[language].replace('{exception}', exception[language])}) {term[language]}
    </p>
  ))
}
