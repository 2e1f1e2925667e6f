/** Who looked at a person's data, in words. Place: `/account/privacy/access-log`. Says the role and not the name: who answers for a look is the company. */
import { type Language, type Text, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Table } from '@confidant/ui'
import { formatCount, formatDateTime } from '../../labels/format-date.js'
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
    'Each time an employee opens something of yours, or does something with your account, that is written down here before they see anything. Nobody can look without it.',
    'Telkens als een medewerker iets van u opent, of iets met uw account doet, wordt dat hier opgeschreven voordat die iets ziet. Zonder dat kan niemand kijken.',
  ),
  nobody: text('Nobody has looked.', 'Niemand heeft gekeken.'),
  caption: text('Who looked, newest first', 'Wie keek, nieuwste eerst'),
  when: text('When', 'Wanneer'),
  who: text('Who', 'Wie'),
  what: text('What', 'Wat'),
  purpose: text('For', 'Waarvoor'),
  reason: text('Reason given', 'Opgegeven reden'),
  more: text(
    'The newest are shown; all of them are in the export. In total:',
    'De nieuwste staan hier; de export bevat ze allemaal. In totaal:',
  ),
  kept: text('An entry is kept for two years.', 'Een regel blijft twee jaar bewaard.'),
}

const actionLabels: Readonly<Record<string, Text>> = {
  viewed: text('Looked at:', 'Bekeek:'),
  restricted: text('Stopped the use of your data; could see:', 'Zette het gebruik van uw gegevens stil; kon zien:'),
  'restriction-lifted': text('Let your data be used again; could see:', 'Liet uw gegevens weer gebruiken; kon zien:'),
  'sessions-ended': text('Ended your sessions; could see:', 'Beëindigde uw sessies; kon zien:'),
  'account-closed': text(
    'Planned the erasure of your account; could see:',
    'Plande de verwijdering van uw account; kon zien:',
  ),
  'identity-checked': text(
    'Established that a request is yours; could see:',
    'Stelde vast dat een verzoek van u is; kon zien:',
  ),
  'request-entered': text('Entered a request of yours; could see:', 'Voerde een verzoek van u in; kon zien:'),
  'request-extended': text(
    'Took more time for a request of yours; could see:',
    'Nam meer tijd voor een verzoek van u; kon zien:',
  ),
  'request-answered': text('Answered a request of yours; could see:', 'Beantwoordde een verzoek van u; kon zien:'),
  'request-refused': text('Refused a request of yours; could see:', 'Weigerde een verzoek van u; kon zien:'),
  'export-started': text('Had your export made; could see:', 'Liet uw export maken; kon zien:'),
  'erasure-started': text('Had your account erased; could see:', 'Liet uw account wissen; kon zien:'),
} satisfies Record<AccessAction, Text>

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
      {total > looks.length && (
        <p class="fine">
          {messages.more[language]} {formatCount(total, language)}.
        </p>
      )}
      <p class="fine soft">{messages.kept[language]}</p>
    </>
  )
}

function cells(look: AccessEntry, declaration: Declaration, language: Language): readonly string[] {
  const role = Object.entries(roleLabels).find(([id]) => id === look.role)?.[1]
  const seen = look.categories.map((id) => declaration.categories[id]?.title[language] ?? id).join(', ')
  return [
    formatDateTime(look.at, language),
    role?.[language] ?? look.role,
    `${actionLabels[look.action]?.[language] ?? look.action} ${seen}`,
    declaration.purposes[look.purpose]?.title[language] ?? look.purpose,
    look.reason,
  ]
}
