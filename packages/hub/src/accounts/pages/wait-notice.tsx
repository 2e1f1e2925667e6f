/** A waiting period that is under way, with the button that stops it: shown to everybody who is signed in to the account. */
import { type Language, text } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { Moment } from '../../labels/moment.js'
import { Press } from '../../web/forms/press.js'
import { pageUrl } from '../../web/page.js'
import type { Wait } from '../waits.js'

const words = {
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

export function WaitNotice({ language, wait }: { readonly language: Language; readonly wait: Wait }) {
  const finishable = wait.use === 'email-change' && wait.ready
  return (
    <Notice tone="danger">
      <div class="stack">
        {wait.use === 'confirm' ? (
          <p>
            {words.confirm[language]} <Moment at={wait.readyAt} language={language} />.
          </p>
        ) : (
          <p>
            {words['email-change'][language]} <strong>{wait.newEmail}</strong>. {words.from[language]}{' '}
            <Moment at={wait.readyAt} language={language} />.
          </p>
        )}
        <div class="row">
          <Press action={pageUrl(language, '/account/security/stop')}>{words.stop[language]}</Press>
          {finishable && (
            <Press action={pageUrl(language, '/account/security/email/finish')} look="primary">
              {words.finish[language]}
            </Press>
          )}
        </div>
      </div>
    </Notice>
  )
}
