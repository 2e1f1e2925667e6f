/** The forms that people fill in. */
import { text } from '@confidant/i18n'
import { defineForm, field } from './define-payload.js'

const email = field(
  'email-address',
  { type: 'email' },
  { label: text('E-mail address', 'E-mailadres'), autocomplete: 'email' },
)
const language = field(null, { type: 'language' })
const line = (max: number) => ({ type: 'line', max }) as const
const name = { label: text('Name', 'Naam'), autocomplete: 'name' } as const
const street = { label: text('Street and number', 'Straat en huisnummer'), autocomplete: 'street-address' } as const
const postalCode = { label: text('Postal code', 'Postcode'), autocomplete: 'postal-code' } as const
const city = { label: text('City', 'Plaats'), autocomplete: 'address-level2' } as const
const country = { label: text('Country', 'Land'), autocomplete: 'country' } as const

const preferred = field(
  null,
  { type: 'boolean' },
  { required: false, label: text('Fill in this address by default', 'Dit adres standaard invullen') },
)

export const registrationForm = defineForm({
  name: 'registration',
  purpose: 'account',
  fields: {
    user_name: field('account', line(40), { label: text('User name', 'Gebruikersnaam'), autocomplete: 'username' }),
    email,
    language,
  },
})

export const signInForm = defineForm({
  name: 'sign-in',
  purpose: 'sign-in',
  // Browsers offer passkeys in the same list as addresses (WebAuthn, conditional mediation).
  fields: { email: { ...email, autocomplete: 'username webauthn' } },
})

export const signInCodeForm = defineForm({
  name: 'sign-in-code',
  purpose: 'sign-in',
  fields: { code: field('sign-in-methods', line(12), { label: text('Code', 'Code'), autocomplete: 'one-time-code' }) },
})

export const emailChangeForm = defineForm({
  name: 'email-change',
  purpose: 'sign-in',
  fields: {
    email: { ...email, label: text('New e-mail address', 'Nieuw e-mailadres') },
    old_is_lost: field(
      null,
      { type: 'boolean' },
      {
        required: false,
        label: text(
          'I can no longer read e-mail at my current address',
          'Ik kan e-mail op mijn huidige adres niet meer lezen',
        ),
      },
    ),
  },
})

export const emailChangeCodesForm = defineForm({
  name: 'email-change-codes',
  purpose: 'sign-in',
  fields: {
    new_code: field('sign-in-methods', line(12), {
      label: text('Code sent to the new address', 'Code die naar het nieuwe adres is gestuurd'),
      autocomplete: 'one-time-code',
    }),
    old_code: field('sign-in-methods', line(12), {
      required: false,
      label: text('Code sent to the current address', 'Code die naar het huidige adres is gestuurd'),
      autocomplete: 'one-time-code',
    }),
  },
})

export const passkeyNameForm = defineForm({
  name: 'passkey-name',
  purpose: 'sign-in',
  fields: {
    passkey: field(null, { type: 'uuid' }, { label: text('Passkey', 'Passkey') }),
    name: field('sign-in-methods', line(60), { label: text('Name of this passkey', 'Naam van deze passkey') }),
  },
})

export const passkeyRemovalForm = defineForm({
  name: 'passkey-removal',
  purpose: 'sign-in',
  fields: { passkey: passkeyNameForm.fields.passkey },
})

export const sessionEndForm = defineForm({
  name: 'session-end',
  purpose: 'sign-in',
  fields: { session: field(null, { type: 'uuid' }, { label: text('Session', 'Sessie') }) },
})

export const settingsForm = defineForm({
  name: 'settings',
  purpose: 'account',
  fields: {
    user_name: registrationForm.fields.user_name,
    language: field(
      'account',
      { type: 'language' },
      { label: text('Language of our e-mails to you', 'Taal van onze e-mails aan u') },
    ),
  },
})

export const nameForm = defineForm({
  name: 'name',
  purpose: 'profile',
  fields: { full_name: field('name-address', line(120), name) },
})

export const addressForm = defineForm({
  name: 'address',
  purpose: 'profile',
  fields: {
    name: field('name-address', line(120), name),
    street: field('name-address', line(120), street),
    postal_code: field('name-address', line(16), postalCode),
    city: field('name-address', line(80), city),
    country: field('name-address', { type: 'country' }, country),
    preferred,
  },
})

export const billingAddressForm = defineForm({
  name: 'billing-address',
  purpose: 'profile',
  fields: {
    name: field('billing-address', line(120), name),
    street: field('billing-address', line(120), street),
    postal_code: field('billing-address', line(16), postalCode),
    city: field('billing-address', line(80), city),
    country: field('billing-address', { type: 'country' }, country),
    vat_number: field('billing-address', line(20), {
      required: false,
      label: text('VAT number (businesses)', 'Btw-nummer (bedrijven)'),
    }),
    preferred,
  },
})

export const pictureForm = defineForm({
  name: 'picture',
  purpose: 'profile',
  fields: {
    picture: field(
      'profile-picture',
      {
        type: 'file',
        maxBytes: 10 * 1024 * 1024,
        accept: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
      },
      { label: text('Picture', 'Foto') },
    ),
  },
})

export const consentForm = defineForm({
  name: 'consent',
  purpose: 'consent-records',
  fields: {
    purpose: field('consents', line(40)),
    text_version: field('consents', { type: 'integer', min: 1, max: 10_000 }),
    given: field('consents', { type: 'boolean' }),
    language: field('consents', { type: 'language' }),
  },
})

/** Says which version was read, so that nobody is recorded as told of a later one. */
export const statementNoticeForm = defineForm({
  name: 'statement-notice',
  purpose: 'consent-records',
  fields: { version: field('consents', line(20)) },
})

export const dataRequestForm = defineForm({
  name: 'data-request',
  purpose: 'data-rights',
  fields: {
    kind: field(
      'data-requests',
      { type: 'choice', of: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'] },
      { label: text('Your request', 'Uw verzoek') },
    ),
    email,
    question: field(
      'data-requests',
      { type: 'text', max: 5_000 },
      { required: false, label: text('Explanation', 'Toelichting') },
    ),
  },
})

export const erasureForm = defineForm({
  name: 'erasure',
  purpose: 'data-rights',
  fields: {
    when: field('data-requests', { type: 'choice', of: ['now', 'later'] }, { label: text('When', 'Wanneer') }),
    sure: field(
      'data-requests',
      { type: 'boolean' },
      {
        label: text(
          'I have read what will be erased and what will be kept. Erase my account.',
          'Ik heb gelezen wat wordt gewist en wat bewaard blijft. Wis mijn account.',
        ),
      },
    ),
  },
})

export const objectionForm = defineForm({
  name: 'objection',
  purpose: 'data-rights',
  fields: {
    purpose: field('data-requests', line(40)),
    question: field(
      'data-requests',
      { type: 'text', max: 5_000 },
      { required: false, label: text('Reason for your objection (optional)', 'Reden van uw bezwaar (niet verplicht)') },
    ),
  },
})

export const correctionForm = defineForm({
  name: 'correction',
  purpose: 'data-rights',
  fields: {
    question: field(
      'data-requests',
      { type: 'text', max: 5_000 },
      { label: text('What is wrong, and what should it be?', 'Wat klopt er niet, en wat moet het zijn?') },
    ),
  },
})

export const restrictionForm = defineForm({
  name: 'restriction',
  purpose: 'data-rights',
  fields: { restricted: field('data-requests', { type: 'boolean' }) },
})
