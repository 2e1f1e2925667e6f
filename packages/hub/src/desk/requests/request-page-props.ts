/** What the page of one data request shows. Place: the page, and the forms on it. */
import type { Language } from '@confidant/i18n'
import type { RequestRecord, Urgency, WorkResult } from '../../data-requests/index.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'

export interface RequestPageProps {
  readonly language: Language
  readonly request: RequestRecord
  readonly reference: string
  readonly urgency: Urgency | null
  readonly mayExtend: boolean
  readonly sealed: string
  readonly result?: WorkResult
  /** The form that was refused. */
  readonly refused?: Refused
}

interface Refused {
  readonly path: string
  readonly values: FormValues
  readonly problems: Readonly<Record<string, FieldProblem>>
}
