/** Confirms that the person is signed out, or offers to sign out. */
import { type Language, text } from '@confidant/i18n'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'

const messages = {
  out: text('You are signed out', 'U bent uitgelogd'),
  outMore: text('You are no longer signed in on this device.', 'U bent op dit apparaat niet meer ingelogd.'),
  again: text('Sign in again', 'Opnieuw inloggen'),
  ask: text('Sign out?', 'Uitloggen?'),
  askMore: text('You will stay signed in on your other devices.', 'Op uw andere apparaten blijft u ingelogd.'),
  submit: text('Sign out', 'Uitloggen'),
}

export function signOutPageTitle(signedIn: boolean) {
  return signedIn ? messages.ask : messages.out
}

export function SignOutPage({ language, signedIn }: { readonly language: Language; readonly signedIn: boolean }) {
  if (!signedIn)
    return (
      <div class="stack prose">
        <h1>{messages.out[language]}</h1>
        <p>{messages.outMore[language]}</p>
        <p>
          <a href={pageUrl(language, '/sign-in')}>{messages.again[language]}</a>
        </p>
      </div>
    )
  return (
    <div class="stack prose">
      <h1>{messages.ask[language]}</h1>
      <p>{messages.askMore[language]}</p>
      <ActionForm action={pageUrl(language, '/sign-out')} variant="primary">
        {messages.submit[language]}
      </ActionForm>
    </div>
  )
}
