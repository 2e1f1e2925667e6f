/** The clauses of principle: P1–P8. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const principles = {
  P1: {
    title: text('Your agent keeps your secrets', 'Uw agent bewaart uw geheimen'),
    body: text(
      'Your agent runs on your own devices. Everything you give it, and everything it derives from that, stays there in a vault that only you can open. {company} does not receive it and could not read it.',
      'Uw agent draait op uw eigen apparaten. Alles wat u hem geeft en wat hij daaruit afleidt, blijft daar in een kluis die alleen u kunt openen. {company} ontvangt het niet en zou het niet kunnen lezen.',
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
      'Every place in our systems that can hold data about you is declared with its purpose. The service does not start if a place has not been declared.',
      'Elke plek in onze systemen die gegevens over u kan bevatten, is vastgelegd met het doel ervan. De dienst start niet als een plek niet is vastgelegd.',
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
      'Our forms ask only for what their purpose needs. Anything beyond that is rejected and not stored.',
      'Onze formulieren vragen alleen wat voor het doel nodig is. Alles daarbuiten wordt geweigerd en niet opgeslagen.',
    ),
    guarantees: ['web.unknown-fields-rejected', 'statement.purposes-touch-only-needs'],
  },
  P4: {
    title: text('Asked first', 'Eerst uw toestemming'),
    body: text(
      'Where the law requires your consent, we ask for it in advance, in plain language, separately for each purpose and without pre-ticked boxes. You get a receipt, and you can withdraw with a single click.',
      'Waar de wet uw toestemming vereist, vragen we die vooraf, in gewone taal, per doel en zonder vooraf aangevinkte vakjes. U krijgt een ontvangstbewijs, en u kunt de toestemming met één klik intrekken.',
    ),
    guarantees: [
      'consent.before-processing',
      'consent.withdrawn-at-once',
      'consent.receipt-tells-all',
      'device.nothing-without-a-pass',
    ],
  },
  P5: {
    title: text('Secured, also by our processors', 'Beveiligd, ook door onze verwerkers'),
    body: text(
      'We protect the data we hold according to the state of the art, and bind our processors by a processing agreement. What each may receive is listed below; the software sends them nothing else.',
      'We beschermen de gegevens die we bewaren naar de stand van de techniek, en hebben met onze verwerkers een verwerkersovereenkomst. Hieronder staat wat elk van hen mag ontvangen; de software stuurt verder niets.',
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
      'You can view, correct and erase the data we hold about you yourself, at any time; erased data can no longer be read in our backups either. Where we have to keep something, we tell you the field, the reason and the end date.',
      'U kunt de gegevens die we over u bewaren op elk moment zelf bekijken, corrigeren en wissen; gewiste gegevens zijn ook in onze back-ups niet meer te lezen. Moeten we iets bewaren, dan ziet u welk veld, waarom en tot welke datum.',
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
    title: text('Who is responsible', 'Wie verantwoordelijk is'),
    body: text(
      'The controller is {company}, or the subsidiary named on the page, product or invoice concerned.',
      'De verwerkingsverantwoordelijke is {company}, of de dochteronderneming die op de betreffende pagina, het product of de factuur staat.',
    ),
    guarantees: ['entities.named-everywhere'],
  },
  P8: {
    title: text('Date and versions', 'Datum en versies'),
    body: text(
      'This version is dated {date}. All earlier versions remain available.',
      'Deze versie is van {date}. Alle eerdere versies blijven beschikbaar.',
    ),
    guarantees: ['statement.shows-its-date', 'statement.versions-unchanged'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
