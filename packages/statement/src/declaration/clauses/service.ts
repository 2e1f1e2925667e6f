/** The clauses on using the online service: O1–O4 and C1. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const service = {
  O1: {
    title: text('What the online service needs', 'Wat de online dienst nodig heeft'),
    body: text(
      'To buy something or share with others, you have to give us some data. We hold what you gave us for that, and nothing collected without your knowledge; what you share passes through us encrypted.',
      'Om iets te kopen of met anderen te delen, moet u ons gegevens geven. We bewaren wat u ons daarvoor hebt gegeven, en niets wat buiten uw weten is verzameld; wat u deelt, gaat versleuteld via ons.',
    ),
    guarantees: ['hub.holds-only-declared-categories', 'relay.sees-only-ciphertext'],
  },
  O2: {
    title: text('Which data', 'Welke gegevens'),
    body: text(
      'You provide your name and address, billing address, e-mail address, payment details and a profile picture, each only where a purpose below needs it. You are free not to; you then cannot use what needs it. Using the service adds the data listed after that. The payment provider keeps the full payment details.',
      'U verstrekt uw naam en adres, factuuradres, e-mailadres, betaalgegevens en een profielfoto, elk alleen waar een doel hieronder dat nodig heeft. U bent dat niet verplicht; u kunt dan alleen niet gebruiken wat die gegevens nodig heeft. Door gebruik van de dienst komen daar de gegevens bij die erna staan. De volledige betaalgegevens blijven bij de betaaldienst.',
    ),
    guarantees: ['hub.holds-only-declared-categories', 'payments.no-card-data-held'],
  },
  O3: {
    title: text('Registering', 'Registreren'),
    body: text(
      'Some features require an account. It saves your user name and details so that you enter them only once, lets us reach you about your agreement, send invoices and take payment, and shows your purchases.',
      'Voor sommige functies is een account nodig. Daarin staan uw gebruikersnaam en gegevens, zodat u ze maar één keer invult; daarmee kunnen we u bereiken over uw overeenkomst, facturen sturen en betalingen ontvangen, en ziet u uw aankopen.',
    ),
    guarantees: ['accounts.details-remembered', 'orders.overview-complete', 'security.no-enumeration'],
  },
  O4: {
    title: text('Disclosure to others', 'Verstrekking aan anderen'),
    body: text(
      'We disclose account data to others only if your agreement cannot be carried out otherwise or a law requires it. If we suspect fraud or misuse, we may disclose data to the competent authority: as little as possible, after approval by a second person, recorded in a register, and with notice to you as soon as that is allowed.',
      'We verstrekken accountgegevens alleen aan anderen als uw overeenkomst anders niet kan worden uitgevoerd of een wet dat eist. Bij een vermoeden van fraude of misbruik kunnen we gegevens aan de bevoegde instantie verstrekken: zo weinig mogelijk, na goedkeuring door een tweede persoon, vastgelegd in een register, en met bericht aan u zodra dat mag.',
    ),
    guarantees: ['disclosure.needs-second-approval', 'disclosure.is-registered', 'desk.looks-are-logged'],
  },
  C1: {
    title: text('The portal', 'Het portaal'),
    body: text(
      'In the portal you find and change every setting of your account: details, devices, sign-in methods, consents and shares.',
      'In het portaal vindt en wijzigt u alle instellingen van uw account: gegevens, apparaten, inlogmethoden, toestemmingen en wat u deelt.',
    ),
    guarantees: ['portal.every-setting'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
