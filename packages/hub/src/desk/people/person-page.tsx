/** What the purpose shows about one person, and what may be done. Place: after the access was logged. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { coolingOffText, type Declaration, deskForms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { formatValue } from '../../labels/format-value.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { HeldTable } from './held-data.js'

export const personMessages = {
  heading: text('A person’s data', 'Gegevens van een persoon'),
  logged: message(
    'Your access is in the log that the person can read. Purpose: {purpose}. Reason: {reason}',
    'Uw inzage staat in het logboek dat de persoon kan lezen. Doel: {purpose}. Reden: {reason}',
  ),
  nothing: text(
    'No data is held about this person for this purpose.',
    'Voor dit doel bewaren we geen gegevens van deze persoon.',
  ),
  restricted: text(
    'The use of this person’s data is restricted: use it only for their own requests, for legal claims and where the law requires it.',
    'Het gebruik van de gegevens van deze persoon is beperkt: gebruik ze alleen voor eigen verzoeken, voor rechtsvorderingen en waar de wet dat eist.',
  ),
  actions: text('Actions', 'Acties'),
  submit: text('Log and carry out', 'Vastleggen en uitvoeren'),
  done: text(
    'Done. The action is in the log that the person can read.',
    'Gedaan. De actie staat in het logboek dat de persoon kan lezen.',
  ),
  another: text('View another person', 'Een andere persoon inzien'),
}

export const actionLabels = {
  restricted: text('Restrict the use of the data', 'Gebruik van de gegevens beperken'),
  'restriction-lifted': text('Lift the restriction', 'Beperking opheffen'),
  'sessions-ended': text('Sign the person out everywhere', 'Persoon overal uitloggen'),
  'account-closed': fill(
    message(
      'Close the account: it will be erased in {period} unless the person cancels',
      'Account sluiten: het wordt over {period} gewist, tenzij de persoon dat annuleert',
    ),
    { period: coolingOffText },
  ),
} as const

export interface PersonPageProps {
  readonly language: Language
  readonly declaration: Declaration
  /** A purpose of the statement, without who acts. */
  readonly purpose: string
  readonly reason: string
  readonly held: readonly HeldTable[]
  /** The person, sealed for the employee; null where the purpose allows no actions. */
  readonly sealed: string | null
  readonly done?: boolean
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function PersonPage({ language, declaration, purpose, reason, held, sealed, done, ...typed }: PersonPageProps) {
  return (
    <>
      {done && <Notice tone="good">{personMessages.done[language]}</Notice>}
      <Notice>
        {fill(personMessages.logged, { purpose: declaration.purposes[purpose]?.title ?? purpose, reason })[language]}
      </Notice>
      {held.some(isRestricted) && <Notice tone="danger">{personMessages.restricted[language]}</Notice>}
      {held.length === 0 && <p>{personMessages.nothing[language]}</p>}
      {held.map((table) => (
        <Held key={table.name} language={language} declaration={declaration} table={table} />
      ))}
      {sealed !== null && <Actions language={language} sealed={sealed} {...typed} />}
      <p>
        <a href={pageUrl(language, '/desk/people')}>{personMessages.another[language]}</a>
      </p>
    </>
  )
}

function isRestricted({ name, rows }: HeldTable): boolean {
  return name === 'accounts' && rows.some(({ restricted_at }) => restricted_at instanceof Date)
}

function Held({
  language,
  declaration,
  table,
}: Pick<PersonPageProps, 'language' | 'declaration'> & { table: HeldTable }) {
  return (
    <section class="stack desk__table">
      <h2>{table.about[language]}</h2>
      {table.rows.map((row) => (
        <dl key={JSON.stringify(row)} class="desk__facts">
          {table.fields.map((field) => (
            <div key={field.column}>
              <dt>{field.label[language]}</dt>
              <dd>{formatValue(row[field.column], field, { language, declaration, row })}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  )
}

type ActionsProps = Pick<PersonPageProps, 'language' | 'values' | 'problems'> & { readonly sealed: string }

function Actions({ language, sealed, values = {}, problems = {} }: ActionsProps) {
  const choices = Object.entries(actionLabels).map(([action, label]) => [action, label[language]])
  return (
    <section class="stack">
      <h2>{personMessages.actions[language]}</h2>
      <DeclaredForm
        form={deskForms.deskActionForm}
        language={language}
        action={pageUrl(language, '/desk/people/action')}
        submit={personMessages.submit[language]}
        variant="danger"
        values={values}
        problems={problems}
        choices={Object.fromEntries(choices)}
      >
        <input type="hidden" name="subject" value={sealed} />
      </DeclaredForm>
    </section>
  )
}
