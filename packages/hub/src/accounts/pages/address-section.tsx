/** The address that codes go to. */
import { fillParts, type Language, message, text } from '@confidant/i18n'
import { pageUrl } from '../../web/page.js'

const messages = {
  heading: text('E-mail address', 'E-mailadres'),
  lead: message(
    'We send codes and e-mails about your account to {email}.',
    'Codes en e-mails over uw account sturen we naar {email}.',
  ),
  change: text('Change your e-mail address', 'E-mailadres wijzigen'),
}

export function AddressSection({ language, email }: { readonly language: Language; readonly email: string }) {
  return (
    <section class="stack" aria-labelledby="address">
      <h2 id="address">{messages.heading[language]}</h2>
      <p>{fillParts(messages.lead, { email: <strong>{email}</strong> }, language)}</p>
      <p>
        <a href={pageUrl(language, '/account/security/email')}>{messages.change[language]}</a>
      </p>
    </section>
  )
}
