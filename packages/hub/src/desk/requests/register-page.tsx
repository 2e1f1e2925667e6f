/** The register of data requests on a page that prints. */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import { Badge, Empty, Table } from '@confidant/ui'
import type { Urgency } from '../../data-requests/index.js'
import { type RegisterEntry, type RegisterFilter, registerFilters } from '../../data-requests/index.js'
import { formatDay } from '../../labels/format-date.js'
import { channelLabels, requestKindLabels, requestStateLabels } from '../../labels/request-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'

export const registerMessages = {
  heading: text('Data subject requests', 'Verzoeken van betrokkenen'),
  enter: text('Enter a request received another way', 'Verzoek invoeren dat anders binnenkwam'),
  caption: message('Data subject requests: {filter}', 'Verzoeken van betrokkenen: {filter}'),
  none: text('No requests in this list.', 'Geen verzoeken in deze lijst.'),
  reference: text('Reference', 'Kenmerk'),
  kind: text('Request', 'Verzoek'),
  received: text('Received', 'Ontvangen'),
  due: text('Due', 'Uiterlijk'),
  state: text('Status', 'Status'),
  open: text('Open', 'Openen'),
  logged: text(
    'The register names nobody. Opening a request shows who made it; this is logged, and the data subject can read the log.',
    'Het register noemt niemand. Als u een verzoek opent, ziet u van wie het komt; dat wordt vastgelegd, en de betrokkene kan het lezen.',
  ),
}

const filterLabels: Readonly<Record<RegisterFilter, Text>> = {
  open: text('Open', 'Openstaand'),
  unconfirmed: text('Address not confirmed', 'Adres niet bevestigd'),
  closed: text('Closed', 'Afgehandeld'),
  all: text('All', 'Alle'),
}

const urgencyLabels: Readonly<Record<Urgency, Text>> = {
  'in-time': text('on time', 'op tijd'),
  'due-soon': text('due within a week', 'binnen een week'),
  overdue: text('overdue', 'te laat'),
}

interface RegisterPageProps {
  readonly language: Language
  readonly filter: RegisterFilter
  readonly entries: readonly (RegisterEntry & { readonly sealed: string })[]
}

export function RegisterPage({ language, filter, entries }: RegisterPageProps) {
  const head = ['reference', 'kind', 'received', 'due', 'state', 'open'] as const
  return (
    <>
      <p class="soft">{registerMessages.logged[language]}</p>
      <nav class="chips desk__no-print" aria-label={registerMessages.state[language]}>
        {registerFilters.map((one) => (
          <a
            key={one}
            class="chip"
            href={`${pageUrl(language, '/desk/requests')}?show=${one}`}
            aria-current={one === filter ? 'true' : undefined}
          >
            {filterLabels[one][language]}
          </a>
        ))}
      </nav>
      {entries.length === 0 ? (
        <Empty>{registerMessages.none[language]}</Empty>
      ) : (
        <Table
          caption={fill(registerMessages.caption, { filter: filterLabels[filter] })[language]}
          head={head.map((column) => registerMessages[column][language])}
          rows={entries.map((entry) => cells(entry, language))}
        />
      )}
      <p class="desk__no-print">
        <a class="button" href={pageUrl(language, '/desk/requests/new')}>
          {registerMessages.enter[language]}
        </a>
      </p>
    </>
  )
}

function cells(entry: RegisterPageProps['entries'][number], language: Language) {
  const { reference, kind, receivedBy, receivedAt, dueAt, state, sealed } = entry
  return [
    reference,
    labelOf(requestKindLabels, kind, language),
    `${formatDay(receivedAt, language)}, ${labelOf(channelLabels, receivedBy, language)}`,
    <span key="due" class="row">
      {formatDay(dueAt, language)} <UrgencyBadge language={language} urgency={entry.urgency} />
    </span>,
    labelOf(requestStateLabels, state, language),
    <ActionForm
      key="open"
      action={pageUrl(language, '/desk/requests/open')}
      hidden={{ request: sealed }}
      about={reference}
    >
      {registerMessages.open[language]}
    </ActionForm>,
  ]
}

export function UrgencyBadge({ language, urgency }: { language: Language; urgency: Urgency | null }) {
  if (urgency === null) return null
  const tones = { 'in-time': 'good', 'due-soon': 'plain', overdue: 'danger' } as const
  return <Badge tone={tones[urgency]}>{urgencyLabels[urgency][language]}</Badge>
}

/** The label of a value, or the value itself where it has none. */
export function labelOf(labels: Readonly<Record<string, Text>>, value: string, language: Language): string {
  return labels[value]?.[language] ?? value
}
