/** Why something is kept despite a request for erasure. Place: before an erasure, and in its proof. */
import { fill, type Language, message } from '@confidant/i18n'
import type { Declaration, KeptReason } from '@confidant/statement'

const claims = message('{why} (art. {exception} GDPR) {term}', '{why} (art. {exception} AVG) {term}')
const obligation = message('{why} ({law}; art. {exception} GDPR) {term}', '{why} ({law}; art. {exception} AVG) {term}')

interface KeptReasonsProps {
  readonly reasons: readonly KeptReason[]
  readonly declaration: Declaration
  readonly language: Language
}

export function KeptReasons({ reasons, declaration, language }: KeptReasonsProps) {
  return reasons.map(({ purpose, exception, law, why, term }) => (
    <p class="prose" key={purpose}>
      <strong>{declaration.purposes[purpose]?.title[language] ?? purpose}.</strong>{' '}
      {
        (law === null ? fill(claims, { why, exception, term }) : fill(obligation, { why, law, exception, term }))[
          language
        ]
      }
    </p>
  ))
}
