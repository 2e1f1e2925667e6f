/** The last letter of a request as it was sent, or has to be sent on paper: a page to print. */
import { type Declaration, type Language, type LegalEntity, text } from '@confidant/statement'
import type { RequestRecord } from '../../data-requests/index.js'
import { authorityOf, requestAnsweredLetter, requestRefusedLetter } from '../../data-requests/index.js'
import { dayInWords } from '../../labels/moments.js'
import type { MailLetter } from '../../mail/mail-template.js'

export const letterHeading = text('Letter', 'Brief')

/** Null while nothing was answered. */
export function lastLetter(
  request: RequestRecord,
  deps: { declaration: Declaration; publicUrl: string },
): MailLetter | null {
  const setting = { language: request.language, entity: entityOf(request, deps.declaration), publicUrl: deps.publicUrl }
  const authority = authorityOf(deps)
  const { kind, answer, refusalGround } = request
  if (answer === null) return null
  return refusalGround === null
    ? requestAnsweredLetter.letter({ kind, answer, authority }, setting)
    : requestRefusedLetter.letter({ kind, ground: refusalGround, explanation: answer, authority }, setting)
}

export function entityOf(request: RequestRecord, { operator }: Declaration): LegalEntity {
  return operator.entities.find(({ id }) => id === request.addressee?.entityId) ?? operator.entities[0]
}

interface LetterPageProps {
  readonly language: Language
  readonly letter: MailLetter
  readonly entity: LegalEntity
  readonly answeredAt: Date
}

/** In the language of the person, whatever that of the employee is. */
export function LetterPage({ language, letter, entity, answeredAt }: LetterPageProps) {
  const { street, postalCode, city } = entity.address
  return (
    <article class="stack prose desk__letter" lang={language}>
      <p>
        {entity.name}
        <br />
        {street}
        <br />
        {postalCode} {city}
      </p>
      <p>{dayInWords(answeredAt, language)}</p>
      <h2>{letter.subject}</h2>
      {letter.parts.map((part) => (
        <p key={part.kind === 'text' ? part.text : part.kind} class="desk__words">
          {part.kind === 'text' ? part.text : part.kind === 'link' ? `${part.label}: ${part.url}` : part.code}
        </p>
      ))}
    </article>
  )
}
