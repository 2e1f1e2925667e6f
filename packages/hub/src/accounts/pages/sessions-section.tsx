/** Where a person is signed in, and where they were in the last month. */
import { type Language, text } from '@confidant/i18n'
import { Badge, Table } from '@confidant/ui'
import { Day, Moment } from '../../labels/date-time.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import { idleDays, longestDays, type SessionEntry } from '../sessions/session-store.js'

const messages = {
  heading: text('Where you are signed in', 'Waar u bent ingelogd'),
  lead: text(
    `A session ends by itself ${idleDays} days after you last used it, and ${longestDays} days after it began. Of the device we keep no more than you see here.`,
    `Een sessie eindigt vanzelf ${idleDays} dagen nadat u haar het laatst gebruikte, en ${longestDays} dagen nadat ze begon. Van het apparaat bewaren we niet meer dan u hier ziet.`,
  ),
  open: text('Open sessions', 'Open sessies'),
  device: text('Device', 'Apparaat'),
  unknown: text('A device', 'Een apparaat'),
  here: text('this one', 'dit hier'),
  how: text('How', 'Hoe'),
  passkey: text('Passkey', 'Passkey'),
  code: text('Code by e-mail', 'Code per e-mail'),
  since: text('Signed in', 'Ingelogd'),
  used: text('Last used', 'Laatst gebruikt'),
  action: text('What you can do', 'Wat u kunt doen'),
  end: text('End', 'Beëindig'),
  endOthers: text('End all other sessions', 'Beëindig alle andere sessies'),
  history: text('Sign-ins that are over', 'Keren dat u was ingelogd'),
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
      <p>{messages.lead[language]}</p>
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
