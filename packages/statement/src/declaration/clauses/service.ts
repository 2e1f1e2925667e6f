/** The clauses on using the online service: O1–O4 and C1. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const service = {
  O1: {
    title: text('What the online service asks', 'Wat de online dienst vraagt'),
    body: text(
      'Buying something, or sharing with somebody else, cannot do without some data. We hold what you gave us for it and nothing gathered behind your back; what you share passes through sealed.',
      'Iets kopen, of met een ander delen, kan niet zonder enige gegevens. We bewaren wat u ons daarvoor gaf en niets dat achter uw rug is verzameld; wat u deelt gaat verzegeld door ons heen.',
    ),
    guarantees: ['hub.holds-only-declared-categories', 'relay.sees-only-ciphertext'],
  },
  O2: {
    title: text('Which data', 'Welke gegevens'),
    body: text(
      'You provide name and address, billing address, e-mail address, payment details and a profile picture, each only where a purpose below needs it. You are free not to: then only what needs it cannot be done. Using the service adds what is listed after them. Full payment details stay with the payment provider.',
      'U verstrekt naam en adres, factuuradres, e-mailadres, betaalgegevens en een profielfoto, elk alleen waar een doel hieronder het nodig heeft. U bent vrij dat niet te doen: dan kan alleen niet wat ze nodig heeft. Gebruik van de dienst voegt toe wat erna staat. Volledige betaalgegevens blijven bij de betaaldienst.',
    ),
    guarantees: ['hub.holds-only-declared-categories', 'payments.no-card-data-held'],
  },
  O3: {
    title: text('Registering', 'Registreren'),
    body: text(
      'Some things need an account. It remembers your user name and details so that you type them once, lets us reach you about the agreement, invoice and take payment, and shows what you bought.',
      'Voor sommige zaken is een account nodig. Het onthoudt uw gebruikersnaam en gegevens zodat u ze één keer invult, laat ons u bereiken over de overeenkomst, factureren en betaling ontvangen, en toont wat u kocht.',
    ),
    guarantees: ['accounts.details-remembered', 'orders.overview-complete', 'security.no-enumeration'],
  },
  O4: {
    title: text('Handing over', 'Verstrekken'),
    body: text(
      'What belongs to your user name goes to somebody else only if your agreement cannot be carried out otherwise or a law demands it. Where fraud or misuse is suspected it can go to the authority that is competent: after a second person’s approval, as little as possible, on record, and told to you as soon as that is allowed.',
      'Wat bij uw gebruikersnaam hoort gaat alleen naar een ander als uw overeenkomst anders niet kan worden uitgevoerd of een wet het eist. Bij een vermoeden van fraude of misbruik kan het naar de bevoegde instantie: na goedkeuring door een tweede persoon, zo weinig mogelijk, vastgelegd, en aan u verteld zodra dat mag.',
    ),
    guarantees: ['disclosure.needs-second-approval', 'disclosure.is-registered', 'desk.looks-are-logged'],
  },
  C1: {
    title: text('The portal', 'Het portaal'),
    body: text(
      'One portal holds every setting of your account: details, devices, ways of signing in, consents and shares. You set and change them there.',
      'Eén portaal bevat elke instelling van uw account: gegevens, apparaten, inlogmethoden, toestemmingen en wat u deelt. Daar stelt u ze in en wijzigt u ze.',
    ),
    guarantees: ['portal.every-setting'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
