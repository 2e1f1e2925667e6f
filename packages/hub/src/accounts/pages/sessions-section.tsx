/** Where a person is signed in, and where they were in the last month. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { Badge, Table } from '@confidant/ui'
import { Day, Moment } from '../../labels/date-time.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import { idleDays, longestDays, type SessionEntry } from '../sessions/session-store.js'

const messages = {
  heading: text('Where you are signed in', 'Waar u bent ingelogd'),
  lead: message(
    'A session ends by itself {idle} days after you last used it, and at the latest {longest} days after you signed in. What you see here is all we keep about the device.',
    'Een sessie eindigt vanzelf {idle} dagen na het laatste gebruik, en uiterlijk {longest} dagen nadat u inlogde. Meer dan u hier ziet, bewaren we niet over het apparaat.',
  ),
  open: text('Active sessions', 'Actieve sessies'),
  device: text('Device', 'Apparaat'),
  unknown: text('Unknown device', 'Onbekend apparaat'),
  here: text('this device', 'dit apparaat'),
  how: text('Signed in with', 'Ingelogd met'),
  passkey: text('Passkey', 'Passkey'),
  code: text('Code by e-mail', 'Code per e-mail'),
  since: text('Signed in', 'Ingelogd'),
  used: text('Last used', 'Laatst gebruikt'),
  action: text('Action', 'Actie'),
  end: text('End', 'Beëindigen'),
  endOthers: text('End all other sessions', 'Alle andere sessies beëindigen'),
  history: text('Past sessions', 'Eerdere sessies'),
  historyMore: text('We keep this list for thirty days.', 'Deze lijst bewaren we dertig dagen.'),
  ended: text('Ended', 'Beëindigd'),
}

interface SessionsSectionProps {
  readonly language: Language
  readonly sessions: readonly SessionEntry[]
  readonly currentSession: string
}

export function SessionsSection({ language, sessions, currentSession }: SessionsSectionProps) {
  const open = sessions.filter(({ endedAt }) => endedAt === null)
  const over = sessions.filter(({ endedAt }) => endedAt !== null)
  const here = pageUrl(language, '/account/security/sessions')
  const first = ({ device, id }: SessionEntry) => (
    <>
      {device || messages.unknown[language]}{' '}
      {id === currentSession && <Badge tone="good">{messages.here[language]}</Badge>}
    </>
  )
  const how = ({ method }: SessionEntry) => (method === 'passkey' ? messages.passkey : messages.code)[language]
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">{messages.heading[language]}</h2>
      <p>{fill(messages.lead, { idle: idleDays, longest: longestDays })[language]}</p>
      <Table
        caption={messages.open[language]}
        head={[messages.device, messages.how, messages.since, messages.used, messages.action].map(
          (word) => word[language],
        )}
        rows={open.map((session) => [
          first(session),
          how(session),
          <Moment at={session.createdAt} language={language} />,
          <Day on={session.lastUsedOn} language={language} />,
          session.id === currentSession ? '' : <EndForm language={language} session={session} action={`${here}/end`} />,
        ])}
      />
      {open.length > 1 && <ActionForm action={`${here}/end-others`}>{messages.endOthers[language]}</ActionForm>}
      {over.length > 0 && (
        <>
          <h3>{messages.history[language]}</h3>
          <p class="soft">{messages.historyMore[language]}</p>
          <Table
            caption={messages.history[language]}
            head={[messages.device, messages.how, messages.since, messages.ended].map((word) => word[language])}
            rows={over.map((session) => [
              first(session),
              how(session),
              <Moment at={session.createdAt} language={language} />,
              session.endedAt && <Moment at={session.endedAt} language={language} />,
            ])}
          />
        </>
      )}
    </section>
  )
}

interface EndFormProps {
  readonly language: Language
  readonly session: SessionEntry
  readonly action: string
}

function EndForm({ language, session, action }: EndFormProps) {
  return (
    <ActionForm
      action={action}
      hidden={{ session: session.id }}
      variant="quiet"
      about={session.device || messages.unknown[language]}
    >
      {messages.end[language]}
    </ActionForm>
  )
}
