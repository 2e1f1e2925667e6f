/** Asks somebody who is signed in to confirm once more who they are: by passkey, or by a code where that is enough. */
import { fill, fillParts, type Language, message, text } from '@confidant/i18n'
import { Button, Notice } from '@confidant/ui'
import { Moment } from '../../labels/date-time.js'
import { pageUrl } from '../../web/page.js'
import { delayHours } from '../security-delays.js'
import { PasskeyForm } from './passkey-form.js'

export const confirmPageTitle = text('Confirm that it’s you', 'Bevestig dat u het bent')

const messages = {
  lead: text(
    'Only you may do what comes next. Please confirm once more that it’s you.',
    'Wat u nu gaat doen, mag alleen u doen. Bevestig daarom nog een keer dat u het bent.',
  ),
  passkey: text('Confirm with a passkey', 'Bevestigen met een passkey'),
  noScript: text(
    'A passkey needs JavaScript, which this browser does not support or does not allow here.',
    'Voor een passkey is JavaScript nodig, en dat werkt niet in deze browser of is hier niet toegestaan.',
  ),
  byCode: text('We will send a code to your e-mail address.', 'We sturen een code naar uw e-mailadres.'),
  send: text('Send me a code', 'Stuur mij een code'),
  lost: text('Have you lost all your passkeys?', 'Bent u al uw passkeys kwijt?'),
  lostMore: message(
    'Then a code by e-mail will be enough after a waiting period of {hours} hours. During that time, anyone who still has your passkey can stop it. This keeps out someone who can only read your e-mail.',
    'Dan is een code per e-mail genoeg na een wachttijd van {hours} uur. In die tijd kan wie uw passkey nog heeft dit tegenhouden. Zo komt iemand die alleen uw e-mail kan lezen er niet in.',
  ),
  begin: text('Start the waiting period', 'Wachttijd starten'),
  waiting: message(
    'The waiting period has started. From {at}, a code by e-mail will be enough.',
    'De wachttijd loopt. Vanaf {at} is een code per e-mail genoeg.',
  ),
  over: text(
    'The waiting period is over: a code by e-mail is now enough.',
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
          {fillParts(messages.waiting, { at: <Moment at={delay.readyAt} language={language} /> }, language)}
        </Notice>
      )}
      {!byCode && delay === null && (
        <section class="stack">
          <h2>{messages.lost[language]}</h2>
          <Ask
            language={language}
            next={next}
            path="/confirm/wait"
            lead={fill(messages.lostMore, { hours: delayHours })[language]}
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
