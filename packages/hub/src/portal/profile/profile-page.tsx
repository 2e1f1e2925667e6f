/** A person's details on one page, each part with its own form. Place: `/account/profile`; shown again when a form was refused. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Empty } from '@confidant/ui'
import type { Account } from '../../accounts/index.js'
import { formatDay } from '../../labels/format-date.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import { Avatar } from '../picture/avatar.js'
import { AddressSection } from './address-section.js'
import type { Profile, WayOfPaying } from './profile-store.js'

const messages = {
  account: text('What we call you', 'Hoe we u noemen'),
  userNameHint: text('We use it to greet you.', 'Daarmee begroeten we u.'),
  languageHint: text(
    'You choose the language of these pages in the menu.',
    'De taal van deze pagina’s kiest u in het menu.',
  ),
  save: text('Save', 'Opslaan'),
  picture: text('Picture', 'Foto'),
  pictureHint: text(
    'JPEG, PNG, WebP, AVIF or GIF, at most 10 MB. We crop it to a square and remove the details of where and with what it was made.',
    'JPEG, PNG, WebP, AVIF of GIF, maximaal 10 MB. We snijden de foto bij tot een vierkant en verwijderen de gegevens over waar en waarmee die is gemaakt.',
  ),
  pictureLabel: text('Your picture', 'Uw foto'),
  upload: text('Use this picture', 'Deze foto gebruiken'),
  removePicture: text('Remove the picture', 'Foto verwijderen'),
  name: text('Your name', 'Uw naam'),
  nameMore: text(
    'For e-mails and orders. You need not give it.',
    'Voor e-mails en bestellingen. U hoeft uw naam niet op te geven.',
  ),
  removeName: text('Remove the name', 'Naam verwijderen'),
  email: text('E-mail address', 'E-mailadres'),
  emailMore: text(
    'You sign in with it. You can change it under Signing in, where both addresses confirm the change.',
    'U logt ermee in. U kunt het wijzigen onder Inloggen, waar beide adressen de wijziging bevestigen.',
  ),
  toSecurity: text('Change the e-mail address', 'E-mailadres wijzigen'),
  payments: text('Saved payment methods', 'Opgeslagen betaalmethoden'),
  noPayments: text(
    'No payment methods saved. You can save one when you pay for an order; the number itself stays with the payment provider.',
    'Geen betaalmethoden opgeslagen. U kunt er een opslaan als u een bestelling betaalt; het nummer zelf blijft bij de betaaldienst.',
  ),
  ending: message('{method} ending in {digits}', '{method} eindigend op {digits}'),
  saved: message('Saved on {day}', 'Opgeslagen op {day}'),
  remove: text('Remove', 'Verwijderen'),
}

const postal = {
  id: 'addresses',
  title: text('Addresses', 'Adressen'),
  none: text(
    'No addresses saved. You can also fill one in when you order.',
    'Geen adressen opgeslagen. U kunt er ook een invullen als u bestelt.',
  ),
  add: text('Add an address', 'Adres toevoegen'),
  path: '/account/addresses',
}

const billing = {
  id: 'billing-addresses',
  title: text('Billing addresses', 'Factuuradressen'),
  none: text(
    'No billing addresses saved. The billing address appears on your invoices; a business adds its VAT number.',
    'Geen factuuradressen opgeslagen. Het factuuradres komt op uw facturen; een bedrijf voegt het btw-nummer toe.',
  ),
  add: text('Add a billing address', 'Factuuradres toevoegen'),
  path: '/account/billing-addresses',
}

/** What was wrong with one of the forms, by its name. */
export interface RefusedForm {
  readonly form: 'settings' | 'name' | 'picture'
  readonly problems: Readonly<Record<string, FieldProblem>>
  readonly typed: FormValues
}

interface ProfilePageProps {
  readonly language: Language
  readonly account: Account
  readonly profile: Profile
  readonly refused?: RefusedForm | undefined
}

export function ProfilePage({ language, account, profile, refused }: ProfilePageProps) {
  const action = (what: string) => pageUrl(language, `/account/profile/${what}`)
  const again = (form: RefusedForm['form']) => (refused?.form === form ? { problems: refused.problems } : {})
  const typed = (form: RefusedForm['form'], saved: FormValues) => (refused?.form === form ? refused.typed : saved)
  return (
    <>
      <section class="account__section" aria-labelledby="settings">
        <h2 id="settings">{messages.account[language]}</h2>
        <DeclaredForm
          form={forms.settingsForm}
          language={language}
          action={action('settings')}
          submit={messages.save[language]}
          values={typed('settings', { user_name: account.userName, language: account.language })}
          hints={{ user_name: messages.userNameHint[language], language: messages.languageHint[language] }}
          {...again('settings')}
        />
      </section>
      <section class="account__section" aria-labelledby="picture">
        <h2 id="picture">{messages.picture[language]}</h2>
        <div class="account__picture">
          <Avatar
            userName={account.userName}
            hasPicture={profile.hasPicture}
            label={messages.pictureLabel[language]}
            large
          />
          <div class="stack">
            <DeclaredForm
              form={forms.pictureForm}
              language={language}
              action={action('picture')}
              submit={messages.upload[language]}
              variant="plain"
              hints={{ picture: messages.pictureHint[language] }}
              {...again('picture')}
            />
            {profile.hasPicture && (
              <ActionForm variant="quiet" action={action('picture-removal')}>
                {messages.removePicture[language]}
              </ActionForm>
            )}
          </div>
        </div>
      </section>
      <section class="account__section" aria-labelledby="name">
        <h2 id="name">{messages.name[language]}</h2>
        <p class="soft">{messages.nameMore[language]}</p>
        <DeclaredForm
          form={forms.nameForm}
          language={language}
          action={action('name')}
          submit={messages.save[language]}
          values={typed('name', { full_name: profile.fullName ?? '' })}
          {...again('name')}
        />
        {profile.fullName !== null && (
          <ActionForm variant="quiet" action={action('name-removal')}>
            {messages.removeName[language]}
          </ActionForm>
        )}
      </section>
      <section class="account__section" aria-labelledby="email">
        <h2 id="email">{messages.email[language]}</h2>
        <p class="account__value">{account.email}</p>
        <p class="soft">{messages.emailMore[language]}</p>
        <p>
          <a href={pageUrl(language, '/account/security')}>{messages.toSecurity[language]}</a>
        </p>
      </section>
      <AddressSection language={language} addresses={profile.addresses} {...postal} />
      <AddressSection language={language} addresses={profile.billingAddresses} {...billing} />
      <PaymentSection language={language} ways={profile.waysOfPaying} />
    </>
  )
}

function PaymentSection({ language, ways }: { language: Language; ways: readonly WayOfPaying[] }) {
  return (
    <section class="account__section" aria-labelledby="payments">
      <h2 id="payments">{messages.payments[language]}</h2>
      {ways.length === 0 ? (
        <Empty icon="transaction">
          <p>{messages.noPayments[language]}</p>
        </Empty>
      ) : (
        <ul class="account__list">
          {ways.map((way) => (
            <li key={way.id} class="account__line">
              <span class="account__about">
                <span>{nameOf(way, language)}</span>
                <span class="fine soft">
                  {fill(messages.saved, { day: formatDay(way.savedAt, language) })[language]}
                </span>
              </span>
              <ActionForm
                variant="quiet"
                action={pageUrl(language, `/account/ways-of-paying/${way.id}/remove`)}
                about={nameOf(way, language)}
              >
                {messages.remove[language]}
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function nameOf({ method, lastDigits }: WayOfPaying, language: Language): string {
  return lastDigits === null ? method : fill(messages.ending, { method, digits: lastDigits })[language]
}
