/** Employees as those who run the desk see them: who, which role, since and until when. */
import { type Language, text } from '@confidant/i18n'
import { deskForms } from '@confidant/statement'
import { Badge, Notice } from '@confidant/ui'
import { formatDay } from '../../labels/format-date.js'
import { roleLabels } from '../../labels/role-labels.js'
import { employeeRoles, toRole } from '../../staff/roles.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { StaffEntry } from './staff-store.js'

export const staffMessages = {
  heading: text('Employees', 'Medewerkers'),
  here: text('at the desk', 'aan de balie'),
  ended: text('left on', 'vertrokken op'),
  since: text('since', 'sinds'),
  save: text('Save', 'Opslaan'),
  end: text('End, and sign out everywhere', 'Beëindigen, en overal uitloggen'),
  invite: text('Let a colleague join', 'Een collega laten meedoen'),
  inviteMore: text(
    'This makes a link that works once, within a day. Give it to your colleague yourself; it is shown here and nowhere else.',
    'Dit maakt een link die één keer werkt, binnen een dag. Geef die zelf aan uw collega; hij staat hier en nergens anders.',
  ),
  make: text('Make a link', 'Link maken'),
  link: text('The link for your colleague:', 'De link voor uw collega:'),
  changed: text('Changed.', 'Gewijzigd.'),
  lastAdmin: text(
    'Nobody else runs the desk. Give someone else that role first.',
    'Niemand anders leidt de balie. Geef eerst iemand anders die rol.',
  ),
  unknown: text(
    'This employee has already left, or the page was too old.',
    'Deze medewerker is al vertrokken, of de pagina was te oud.',
  ),
}

export interface StaffPageProps {
  readonly language: Language
  readonly staff: readonly (StaffEntry & { readonly sealed: string })[]
  readonly link?: string
  readonly notice?: 'changed' | 'last-admin' | 'unknown'
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function StaffPage({ language, staff, link, notice, values, problems }: StaffPageProps) {
  const roles = Object.fromEntries(employeeRoles.map((role) => [role, roleLabels[role][language]]))
  return (
    <>
      {notice === 'changed' && <Notice tone="good">{staffMessages.changed[language]}</Notice>}
      {notice === 'last-admin' && <Notice tone="danger">{staffMessages.lastAdmin[language]}</Notice>}
      {notice === 'unknown' && <Notice tone="danger">{staffMessages.unknown[language]}</Notice>}
      <ul class="desk__list">
        {staff.map((entry, index) => (
          <li key={entry.personId} class="stack">
            <Entry language={language} entry={entry} roles={roles} index={index} />
          </li>
        ))}
      </ul>
      <section class="stack">
        <h2>{staffMessages.invite[language]}</h2>
        <p>{staffMessages.inviteMore[language]}</p>
        {link !== undefined && (
          <Notice tone="good">
            <p>{staffMessages.link[language]}</p>
            <p>
              <code>{link}</code>
            </p>
          </Notice>
        )}
        <DeclaredForm
          form={deskForms.enrolmentForm}
          language={language}
          action={pageUrl(language, '/desk/staff/enrolment')}
          submit={staffMessages.make[language]}
          choices={roles}
          {...(values && { values })}
          {...(problems && { problems })}
        />
      </section>
    </>
  )
}

interface EntryProps {
  readonly language: Language
  readonly entry: StaffPageProps['staff'][number]
  readonly roles: Readonly<Record<string, string>>
  /** Among the others: tells its inputs apart. */
  readonly index: number
}

function Entry({ language, entry, roles, index }: EntryProps) {
  const { name, email, role, createdAt, endedAt, sealed } = entry
  const known = toRole(role)
  return (
    <>
      <h2>{name}</h2>
      <p class="row">
        {endedAt === null ? (
          <Badge tone="good">{staffMessages.here[language]}</Badge>
        ) : (
          <Badge>
            {staffMessages.ended[language]} {formatDay(endedAt, language)}
          </Badge>
        )}
        <span>{known === null ? role : roleLabels[known][language]}</span>
        <span>{email}</span>
        <span class="soft">
          {staffMessages.since[language]} {formatDay(createdAt, language)}
        </span>
      </p>
      {endedAt === null && (
        <details>
          <summary>{changeLabels[language]}</summary>
          <div class="stack">
            <DeclaredForm
              form={{ name: `employee-${index}`, fields: deskForms.employeeForm.fields }}
              language={language}
              action={pageUrl(language, '/desk/staff/change')}
              submit={staffMessages.save[language]}
              values={{ name, role }}
              choices={roles}
            >
              <input type="hidden" name="subject" value={sealed} />
            </DeclaredForm>
            <ActionForm action={pageUrl(language, '/desk/staff/end')} hidden={{ subject: sealed }} variant="danger">
              {staffMessages.end[language]}
            </ActionForm>
          </div>
        </details>
      )}
    </>
  )
}

const changeLabels = text('Change', 'Wijzigen')
