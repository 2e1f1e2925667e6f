/** What the purpose of a look shows of one person, and what may be done. Place: after the look was written down. */
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
  written: text(
    'This look was written down, for the person to read.',
    'Deze inzage is opgeschreven, voor de persoon te lezen.',
  ),
  purpose: text('Purpose', 'Doel'),
  reason: text('Reason', 'Reden'),
  nothing: text(
    'For this purpose nothing is held about this person.',
    'Voor dit doel wordt over deze persoon niets bewaard.',
  ),
  restricted: text(
    'The use of this person’s data is restricted: only for their own requests, for claims, and for what the law orders.',
    'Het gebruik van de gegevens van deze persoon is beperkt: alleen voor eigen verzoeken, voor rechtsvorderingen en voor wat de wet opdraagt.',
  ),
  actions: text('Do something', 'Iets doen'),
  submit: text('Write down and do', 'Opschrijven en doen'),
  done: text('Done, and written down for the person to read.', 'Gedaan, en opgeschreven voor de persoon te lezen.'),
  another: text('Look at someone else', 'Iemand anders bekijken'),
}

export const actionLabels = {
  restricted: text('Restrict the use of the data', 'Het gebruik van de gegevens beperken'),
  'restriction-lifted': text('Lift the restriction', 'De beperking opheffen'),
  'sessions-ended': text('Sign the person out everywhere', 'De persoon overal uitloggen'),
  'account-closed': fill(
    message(
      'Close the account: all of it is erased in {period}, unless the person cancels that',
      'Het account sluiten: alles wordt over {period} gewist, tenzij de persoon dat afzegt',
    ),
    { period: coolingOffText },
  ),
} as const

export interface PersonPageProps {
  readonly language: Language
  readonly declaration: Declaration
  /** Of the statement, without who acts. */
  readonly purpose: string
  readonly reason: string
  readonly held: readonly HeldTable[]
  /** The person, sealed for the employee; null where the purpose lets nothing be done. */
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
        {personMessages.written[language]} {personMessages.purpose[language]}:{' '}
        {declaration.purposes[purpose]?.title[language] ?? purpose}. {personMessages.reason[language]}: {reason}
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
