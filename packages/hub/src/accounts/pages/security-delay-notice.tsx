/** A security delay that is under way, with the button that stops it: shown to everybody who is signed in to the account. */
import { fillParts, type Language, message, text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import { Moment } from '../../labels/date-time.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import type { Wait } from '../security-delays.js'

const messages = {
  confirm: message(
    'Someone told us that the passkeys of this account are lost. From {at}, a code by e-mail will be enough.',
    'Iemand heeft gemeld dat de passkeys van dit account kwijt zijn. Vanaf {at} is een code per e-mail genoeg.',
  ),
  'email-change': message(
    'Someone told us that the e-mail address of this account can no longer be read. From {at}, it can be changed to {email}.',
    'Iemand heeft gemeld dat het e-mailadres van dit account niet meer te lezen is. Vanaf {at} kan het worden gewijzigd in {email}.',
  ),
  stop: text('Stop this', 'Dit tegenhouden'),
  finish: text('Change the address now', 'Adres nu wijzigen'),
}

export function SecurityDelayNotice({ language, delay }: { readonly language: Language; readonly delay: Wait }) {
  const finishable = delay.use === 'email-change' && delay.ready
  const at = <Moment at={delay.readyAt} language={language} />
  return (
    <Notice tone="danger">
      <div class="stack">
        <p>
          {delay.use === 'confirm'
            ? fillParts(messages.confirm, { at }, language)
            : fillParts(messages['email-change'], { at, email: <strong>{delay.newEmail}</strong> }, language)}
        </p>
        <div class="row">
          <ActionForm action={pageUrl(language, '/account/security/stop')}>{messages.stop[language]}</ActionForm>
          {finishable && (
            <ActionForm action={pageUrl(language, '/account/security/email/finish')} variant="primary">
              {messages.finish[language]}
            </ActionForm>
          )}
        </div>
      </div>
    </Notice>
  )
}
