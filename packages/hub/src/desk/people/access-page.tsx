/** The form before every audited access: whose data, for which purpose, and why. Place: the first page of "people". */
import { type Language, text } from '@confidant/i18n'
import { type Declaration, deskForms, purposeOfRole } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { AccessPurpose } from '../../staff/roles.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const accessMessages = {
  heading: text('View a person’s data', 'Gegevens van een persoon inzien'),
  logged: text(
    'Before any data is shown, your access is logged with its purpose, your role and your reason. The person can read the log.',
    'Voordat er gegevens worden getoond, wordt uw inzage vastgelegd met het doel, uw rol en uw reden. De persoon kan dat lezen.',
  ),
  submit: text('Log and view', 'Vastleggen en inzien'),
  reasonHint: text(
    'What were you asked? For example: “asks why a code does not arrive”.',
    'Wat is u gevraagd? Bijvoorbeeld: “vraagt waarom een code niet aankomt”.',
  ),
  none: text('There is no account with this address.', 'Er is geen account met dit adres.'),
}

interface AccessPageProps {
  readonly language: Language
  readonly declaration: Declaration
  readonly purposes: readonly AccessPurpose[]
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly nobody?: boolean
}

export function AccessPage({ language, declaration, purposes, values = {}, problems = {}, nobody }: AccessPageProps) {
  const titles = purposes.map((purposeRole) => [
    purposeRole,
    declaration.purposes[purposeOfRole(purposeRole)]?.title[language] ?? purposeRole,
  ])
  const { purpose } = deskForms.accessForm.fields
  // Only purposes that the role may use are offered; what is posted is checked again.
  const offered = { ...purpose, shape: { type: 'choice', of: purposes as unknown as [string, ...string[]] } } as const
  return (
    <>
      <Notice>{accessMessages.logged[language]}</Notice>
      {nobody && <Notice tone="danger">{accessMessages.none[language]}</Notice>}
      <DeclaredForm
        form={{ name: 'look', fields: { ...deskForms.accessForm.fields, purpose: offered } }}
        language={language}
        action={pageUrl(language, '/desk/people')}
        submit={accessMessages.submit[language]}
        values={values}
        problems={problems}
        choices={Object.fromEntries(titles)}
        hints={{ reason: accessMessages.reasonHint[language] }}
      />
    </>
  )
}
