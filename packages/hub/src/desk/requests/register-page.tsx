/** The register of data requests on a page that prints. */
import { type Language, type Text, text } from '@confidant/statement'
import { Badge, Empty, Table } from '@confidant/ui'
import type { Urgency } from '../../data-requests/index.js'
import { type RegisterEntry, type RegisterFilter, registerFilters } from '../../data-requests/index.js'
import { dayInWords } from '../../labels/moments.js'
import { channelLabels, requestKindLabels, requestStateLabels } from '../../labels/request-labels.js'
import { Press } from '../../web/forms/press.js'
import { pageUrl } from '../../web/page.js'

export const registerWords = {
  heading: text('Data requests', 'Verzoeken over gegevens'),
  enter: text('Enter a request that came in otherwise', 'Een verzoek invoeren dat anders binnenkwam'),
  none: text('There are none here.', 'Hier zijn er geen.'),
  reference: text('Reference', 'Kenmerk'),
  kind: text('Asked', 'Gevraagd'),
  received: text('Received', 'Ontvangen'),
  due: text('Due', 'Uiterlijk'),
  state: text('State', 'Stand'),
  open: text('Open', 'Openen'),
  logged: text(
    'The register names nobody. Opening a request shows who asked, and is written down for the person to read.',
    'Het register noemt niemand. Een verzoek openen toont wie het vroeg, en wordt opgeschreven voor de persoon te lezen.',
  ),
}

const filterWords: Readonly<Record<RegisterFilter, Text>> = {
  open: text('To be answered', 'Te beantwoorden'),
  unconfirmed: text('Address not confirmed', 'Adres niet bevestigd'),
  closed: text('Ended', 'Afgerond'),
  all: text('All', 'Alle'),
}

const urgencyWords: Readonly<Record<Urgency, Text>> = {
  'in-time': text('in time', 'op tijd'),
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
      <p class="soft">{registerWords.logged[language]}</p>
      <nav class="chips desk__no-print" aria-label={registerWords.state[language]}>
        {registerFilters.map((one) => (
          <a
            key={one}
            class="chip"
            href={`${pageUrl(language, '/desk/requests')}?show=${one}`}
            aria-current={one === filter ? 'true' : undefined}
          >
            {filterWords[one][language]}
          </a>
        ))}
      </nav>
      {entries.length === 0 ? (
        <Empty>{registerWords.none[language]}</Empty>
      ) : (
        <Table
          caption={`${registerWords.heading[language]}: ${filterWords[filter][language]}`}
          head={head.map((column) => registerWords[column][language])}
          rows={entries.map((entry) => cells(entry, language))}
        />
      )}
      <p class="desk__no-print">
        <a class="button" href={pageUrl(language, '/desk/requests/new')}>
          {registerWords.enter[language]}
        </a>
      </p>
    </>
  )
}

function cells(entry: RegisterPageProps['entries'][number], language: Language) {
  const { reference, kind, receivedBy, receivedAt, dueAt, state, sealed } = entry
  return [
    reference,
    wordsOf(requestKindLabels, kind, language),
    `${dayInWords(receivedAt, language)}, ${wordsOf(channelLabels, receivedBy, language)}`,
    <span key="due" class="row">
      {dayInWords(dueAt, language)} <UrgencyBadge language={language} urgency={entry.urgency} />
    </span>,
    wordsOf(requestStateLabels, state, language),
    <Press key="open" action={pageUrl(language, '/desk/requests/open')} hidden={{ request: sealed }} about={reference}>
      {registerWords.open[language]}
    </Press>,
  ]
}

export function UrgencyBadge({ language, urgency }: { language: Language; urgency: Urgency | null }) {
  if (urgency === null) return null
  const tones = { 'in-time': 'good', 'due-soon': 'plain', overdue: 'danger' } as const
  return <Badge tone={tones[urgency]}>{urgencyWords[urgency][language]}</Badge>
}

/** What other parts of the hub call it, where they have a word of their own. */
export function wordsOf(words: Readonly<Record<string, Text>>, value: string, language: Language): string {
  return words[value]?.[language] ?? value
}
