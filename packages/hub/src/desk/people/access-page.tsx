/** The question before every look: whom, for which purpose, and why. Place: the first page of "people". */
import { type Language, text } from '@confidant/i18n'
import { type Declaration, deskForms, purposeOfRole } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { AccessPurpose } from '../../staff/roles.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const accessMessages = {
  heading: text('Look at a person', 'Iemands gegevens bekijken'),
  logged: text(
    'Before anything is shown, this look is written down with its purpose, your role and your reason. The person can read it.',
    'Voordat er iets wordt getoond, wordt deze inzage opgeschreven met het doel, uw rol en uw reden. De persoon kan dat lezen.',
  ),
  submit: text('Write down and look', 'Opschrijven en bekijken'),
  reasonHint: text(
    'Say what was asked of you, such as: “asks why a code does not arrive”.',
    'Zeg wat u werd gevraagd, zoals: “vraagt waarom een code niet aankomt”.',
  ),
  none: text('Nobody has an account with this address.', 'Niemand heeft een account met dit adres.'),
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
  // Only what the role may look for is offered; what is posted is checked again.
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
