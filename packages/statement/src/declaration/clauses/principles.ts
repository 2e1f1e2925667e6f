/** The clauses of principle: P1–P8. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const principles = {
  P1: {
    title: text('Your agent keeps your secrets', 'Uw agent houdt uw geheimen'),
    body: text(
      'An agent runs on your own devices. What you give it, and whatever it works out from that, remains there, in a vault that only you can open. {company} does not receive it and could not read it.',
      'Een agent draait op uw eigen apparaten. Wat u hem geeft, en wat hij daaruit afleidt, blijft daar, in een kluis die alleen u kunt openen. {company} ontvangt het niet en zou het niet kunnen lezen.',
    ),
    guarantees: [
      'device.vault-has-no-network',
      'device.vault-is-ciphertext',
      'device.ledger-before-first-byte',
      'device.nothing-without-a-pass',
      'relay.sees-only-ciphertext',
    ],
  },
  P2: {
    title: text('First the purpose, then the data', 'Eerst het doel, dan de gegevens'),
    body: text(
      'Every place in our systems that can hold something about you is listed with the purpose it serves. The service does not start while a place is missing from the list.',
      'Elke plek in onze systemen die iets over u kan bevatten staat op een lijst met het doel dat zij dient. De dienst start niet zolang een plek op de lijst ontbreekt.',
    ),
    guarantees: [
      'statement.every-column-declared',
      'statement.every-payload-declared',
      'hub.refuses-to-start-undeclared',
      'database.purpose-reads-only-its-columns',
      'database.purpose-reads-only-its-rows',
      'database.identity-cannot-be-forged',
    ],
  },
  P3: {
    title: text('No more than is needed', 'Niet meer dan nodig'),
    body: text(
      'A form asks for what its purpose needs and nothing besides. Anything extra that arrives is turned away unread.',
      'Een formulier vraagt wat zijn doel nodig heeft en verder niets. Wat er meer binnenkomt wordt ongelezen geweigerd.',
    ),
    guarantees: ['web.unknown-fields-rejected', 'statement.purposes-touch-only-needs'],
  },
  P4: {
    title: text('Asked first', 'Eerst gevraagd'),
    body: text(
      'Where the law wants your consent we ask for it beforehand, in plain words, one thing at a time, with nothing ticked for you. You get a receipt, and saying no again takes one press.',
      'Waar de wet uw toestemming wil vragen we die vooraf, in gewone woorden, per onderwerp, zonder dat er iets voor u is aangevinkt. U krijgt een bewijs, en alsnog nee zeggen kost één druk.',
    ),
    guarantees: [
      'consent.before-processing',
      'consent.withdrawn-at-once',
      'consent.receipt-tells-all',
      'device.nothing-without-a-pass',
    ],
  },
  P5: {
    title: text('Guarded, also by those who work for us', 'Bewaakt, ook door wie voor ons werkt'),
    body: text(
      'We protect what we hold to the state of the art and bind the parties that process for us by contract. What each may receive is listed below, and the software sends it nothing else.',
      'We beschermen wat we bewaren naar de stand van de techniek en binden partijen die voor ons verwerken met een overeenkomst. Wat elk mag ontvangen staat hieronder, en de software stuurt verder niets.',
    ),
    guarantees: [
      'security.hardened-answers',
      'security.attempts-limited',
      'processors.receive-only-declared',
      'processors.each-has-a-contract',
    ],
  },
  P6: {
    title: text('It remains yours', 'Het blijft van u'),
    body: text(
      'You can look at what we hold, put it right or have it erased, yourself and at any hour; what was erased can no longer be read in our backups either. Where we have to keep something, we name the field, the reason and the last day.',
      'U kunt zelf en op elk uur bekijken wat we bewaren, het rechtzetten of laten wissen; wat is gewist kan ook uit onze reservekopieën niet meer worden gelezen. Waar we iets moeten bewaren, noemen we het veld, de reden en de laatste dag.',
    ),
    guarantees: [
      'rights.export-is-complete',
      'rights.correction-everywhere',
      'rights.erasure-leaves-nothing',
      'rights.erased-from-backups',
      'retention.runs-to-the-day',
    ],
  },
  P7: {
    title: text('Who answers for it', 'Wie ervoor instaat'),
    body: text(
      '{company}, or the subsidiary that is named on the page, product or invoice in question, is the controller of the processing.',
      '{company}, of de dochter die op de pagina, het product of de factuur wordt genoemd, is de verwerkingsverantwoordelijke.',
    ),
    guarantees: ['entities.named-everywhere'],
  },
  P8: {
    title: text('Dated', 'Gedateerd'),
    body: text(
      'You are reading the text as amended on {date}. Each earlier text can still be read.',
      'U leest de tekst zoals gewijzigd op {date}. Elke eerdere tekst blijft leesbaar.',
    ),
    guarantees: ['statement.shows-its-date', 'statement.versions-unchanged'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
