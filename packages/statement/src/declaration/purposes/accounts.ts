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
    title: text('Keeping your account', 'Uw account bijhouden'),
    description: text(
      'To give you an account with a portal in which you set, change and look up everything that belongs to it, and to help you with it when you ask.',
      'Om u een account te geven met een portaal waarin u alles wat erbij hoort instelt, wijzigt en opzoekt, en om u ermee te helpen als u dat vraagt.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: serviceAgreement },
    needs: {
      account: text('It is what an account consists of.', 'Daaruit bestaat een account.'),
      'email-address': text(
        'To reach you about the account and to let you back in.',
        'Om u over het account te bereiken en u weer toegang te geven.',
      ),
    },
    retention: {
      from: 'account-closed',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        `You close it by having it erased: at once, or after ${coolingOffText.en} in which you can change your mind.`,
        `U sluit het door het te laten wissen: meteen, of na ${coolingOffText.nl} waarin u zich kunt bedenken.`,
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:AccountManagement',
  }),
  'sign-in': definePurpose({
    title: text('Signing in', 'Inloggen'),
    description: text(
      'To let you, and nobody else, into your account: passkeys first, a code by e-mail second, no passwords.',
      'Om u, en niemand anders, in uw account te laten: eerst met passkeys, anders met een code per e-mail, zonder wachtwoorden.',
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
      'sign-in-methods': text('They are what you sign in with.', 'Daarmee logt u in.'),
      'email-address': text('A sign-in code is sent to it.', 'Daar gaat een inlogcode naartoe.'),
      sessions: text(
        'To keep you signed in and let you end it.',
        'Om u ingelogd te houden en u dat te laten beëindigen.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'access-ended',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'So that you can still see where you were signed in last month.',
        'Zodat u nog kunt zien waar u de afgelopen maand was ingelogd.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:IdentityAuthentication',
  }),
  profile: definePurpose({
    title: text('Saved details', 'Bewaarde gegevens'),
    description: text(
      'To spare you from entering your name, addresses and way of paying again, and to show the picture you chose to those you share with.',
      'Om u te besparen dat u uw naam, adressen en betaalwijze opnieuw invult, en de foto die u koos te tonen aan wie u deelt.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: serviceAgreement },
    needs: {
      'name-address': text('It fills in the next order for you.', 'Die vult de volgende bestelling voor u in.'),
      'billing-address': text('It fills in the next invoice for you.', 'Dat vult de volgende factuur voor u in.'),
      'payment-details': text(
        'Only when you choose to save a way of paying.',
        'Alleen als u een betaalwijze wilt bewaren.',
      ),
      'profile-picture': text('Only when you add one.', 'Alleen als u er een toevoegt.'),
    },
    retention: {
      from: 'detail-removed',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        'You decide how long we keep it for you; closing the account removes it too.',
        'U bepaalt hoe lang we het voor u bewaren; sluiten van het account verwijdert het ook.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:CustomerManagement',
  }),
} as const
