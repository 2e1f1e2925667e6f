/** The address that codes go to. */
import { type Language, text } from '@confidant/statement'
import { pageUrl } from '../../web/page.js'

const words = {
  heading: text('E-mail address', 'E-mailadres'),
  lead: text('Codes and letters about your account go to', 'Codes en brieven over uw account gaan naar'),
  change: text('Use another address', 'Gebruik een ander adres'),
}

export function AddressSection({ language, email }: { readonly language: Language; readonly email: string }) {
  return (
    <section class="stack" aria-labelledby="address">
      <h2 id="address">{words.heading[language]}</h2>
      <p>
        {words.lead[language]} <strong>{email}</strong>.
      </p>
      <p>
        <a href={pageUrl(language, '/account/security/email')}>{words.change[language]}</a>
      </p>
    </section>
  )
}
