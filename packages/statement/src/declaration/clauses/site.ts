/** The clauses on the site, changes and contact: T1–T4, V1, V2. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const site = {
  T1: {
    title: text('No one looks along', 'Niemand kijkt mee'),
    body: text(
      'No page of ours loads anything from another party. Buttons to share a page are plain links: a social network learns of you once you press one, and not before. There is one cookie: it is set when you sign in, keeps you signed in, and does nothing else.',
      'Geen pagina van ons laadt iets van een andere partij. Knoppen om een pagina te delen zijn gewone links: een sociaal netwerk merkt u pas op als u erop drukt. Er is één cookie: die wordt gezet als u inlogt, houdt u ingelogd en doet verder niets.',
    ),
    guarantees: ['browser.no-third-party-request', 'browser.share-links-silent', 'security.hardened-answers'],
  },
  T2: {
    title: text('Security', 'Beveiliging'),
    body: text(
      'Against misuse and intrusion each purpose has its own key to the database that opens its own columns and rows only, sign-in works without passwords, and each employee’s look is on record. To slow down guessing we count attempts, for two days at most, in groups into which thousands of network and e-mail addresses fall; the addresses themselves are not stored with the counts.',
      'Tegen misbruik en inbraak heeft elk doel zijn eigen sleutel van de database, die alleen zijn eigen kolommen en rijen opent, werkt inloggen zonder wachtwoorden, en wordt elke blik van een medewerker vastgelegd. Om raden af te remmen tellen we pogingen, hooguit twee dagen lang, in groepen waarin duizenden netwerk- en e-mailadressen vallen; de adressen zelf worden niet bij de aantallen bewaard.',
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
    title: text('Counting without watching', 'Tellen zonder kijken'),
    body: text(
      'We count how often each page is asked for on a day, and show a number only when it is large enough to tell nothing of anybody. Nothing that could tell one visitor from another is stored, not even scrambled.',
      'We tellen hoe vaak elke pagina op een dag wordt opgevraagd, en tonen een aantal pas als het groot genoeg is om over niemand iets te zeggen. Niets waarmee de ene bezoeker van de andere te onderscheiden is wordt bewaard, ook niet versleuteld.',
    ),
    guarantees: ['statistics.tell-nothing-of-visitors', 'statistics.small-numbers-hidden'],
  },
  T4: {
    title: text('Other people’s sites', 'Sites van anderen'),
    body: text(
      'A link to another site is marked as such. From there on the words of that site apply, not these.',
      'Een link naar een andere site is als zodanig herkenbaar. Vanaf daar gelden de woorden van die site, niet deze.',
    ),
    guarantees: ['links.outgoing-marked'],
  },
  V1: {
    title: text('When this text changes', 'Als deze tekst verandert'),
    body: text(
      'A new text comes with what changed in meaning, in words, and you are told. A purpose that grew wider leaves your data alone until then: until you have agreed if it rests on your consent, and if not until you have been told. Only what the law orders goes on meanwhile, and signing in, so that you can read it.',
      'Een nieuwe tekst komt met wat er in betekenis veranderde, in woorden, en u hoort het. Een doel dat ruimer werd blijft tot dan van uw gegevens af: tot u instemde als het op uw toestemming rust, en anders tot u bent geïnformeerd. Alleen wat de wet opdraagt gaat intussen door, en inloggen, zodat u het kunt lezen.',
    ),
    guarantees: ['statement.changes-in-words', 'statement.widening-blocks', 'statement.versions-unchanged'],
  },
  V2: {
    title: text('Ask us', 'Vraag het ons'),
    body: text(
      'Questions, and requests to see, change or erase your data, also reach us at {contact}; you need no account. We answer within a month, and to make sure that it is you we ask for nothing that we do not hold already. If we say no, we say why and where you can complain.',
      'Vragen, en verzoeken om uw gegevens te zien, te wijzigen of te wissen, bereiken ons ook via {contact}; een account is niet nodig. We antwoorden binnen een maand, en om na te gaan dat u het bent vragen we niets wat we niet al bewaren. Zeggen we nee, dan zeggen we waarom en waar u kunt klagen.',
    ),
    guarantees: ['rights.requests-have-a-clock', 'rights.identity-asks-no-more'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
