/**
 * Payloads: what may come in by a form or the API, wait in a job, or go out to a recipient. Each belongs to one purpose
 * and lists its fields; anything else is refused.
 */
import type { Text } from '@confidant/i18n'

export type PayloadKind = 'form' | 'api' | 'job' | 'outgoing'

export type FieldShape =
  | { readonly type: 'email' | 'country' | 'language' | 'uuid' | 'boolean' | 'date' }
  /** One line, trimmed, without control characters. */
  | { readonly type: 'line'; readonly max: number }
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  /** Base64url of at most so many characters: signatures, tokens, ciphertext. */
  | { readonly type: 'base64url'; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly [string, ...string[]] }
  /** A file of a form, of one of these media types by what its sender says; whoever takes it looks inside. */
  | { readonly type: 'file'; readonly maxBytes: number; readonly accept: readonly [string, ...string[]] }

export interface FieldDeclaration {
  /** Null: not personal. */
  readonly category: string | null
  readonly shape: FieldShape
  readonly required: boolean
  readonly label: Text
  /** The token of HTML’s autocomplete attribute; null for fields that a browser cannot know. */
  readonly autocomplete: string | null
}

export interface PayloadDeclaration {
  readonly kind: PayloadKind
  readonly name: string
  readonly purpose: string
  /** Only for `outgoing`. */
  readonly recipient: string | null
  readonly fields: Readonly<Record<string, FieldDeclaration>>
}
