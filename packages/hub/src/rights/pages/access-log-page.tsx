/** The access log as the person reads it. Place: `/account/privacy/access-log`. Names the role, not the employee: the company is accountable. */
import { fill, type Language, listOf, type Message, message, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Table } from '@confidant/ui'
import { formatDateTime } from '../../labels/format-date.js'
import { roleLabels } from '../../labels/role-labels.js'
import type { AccessAction } from '../../staff/audited-access.js'

export interface AccessEntry {
  readonly at: Date
  readonly role: string
  readonly action: string
  readonly purpose: string
  readonly categories: readonly string[]
  readonly reason: string
}

const messages = {
  intro: text(
    'Whenever an employee views your data or does something with your account, it is logged here first. No employee can view your data without an entry in this log.',
    'Telkens wanneer een medewerker uw gegevens bekijkt of iets met uw account doet, wordt dat hier eerst vastgelegd. Zonder vermelding in dit logboek kan geen medewerker uw gegevens bekijken.',
  ),
  nobody: text('No employee has viewed your data.', 'Geen medewerker heeft uw gegevens bekeken.'),
  caption: text('Access to your data, newest first', 'Inzage in uw gegevens, nieuwste eerst'),
  when: text('When', 'Wanneer'),
  who: text('Who', 'Wie'),
  what: text('What', 'Wat'),
  purpose: text('Purpose', 'Doel'),
  reason: text('Reason given', 'Opgegeven reden'),
  more: message(
    'These are the newest of {total, plural, one {# entry} other {# entries}}. Your data download has them all.',
    'Dit zijn de nieuwste van {total, plural, one {# regel} other {# regels}}. In uw download staan ze allemaal.',
  ),
  kept: text('Entries are kept for two years.', 'We bewaren regels twee jaar.'),
}

const actionMessages: Readonly<Record<string, Message<'seen'>>> = {
  viewed: message('Viewed {seen}', 'Bekeek {seen}'),
  restricted: message(
    'Restricted the use of your data; could see {seen}',
    'Beperkte het gebruik van uw gegevens; kon {seen} zien',
  ),
  'restriction-lifted': message(
    'Lifted the restriction on your data; could see {seen}',
    'Hief de beperking op uw gegevens op; kon {seen} zien',
  ),
  'sessions-ended': message('Ended your sessions; could see {seen}', 'Beëindigde uw sessies; kon {seen} zien'),
  'account-closed': message(
    'Scheduled the erasure of your account; could see {seen}',
    'Plande het wissen van uw account; kon {seen} zien',
  ),
  'identity-checked': message(
    'Confirmed that a request is yours; could see {seen}',
    'Stelde vast dat een verzoek van u is; kon {seen} zien',
  ),
  'request-entered': message(
    'Entered a request of yours; could see {seen}',
    'Voerde een verzoek van u in; kon {seen} zien',
  ),
  'request-extended': message(
    'Extended the time limit for a request of yours; could see {seen}',
    'Verlengde de termijn van een verzoek van u; kon {seen} zien',
  ),
  'request-answered': message(
    'Answered a request of yours; could see {seen}',
    'Beantwoordde een verzoek van u; kon {seen} zien',
  ),
  'request-refused': message(
    'Refused a request of yours; could see {seen}',
    'Weigerde een verzoek van u; kon {seen} zien',
  ),
  'export-started': message(
    'Started an export of your data; could see {seen}',
    'Startte een export van uw gegevens; kon {seen} zien',
  ),
  'erasure-started': message(
    'Started the erasure of your account; could see {seen}',
    'Startte het wissen van uw account; kon {seen} zien',
  ),
} satisfies Record<AccessAction, Message<'seen'>>

/** An action of another release: its own name. */
const otherAction = message('{action}; could see {seen}', '{action}; kon {seen} zien')

interface AccessLogProps {
  readonly language: Language
  readonly declaration: Declaration
  readonly looks: readonly AccessEntry[]
  readonly total: number
}

export function AccessLogPage({ language, declaration, looks, total }: AccessLogProps) {
  return (
    <>
      <p class="prose">{messages.intro[language]}</p>
      {looks.length === 0 ? (
        <p>{messages.nobody[language]}</p>
      ) : (
        <Table
          caption={messages.caption[language]}
          head={(['when', 'who', 'what', 'purpose', 'reason'] as const).map((column) => messages[column][language])}
          rows={looks.map((look) => cells(look, declaration, language))}
        />
      )}
      {total > looks.length && <p class="fine">{fill(messages.more, { total })[language]}</p>}
      <p class="fine soft">{messages.kept[language]}</p>
    </>
  )
}

function cells(look: AccessEntry, declaration: Declaration, language: Language): readonly string[] {
  const role = Object.entries(roleLabels).find(([id]) => id === look.role)?.[1]
  const seen = listOf(look.categories.map((id) => declaration.categories[id]?.title ?? id))
  const known = actionMessages[look.action]
  const action = known === undefined ? fill(otherAction, { action: look.action, seen }) : fill(known, { seen })
  return [
    formatDateTime(look.at, language),
    role?.[language] ?? look.role,
    action[language],
    declaration.purposes[look.purpose]?.title[language] ?? look.purpose,
    look.reason,
  ]
}
