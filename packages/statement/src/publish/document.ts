/**
 * The published statement as a document: headings, paragraphs, lists, tables and clauses, in one language, without any
 * mark-up. Place: between the declaration and the three forms it is published in.
 */
import type { Language } from '@confidant/i18n'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** Terms with what is said of them. */
export interface Definitions {
  readonly kind: 'definitions'
  readonly entries: readonly { readonly term: string; readonly details: readonly string[] }[]
}

export interface DataTable {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Guarantee {
  readonly id: string
  readonly shows: string
}

export interface Clause {
  readonly kind: 'clause'
  /** `P1`, also the anchor. */
  readonly id: string
  readonly title: string
  readonly body: string
  readonly guarantees: readonly Guarantee[]
}

export type Block = Paragraph | List | Definitions | DataTable | Clause

export interface Section {
  /** The anchor. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface StatementDocument {
  readonly title: string
  readonly language: Language
  readonly version: string
  readonly date: string
  readonly sections: readonly Section[]
}
