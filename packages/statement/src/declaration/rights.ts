/** The rights of a person, how each is used, and its lawful limits. */
import { text } from '@confidant/i18n'
import type { RightDeclaration } from '../model/right.js'
import { coolingOffText } from './cooling-off.js'

const books = text(
  'We keep invoices for seven years under Dutch tax law (art. 52 AWR) and VAT records of sales to other countries for ten years (art. 369k Directive 2006/112/EC), the reference of a payment for thirteen months and the access log for two years; proofs of consent, answers and disclosures until claims about them lapse. The portal shows every field that is kept, with the reason and the end date.',
  'Facturen bewaren we zeven jaar volgens de belastingwet (art. 52 AWR) en de btw-registratie van verkopen naar andere landen tien jaar (art. 369 duodecies Richtlijn 2006/112/EG), het kenmerk van een betaling dertien maanden en het inzagelogboek twee jaar; bewijzen van toestemming, antwoorden en verstrekkingen tot vorderingen daarover zijn verjaard. Het portaal toont elk veld dat bewaard blijft, met de reden en de einddatum.',
)

export const rights = {
  access: {
    article: '15',
    title: text('Access', 'Inzage'),
    how: text(
      'The portal shows everything we hold about you by category and purpose, with its origin, its retention period and who has viewed it.',
      'Het portaal toont alles wat we over u bewaren per categorie en doel, met de herkomst, de bewaartermijn en wie het heeft ingezien.',
    ),
    limits: text(
      'Secrets that protect your own account are listed but not shown.',
      'Geheimen die uw eigen account beschermen worden vermeld maar niet getoond.',
    ),
    dpv: 'eu-gdpr:A15',
  },
  rectification: {
    article: '16',
    title: text('Rectification', 'Rectificatie'),
    how: text(
      'You correct your details in the portal; the correction applies everywhere at once.',
      'U corrigeert uw gegevens in het portaal; de correctie geldt meteen overal.',
    ),
    limits: text(
      'An issued invoice is corrected with a credit note and a new invoice.',
      'Een uitgereikte factuur wordt gecorrigeerd met een creditnota en een nieuwe factuur.',
    ),
    dpv: 'eu-gdpr:A16',
  },
  erasure: {
    article: '17',
    title: text('Erasure', 'Gegevenswissing'),
    how: text(
      `You erase individual items or your whole account in the portal, immediately or after ${coolingOffText.en} during which you can cancel; afterwards you receive a proof of what was erased.`,
      `U wist afzonderlijke gegevens of uw hele account in het portaal, meteen of na ${coolingOffText.nl} waarin u kunt annuleren; daarna krijgt u een bewijs van wat is gewist.`,
    ),
    limits: books,
    dpv: 'eu-gdpr:A17',
  },
  restriction: {
    article: '18',
    title: text('Restriction', 'Beperking'),
    how: text(
      'During a dispute you can have your data kept but not used.',
      'Tijdens een geschil kunt u uw gegevens laten bewaren zonder dat ze worden gebruikt.',
    ),
    limits: text('Use that the law requires continues.', 'Gebruik waartoe de wet ons verplicht gaat door.'),
    dpv: 'eu-gdpr:A18',
  },
  portability: {
    article: '20',
    title: text('Portability', 'Overdraagbaarheid'),
    how: text(
      'You download everything as documented, structured files, signed so that others can verify them.',
      'U downloadt alles als gedocumenteerde, gestructureerde bestanden, ondertekend zodat anderen ze kunnen controleren.',
    ),
    limits: null,
    dpv: 'eu-gdpr:A20',
  },
  objection: {
    article: '21',
    title: text('Objection', 'Bezwaar'),
    how: text(
      'You can object to any purpose that rests on our legitimate interest; we stop, unless we have a compelling ground and tell you what it is.',
      'U kunt bezwaar maken tegen elk doel dat op ons gerechtvaardigd belang berust; we stoppen, tenzij we een dwingende reden hebben en u die noemen.',
    ),
    limits: text(
      'A legal claim or a crime can be such a ground.',
      'Een rechtsvordering of een misdrijf kan zo’n reden zijn.',
    ),
    dpv: 'eu-gdpr:A21',
  },
  'no-automated-decisions': {
    article: '22',
    title: text('No automated decisions', 'Geen geautomatiseerde besluiten'),
    how: text(
      'No decision about you is taken by software alone.',
      'Over u wordt geen besluit genomen door software alleen.',
    ),
    limits: null,
    dpv: 'eu-gdpr:A22',
  },
  withdrawal: {
    article: '7(3)',
    title: text('Withdrawal of consent', 'Intrekking van toestemming'),
    how: text(
      'As easily as you gave it: with one click in an e-mail or in the portal.',
      'Even makkelijk als u die gaf: met één klik in een e-mail of in het portaal.',
    ),
    limits: text('What was done before remains lawful.', 'Wat daarvoor is gebeurd, blijft rechtmatig.'),
    dpv: 'eu-gdpr:A7-3',
  },
  complaint: {
    article: '77',
    title: text('Complaint', 'Klacht'),
    how: text(
      'You can complain to us at any time, and to the supervisory authority.',
      'U kunt altijd een klacht indienen bij ons en bij de toezichthouder.',
    ),
    limits: null,
    dpv: 'eu-gdpr:A77',
  },
} as const satisfies Record<string, RightDeclaration>
