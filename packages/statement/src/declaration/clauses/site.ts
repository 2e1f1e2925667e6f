/** The clauses on the site, changes and contact: T1–T4, V1, V2. */
import type { ClauseDeclaration } from '../../model/clause.js'
import { text } from '../../model/text.js'
import type { GuaranteeId } from '../guarantees.js'

export const site = {
  T1: {
    title: text('No one looks along', 'Niemand kijkt mee'),
    body: text(
      'No page of ours loads anything from another party. Buttons to share a page are plain links: a social network learns of you once you press one, and not before.',
      'Geen pagina van ons laadt iets van een andere partij. Knoppen om een pagina te delen zijn gewone links: een sociaal netwerk merkt u pas op als u erop drukt.',
    ),
    guarantees: ['browser.no-third-party-request', 'browser.share-links-silent'],
  },
  T2: {
    title: text('Security', 'Beveiliging'),
    body: text(
      'Against misuse and intrusion each purpose has its own key to the database that opens its own columns and rows only, sign-in works without passwords, and each employee’s look is on record.',
      'Tegen misbruik en inbraak heeft elk doel zijn eigen sleutel van de database, die alleen zijn eigen kolommen en rijen opent, werkt inloggen zonder wachtwoorden, en wordt elke blik van een medewerker vastgelegd.',
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
      'We count page views in whole numbers. Nothing that could tell one visitor from another is stored, not even scrambled.',
      'We tellen paginabezoeken in hele getallen. Niets waarmee de ene bezoeker van de andere te onderscheiden is wordt bewaard, ook niet versleuteld.',
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
      'A new text comes with what changed in meaning, in words. You are told; and where a purpose grew wider it waits for you: for your consent where it rests on consent, for your having been told otherwise.',
      'Een nieuwe tekst komt met wat er in betekenis veranderde, in woorden. U hoort het; en waar een doel ruimer werd, wacht dat op u: op uw toestemming waar het daarop rust, en anders tot u bent geïnformeerd.',
    ),
    guarantees: ['statement.changes-in-words', 'statement.widening-blocks', 'statement.versions-unchanged'],
  },
  V2: {
    title: text('Ask us', 'Vraag het ons'),
    body: text(
      'Questions, and wishes to see, change or erase your data, also reach us at {contact}. We answer within a month and ask for no more proof of who you are than we need.',
      'Vragen, en wensen om uw gegevens te zien, te wijzigen of te wissen, bereiken ons ook via {contact}. We antwoorden binnen een maand en vragen niet meer bewijs van wie u bent dan nodig.',
    ),
    guarantees: ['rights.requests-have-a-clock', 'rights.identity-asks-no-more'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
