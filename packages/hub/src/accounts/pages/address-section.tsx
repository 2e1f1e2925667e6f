/** The address that codes go to. */
import { type Language, text } from '@confidant/i18n'
import { pageUrl } from '../../web/page.js'

const messages = {
  heading: text('E-mail address', 'E-mailadres'),
  lead: text('Codes and e-mails about your account go to', 'Codes en brieven over uw account gaan naar'),
  change: text('Use another address', 'Gebruik een ander adres'),
}

export function AddressSection({ language, email }: { readonly language: Language; readonly email: string }) {
  return (
    <section class="stack" aria-labelledby="address">
      <h2 id="address">{messages.heading[language]}</h2>
      <p>
        {messages.lead[language]} <strong>{email}</strong>.
      </p>
      <p>
        <a href={pageUrl(language, '/account/security/email')}>{messages.change[language]}</a>
      </p>
    </section>
  )
}
