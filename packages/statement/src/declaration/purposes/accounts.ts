/** Purposes of having an account: keeping it, signing in, and saved details. */
import { text } from '@confidant/i18n'
import { coolingOffText } from '../cooling-off.js'
import { definePurpose } from '../define-purpose.js'

const serviceAgreement = text(
  'The agreement on the use of the online service, made when you register.',
  'De overeenkomst over het gebruik van de online dienst, gesloten bij uw registratie.',
)

export const accountPurposes = {
  account: definePurpose({
    title: text('Managing your account', 'Uw account beheren'),
    description: text(
      'To provide an account with a portal where you can set, change and view everything that belongs to it, and to help you with it when you ask.',
      'Om u een account te bieden met een portaal waarin u alles wat erbij hoort instelt, wijzigt en bekijkt, en om u daarbij te helpen als u dat vraagt.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: serviceAgreement },
    needs: {
      account: text('An account consists of this data.', 'Een account bestaat uit deze gegevens.'),
      'email-address': text(
        'To reach you about the account and to restore your access.',
        'Om u over het account te bereiken en uw toegang te herstellen.',
      ),
    },
    retention: {
      from: 'account-closed',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        `You close it by having it erased: immediately, or after ${coolingOffText.en} during which you can cancel.`,
        `U sluit het door het te laten wissen: meteen, of na ${coolingOffText.nl} waarin u kunt annuleren.`,
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:AccountManagement',
  }),
  'sign-in': definePurpose({
    title: text('Signing in', 'Inloggen'),
    description: text(
      'To give you, and nobody else, access to your account: with a passkey or else a code by e-mail, without passwords.',
      'Om u, en niemand anders, toegang tot uw account te geven: met een passkey of anders een code per e-mail, zonder wachtwoorden.',
    ),
    part: 'accounts',
    concerns: ['customer', 'employee'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text(
        'The agreement on the use of the online service, made when you register; for employees, the employment agreement.',
        'De overeenkomst over het gebruik van de online dienst, gesloten bij uw registratie; voor medewerkers de arbeidsovereenkomst.',
      ),
    },
    needs: {
      'sign-in-methods': text('You sign in with them.', 'Daarmee logt u in.'),
      'email-address': text('Sign-in codes are sent to it.', 'Daar sturen we inlogcodes naartoe.'),
      sessions: text(
        'To keep you signed in and let you end sessions.',
        'Om u ingelogd te houden en u sessies te laten beëindigen.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'access-ended',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'So that you can see where you were signed in during the past month.',
        'Zodat u kunt zien waar u de afgelopen maand was ingelogd.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:IdentityAuthentication',
  }),
  profile: definePurpose({
    title: text('Saved details', 'Bewaarde gegevens'),
    description: text(
      'So that you need not enter your name, addresses and payment method again, and to show the picture you chose to the people you share with.',
      'Zodat u uw naam, adressen en betaalwijze niet opnieuw hoeft in te vullen, en om de foto die u koos te tonen aan de mensen met wie u deelt.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: serviceAgreement },
    needs: {
      'name-address': text('To fill in your next order.', 'Om uw volgende bestelling in te vullen.'),
      'billing-address': text('To fill in your next invoice.', 'Om uw volgende factuur in te vullen.'),
      'payment-details': text(
        'Only if you choose to save a payment method.',
        'Alleen als u ervoor kiest een betaalwijze te bewaren.',
      ),
      'profile-picture': text('Only if you add one.', 'Alleen als u er een toevoegt.'),
    },
    retention: {
      from: 'detail-removed',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        'You decide how long we keep it; closing your account deletes it too.',
        'U bepaalt hoelang we het bewaren; als u uw account sluit, wordt het ook verwijderd.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:CustomerManagement',
  }),
} as const
