/** A kind of mail: the declared content, and how it reads. Place: each feature names its own; the mail worker renders them. */
import type { Language } from '@confidant/i18n'
import type { LegalEntity } from '@confidant/statement'
import type { z } from 'zod'

/** Parts of an e-mail, from which its text and its HTML are both made. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Something to type over, such as a code. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

export interface EmailContent {
  readonly subject: string
  readonly parts: readonly MailPart[]
}

export interface MailSetting {
  readonly language: Language
  /** Who writes, and is responsible. */
  readonly entity: LegalEntity
  /** Without a slash at its end. */
  readonly publicUrl: string
}

export interface MailTemplate<Content> {
  /** Short and stable: it is in the outbox. */
  readonly id: string
  readonly content: z.ZodType<Content>
  email(content: Content, setting: MailSetting): EmailContent
}

// The content is checked by the template's own schema before its e-mail is written.
export type AnyMailTemplate = MailTemplate<unknown>

export function defineMail<Content>(template: MailTemplate<Content>): MailTemplate<Content> {
  return template
}
