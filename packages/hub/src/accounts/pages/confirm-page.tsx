/** Asks somebody who is signed in to prove once more that it is them: by passkey, or by a code where that is enough. */
import { type Language, text } from '@confidant/i18n'
import { Button, Notice } from '@confidant/ui'
import { Moment } from '../../labels/date-time.js'
import { pageUrl } from '../../web/page.js'
import { delayHours } from '../security-delays.js'
import { PasskeyForm } from './passkey-form.js'

export const confirmPageTitle = text('Is it you?', 'Bent u het?')

const messages = {
  lead: text(
    'What comes next, only you may do. Please show once more that it is you.',
    'Wat nu komt, mag alleen u doen. Laat nog eens zien dat u het bent.',
  ),
  passkey: text('Confirm with a passkey', 'Bevestig met een passkey'),
  noScript: text(
    'A passkey needs JavaScript, which this browser does not run or does not allow here.',
    'Een passkey heeft JavaScript nodig, en dat draait niet in deze browser of mag hier niet.',
  ),
  byCode: text('We send a code to your e-mail address.', 'We sturen een code naar uw e-mailadres.'),
  send: text('Send me a code', 'Stuur me een code'),
  lost: text('Have you lost all your passkeys?', 'Bent u al uw passkeys kwijt?'),
  lostMore: text(
    `Then a code by e-mail will do, after a wait of ${delayHours} hours. In that time whoever still has your passkey can stop it: that is how we keep out somebody who only reads your mail.`,
    `Dan volstaat een code per e-mail, na een wachttijd van ${delayHours} uur. In die tijd kan wie uw passkey nog heeft het tegenhouden: zo blijft iemand die alleen uw mail leest buiten.`,
  ),
  begin: text('Begin the wait', 'Begin de wachttijd'),
  waiting: text('The wait is under way. A code will be enough from', 'De wachttijd loopt. Een code is genoeg vanaf'),
  over: text(
    'The wait is over: a code by e-mail is enough now.',
    'De wachttijd is voorbij: een code per e-mail is nu genoeg.',
  ),
}

interface ConfirmPageProps {
  readonly language: Language
  readonly next: string
  readonly hasPasskey: boolean
  readonly delay: { readonly ready: boolean; readonly readyAt: Date } | null
}

export function ConfirmPage({ language, next, hasPasskey, delay }: ConfirmPageProps) {
  const byCode = !hasPasskey || delay?.ready === true
  return (
    <div class="stack prose">
      <h1>{confirmPageTitle[language]}</h1>
      <p>{messages.lead[language]}</p>
      {hasPasskey && (
        <>
          <PasskeyForm language={language} use="confirm" next={next} submit={messages.passkey[language]} />
          <noscript>
            <Notice>{messages.noScript[language]}</Notice>
          </noscript>
        </>
      )}
      {hasPasskey && delay?.ready === true && <Notice>{messages.over[language]}</Notice>}
      {byCode && (
        <Ask
          language={language}
          next={next}
          path="/confirm"
          lead={messages.byCode[language]}
          submit={messages.send[language]}
        />
      )}
      {!byCode && delay !== null && (
        <Notice>
          {messages.waiting[language]} <Moment at={delay.readyAt} language={language} />.
        </Notice>
      )}
      {!byCode && delay === null && (
        <section class="stack">
          <h2>{messages.lost[language]}</h2>
          <Ask
            language={language}
            next={next}
            path="/confirm/wait"
            lead={messages.lostMore[language]}
            submit={messages.begin[language]}
          />
        </section>
      )}
    </div>
  )
}

interface AskProps extends Pick<ConfirmPageProps, 'language' | 'next'> {
  readonly path: string
  readonly lead: string
  readonly submit: string
}

function Ask({ language, next, path, lead, submit }: AskProps) {
  return (
    <form class="stack form" method="post" action={pageUrl(language, path)}>
      <input type="hidden" name="next" value={next} />
      <p>{lead}</p>
      <div class="row">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  )
}
