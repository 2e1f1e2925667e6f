/** Employees as desk administrators see them: name, role, start and end. */
import { fill, type Language, message, text } from '@confidant/i18n'
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
  here: text('active', 'actief'),
  ended: message('ended on {day}', 'beëindigd op {day}'),
  since: message('since {day}', 'sinds {day}'),
  save: text('Save', 'Opslaan'),
  end: text('End access and sign out everywhere', 'Toegang beëindigen en overal uitloggen'),
  invite: text('Invite a colleague', 'Collega uitnodigen'),
  inviteMore: text(
    'This creates a link that works once and expires after a day. Give it to your colleague yourself; it is shown only here.',
    'Dit maakt een link die één keer werkt en na een dag verloopt. Geef die zelf aan uw collega; de link staat alleen hier.',
  ),
  make: text('Create link', 'Link maken'),
  link: text('The link for your colleague:', 'De link voor uw collega:'),
  changed: text('Saved.', 'Opgeslagen.'),
  lastAdmin: text(
    'This is the only administrator of the desk. Give someone else that role first.',
    'Dit is de enige beheerder van de balie. Geef eerst iemand anders die rol.',
  ),
  unknown: text(
    'Nothing was changed: this employee’s access has already ended, or the page has expired. Reload the page.',
    'Er is niets gewijzigd: de toegang van deze medewerker is al beëindigd, of de pagina is verlopen. Laad de pagina opnieuw.',
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
  /** Position in the list: keeps the ids of its inputs apart. */
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
          <Badge>{fill(staffMessages.ended, { day: formatDay(endedAt, language) })[language]}</Badge>
        )}
        <span>{known === null ? role : roleLabels[known][language]}</span>
        <span>{email}</span>
        <span class="soft">{fill(staffMessages.since, { day: formatDay(createdAt, language) })[language]}</span>
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
