/** The clauses on the site, changes and contact: T1–T4, V1, V2. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const site = {
  T1: {
    title: text('No third parties watching', 'Niemand kijkt mee'),
    body: text(
      'None of our pages loads anything from a third party. Share buttons are plain links: a social network learns of your visit only when you click one. There is one cookie; it is set when you sign in, keeps you signed in and does nothing else.',
      'Geen van onze pagina’s laadt iets van een derde partij. Deelknoppen zijn gewone links: een sociaal netwerk merkt uw bezoek pas als u erop klikt. Er is één cookie; die wordt geplaatst als u inlogt, houdt u ingelogd en doet verder niets.',
    ),
    guarantees: ['browser.no-third-party-request', 'browser.share-links-silent', 'security.hardened-answers'],
  },
  T2: {
    title: text('Security', 'Beveiliging'),
    body: text(
      'To prevent misuse and intrusion, each purpose has its own login to the database, which reaches only its own columns and rows; signing in works without passwords; and every access by an employee is logged. To slow down guessing we count attempts, for at most two days, in groups that each cover thousands of network and e-mail addresses; the addresses themselves are not stored with the counts.',
      'Om misbruik en inbraak te voorkomen heeft elk doel een eigen toegang tot de database, die alleen de eigen kolommen en rijen bereikt; werkt inloggen zonder wachtwoorden; en wordt elke inzage door een medewerker vastgelegd. Om raden af te remmen tellen we pogingen, hooguit twee dagen lang, in groepen die elk duizenden netwerk- en e-mailadressen omvatten; de adressen zelf worden niet bij de aantallen bewaard.',
    ),
    guarantees: [
      'database.purpose-reads-only-its-columns',
      'database.purpose-reads-only-its-rows',
      'database.identity-cannot-be-forged',
      'security.hardened-answers',
      'security.no-enumeration',
      'security.attempts-limited',
      'desk.looks-are-logged',
    ],
  },
  T3: {
    title: text('Statistics without tracking', 'Statistieken zonder volgen'),
    body: text(
      'We count how often each page is requested per day, and show a number only when it is large enough to reveal nothing about anyone. We store nothing that could tell one visitor from another, not even in hashed form.',
      'We tellen hoe vaak elke pagina per dag wordt opgevraagd, en tonen een aantal pas als het groot genoeg is om over niemand iets te verraden. We bewaren niets waarmee bezoekers van elkaar te onderscheiden zijn, ook niet gehasht.',
    ),
    guarantees: ['statistics.tell-nothing-of-visitors', 'statistics.small-numbers-hidden'],
  },
  T4: {
    title: text('Other sites', 'Sites van anderen'),
    body: text(
      'Links to other sites are marked. There, the privacy statement of that site applies instead of this one.',
      'Links naar andere sites zijn gemarkeerd. Daar geldt de privacyverklaring van die site in plaats van deze.',
    ),
    guarantees: ['links.outgoing-marked'],
  },
  V1: {
    title: text('When this statement changes', 'Als deze verklaring wijzigt'),
    body: text(
      'With a new version we describe what changes in meaning, and we notify you. A purpose that became wider does not use your data until then: if it rests on your consent, not until you have consented; otherwise, not until you have been notified. In the meantime only what the law requires continues, and signing in, so that you can read the notice.',
      'Bij een nieuwe versie beschrijven we wat er inhoudelijk wijzigt, en we informeren u. Een doel dat ruimer is geworden, gebruikt uw gegevens tot dan niet: berust het op uw toestemming, dan niet voordat u die hebt gegeven; anders niet voordat u bent geïnformeerd. Intussen gaat alleen door wat de wet eist, en inloggen, zodat u het bericht kunt lezen.',
    ),
    guarantees: ['statement.changes-in-words', 'statement.widening-blocks', 'statement.versions-unchanged'],
  },
  V2: {
    title: text('Questions and requests', 'Vragen en verzoeken'),
    body: text(
      'You can also send questions, and requests to view, change or erase your data, to {contact}; you do not need an account. We answer within one month, and to verify your identity we ask for nothing that we do not already hold. If we refuse, we tell you why and where you can complain.',
      'Vragen, en verzoeken om uw gegevens te bekijken, te wijzigen of te wissen, kunt u ook sturen naar {contact}; een account is niet nodig. We antwoorden binnen een maand, en om uw identiteit vast te stellen vragen we niets wat we niet al bewaren. Weigeren we, dan leest u waarom en waar u een klacht kunt indienen.',
    ),
    guarantees: ['rights.requests-have-a-clock', 'rights.identity-asks-no-more'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
