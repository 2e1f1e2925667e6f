/** The rights of a person, how each is used, and its lawful limits. */
import { text } from '@confidant/i18n'
import type { RightDeclaration } from '../model/right.js'
import { coolingOffText } from './cooling-off.js'

const books = text(
  'Invoices stay seven years by Dutch tax law (art. 52 AWR), VAT records of sales to other countries ten (art. 369k Directive 2006/112/EC); the reference of a payment stays thirteen months, the log of who looked two years; proofs of consent, answers and hand-overs stay until claims about them lapse. The portal names each kept field, the reason and the last day.',
  'Facturen blijven zeven jaar onder de belastingwet (art. 52 AWR), btw-aantekeningen van verkopen naar andere landen tien (art. 369 duodecies Richtlijn 2006/112/EG); het kenmerk van een betaling blijft dertien maanden, het logboek van wie keek twee jaar; bewijzen van toestemming, antwoorden en verstrekkingen blijven tot vorderingen erover verjaren. Het portaal noemt elk bewaard veld, de reden en de laatste dag.',
)

export const rights = {
  access: {
    article: '15',
    title: text('See what is held', 'Inzien wat wordt bewaard'),
    how: text(
      'The portal shows everything held about you by category and purpose, with where it came from, until when it stays and who looked.',
      'Het portaal toont alles wat over u wordt bewaard per categorie en doel, met de herkomst, tot wanneer het blijft en wie keek.',
    ),
    limits: text(
      'Secrets that protect your own account are named but not shown.',
      'Geheimen die uw eigen account beschermen worden genoemd maar niet getoond.',
    ),
    dpv: 'eu-gdpr:A15',
  },
  rectification: {
    article: '16',
    title: text('Have it corrected', 'Het laten verbeteren'),
    how: text(
      'You correct your details in the portal, and it counts everywhere at once.',
      'U verbetert uw gegevens in het portaal, en dat geldt meteen overal.',
    ),
    limits: text(
      'An issued invoice is corrected by a credit note and a new invoice.',
      'Een uitgereikte factuur wordt verbeterd met een creditnota en een nieuwe factuur.',
    ),
    dpv: 'eu-gdpr:A16',
  },
  erasure: {
    article: '17',
    title: text('Have it erased', 'Het laten wissen'),
    how: text(
      `You erase single things or the whole account in the portal, at once or after ${coolingOffText.en} in which you can change your mind; afterwards you receive a proof of what was erased.`,
      `U wist losse gegevens of het hele account in het portaal, meteen of na ${coolingOffText.nl} waarin u zich kunt bedenken; daarna krijgt u een bewijs van wat is gewist.`,
    ),
    limits: books,
    dpv: 'eu-gdpr:A17',
  },
  restriction: {
    article: '18',
    title: text('Have it set aside', 'Het laten stilzetten'),
    how: text(
      'While a dispute lasts you can have your data kept but not used.',
      'Zolang een geschil duurt kunt u uw gegevens laten bewaren zonder dat ze worden gebruikt.',
    ),
    limits: text('What the law orders us to do with it goes on.', 'Wat de wet ons ermee opdraagt gaat door.'),
    dpv: 'eu-gdpr:A18',
  },
  portability: {
    article: '20',
    title: text('Take it with you', 'Het meenemen'),
    how: text(
      'You download everything as documented, structured files, signed so that others can check them.',
      'U downloadt alles als beschreven, gestructureerde bestanden, ondertekend zodat anderen ze kunnen controleren.',
    ),
    limits: null,
    dpv: 'eu-gdpr:A20',
  },
  objection: {
    article: '21',
    title: text('Object', 'Bezwaar maken'),
    how: text(
      'You can object to every purpose that rests on our interest; we stop unless a compelling ground, told to you, stands against it.',
      'U kunt bezwaar maken tegen elk doel dat op ons belang rust; we stoppen, tenzij een dwingende reden die we u noemen zich verzet.',
    ),
    limits: text(
      'A claim or a crime can be such a ground.',
      'Een rechtsvordering of een misdrijf kan zo’n reden zijn.',
    ),
    dpv: 'eu-gdpr:A21',
  },
  'no-automated-decisions': {
    article: '22',
    title: text('Not be judged by a machine', 'Niet door een machine worden beoordeeld'),
    how: text(
      'No decision about you is taken by software alone.',
      'Geen besluit over u wordt alleen door software genomen.',
    ),
    limits: null,
    dpv: 'eu-gdpr:A22',
  },
  withdrawal: {
    article: '7(3)',
    title: text('Withdraw consent', 'Toestemming intrekken'),
    how: text(
      'As easily as you gave it: one press in an e-mail or in the portal.',
      'Even makkelijk als u haar gaf: één druk in een brief of in het portaal.',
    ),
    limits: text('What was done before stays lawful.', 'Wat eerder gebeurde blijft rechtmatig.'),
    dpv: 'eu-gdpr:A7-3',
  },
  complaint: {
    article: '77',
    title: text('Complain', 'Een klacht indienen'),
    how: text('With us at any time, and with the supervisory authority.', 'Altijd bij ons, en bij de toezichthouder.'),
    limits: null,
    dpv: 'eu-gdpr:A77',
  },
} as const satisfies Record<string, RightDeclaration>
