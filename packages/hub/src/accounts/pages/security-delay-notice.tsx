/** A waiting period that is under way, with the button that stops it: shown to everybody who is signed in to the account. */
import { type Language, text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import { Moment } from '../../labels/date-time.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import type { Wait } from '../security-delays.js'

const messages = {
  confirm: text(
    'Somebody said that the passkeys of this account are lost. A code by e-mail will be enough from',
    'Iemand zei dat de passkeys van dit account kwijt zijn. Een code per e-mail is genoeg vanaf',
  ),
  'email-change': text(
    'Somebody said that the present address is lost. The account can get this one instead:',
    'Iemand zei dat het huidige adres kwijt is. Het account kan in plaats daarvan dit krijgen:',
  ),
  from: text('From', 'Vanaf'),
  stop: text('Stop this', 'Houd dit tegen'),
  finish: text('Change the address now', 'Wijzig het adres nu'),
}

export function SecurityDelayNotice({ language, delay }: { readonly language: Language; readonly delay: Wait }) {
  const finishable = delay.use === 'email-change' && delay.ready
  return (
    <Notice tone="danger">
      <div class="stack">
        {delay.use === 'confirm' ? (
          <p>
            {messages.confirm[language]} <Moment at={delay.readyAt} language={language} />.
          </p>
        ) : (
          <p>
            {messages['email-change'][language]} <strong>{delay.newEmail}</strong>. {messages.from[language]}{' '}
            <Moment at={delay.readyAt} language={language} />.
          </p>
        )}
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
