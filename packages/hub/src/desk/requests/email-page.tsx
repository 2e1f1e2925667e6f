/** The last e-mail about a request as it was sent, or a letter to print where there is no address. */
import { type Language, text } from '@confidant/i18n'
import type { Declaration, LegalEntity } from '@confidant/statement'
import type { RequestRecord } from '../../data-requests/index.js'
import { authorityOf, requestAnsweredEmail, requestRefusedEmail } from '../../data-requests/index.js'
import { formatDay } from '../../labels/format-date.js'
import type { EmailContent } from '../../mail/mail-template.js'

export const emailHeading = text('Letter', 'Brief')

/** Null while the request is open. */
export function lastEmail(
  request: RequestRecord,
  deps: { declaration: Declaration; publicUrl: string },
): EmailContent | null {
  const setting = { language: request.language, entity: entityOf(request, deps.declaration), publicUrl: deps.publicUrl }
  const authority = authorityOf(deps)
  const { kind, answer, refusalGround } = request
  if (answer === null) return null
  return refusalGround === null
    ? requestAnsweredEmail.email({ kind, answer, authority }, setting)
    : requestRefusedEmail.email({ kind, ground: refusalGround, explanation: answer, authority }, setting)
}

export function entityOf(request: RequestRecord, { operator }: Declaration): LegalEntity {
  return operator.entities.find(({ id }) => id === request.addressee?.entityId) ?? operator.entities[0]
}

interface EmailPageProps {
  readonly language: Language
  readonly email: EmailContent
  readonly entity: LegalEntity
  readonly answeredAt: Date
}

/** In the language of the person, not the employee's. */
export function EmailPage({ language, email, entity, answeredAt }: EmailPageProps) {
  const { street, postalCode, city } = entity.address
  return (
    <article class="stack prose desk__email" lang={language}>
      <p>
        {entity.name}
        <br />
        {street}
        <br />
        {postalCode} {city}
      </p>
      <p>{formatDay(answeredAt, language)}</p>
      <h2>{email.subject}</h2>
      {email.parts.map((part) => (
        <p key={part.kind === 'text' ? part.text : part.kind} class="desk__words">
          {part.kind === 'text' ? part.text : part.kind === 'link' ? `${part.label}: ${part.url}` : part.code}
        </p>
      ))}
    </article>
  )
}
