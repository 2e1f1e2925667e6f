/** The fixed texts of the published statement: headings, columns and sentences around the declared parts. */
import { type Message, message, type Text, text } from '@confidant/i18n'
import type { ServicePart } from '../model/entity.js'
import type { LegalBasis } from '../model/legal-basis.js'
import type { DataSubjectKind } from '../model/purpose.js'
import type { RecipientDeclaration } from '../model/recipient.js'

export const labels = {
  title: text('Privacy statement', 'Privacyverklaring'),
  amended: message('Last amended on {date} (version {version}).', 'Laatst gewijzigd op {date} (versie {version}).'),
  promises: text('Our commitments', 'Onze toezeggingen'),
  who: text('Who is responsible', 'Wie verantwoordelijk is'),
  categories: text('Which personal data', 'Welke persoonsgegevens'),
  provided: text('What you provide', 'Wat u verstrekt'),
  added: text('What using the service adds', 'Wat gebruik van de dienst toevoegt'),
  purposes: text('What it is used for', 'Waarvoor het wordt gebruikt'),
  controller: text('Controller', 'Verwerkingsverantwoordelijke'),
  basis: text('Legal basis', 'Grondslag'),
  asks: text('What you are asked', 'Wat u wordt gevraagd'),
  law: text('The law', 'De wet'),
  agreement: text('The agreement', 'De overeenkomst'),
  interest: text('Our interest', 'Ons belang'),
  necessity: text('Why it is necessary', 'Waarom het nodig is'),
  balancing: text('How we weighed your interests', 'Hoe we uw belangen hebben afgewogen'),
  withdrawal: text('How to withdraw', 'Hoe u intrekt'),
  needs: text('Data needed', 'Benodigde gegevens'),
  category: text('Category', 'Categorie'),
  why: text('Why', 'Waarom'),
  kept: text('Kept', 'Bewaard'),
  keptFor: message('{period} from the moment {event}. {why}', '{period} vanaf het moment dat {event}. {why}'),
  keptForYears: message(
    '{period} from the end of the year in which {event}. {why}',
    '{period} vanaf het einde van het jaar waarin {event}. {why}',
  ),
  keptUntil: message('Until {event}. {why}', 'Tot {event}. {why}'),
  afterErasure: text('If you ask for erasure', 'Als u om wissen vraagt'),
  erasedAtOnce: text('Deleted immediately.', 'Wordt meteen verwijderd.'),
  keptDespite: message(
    'Kept until the retention period ends (art. {exception} GDPR). {why}',
    'Bewaard tot het einde van de bewaartermijn (art. {exception} AVG). {why}',
  ),
  receivers: text('Recipients', 'Ontvangers'),
  nobody: text('Nobody.', 'Niemand.'),
  recipients: text('Who receives it', 'Wie het ontvangt'),
  party: text('Party', 'Partij'),
  partyWithin: message(
    '{name} ({country}, within the European Economic Area)',
    '{name} ({country}, binnen de Europese Economische Ruimte)',
  ),
  partyOutside: message(
    '{name} ({country}, outside the European Economic Area, under the safeguards of chapter V GDPR stated in the agreement)',
    '{name} ({country}, buiten de Europese Economische Ruimte, onder de in de overeenkomst genoemde waarborgen van hoofdstuk V AVG)',
  ),
  receives: text('Receives at most', 'Ontvangt hooguit'),
  contract: text('Agreement', 'Overeenkomst'),
  limit: text('Technical limit', 'Technische begrenzing'),
  rights: text('Your rights', 'Uw rechten'),
  article: message('Art. {article} GDPR.', 'Art. {article} AVG.'),
  exception: message('Limits: {limits}', 'Beperkingen: {limits}'),
  authority: message('The supervisory authority is {name}: {site}.', 'De toezichthouder is {name}: {site}.'),
  guarantees: text('How this is guaranteed', 'Hoe dit wordt gegarandeerd'),
  provedGuarantees: message(
    'How this is guaranteed – {kept} of {all} proved',
    'Hoe dit wordt gegarandeerd – {kept} van {all} bewezen',
  ),
  proved: message('Proved on {at}', 'Bewezen op {at}'),
  failed: message('Failed on {at}', 'Niet geslaagd op {at}'),
  controllerLine: message(
    '{name}, {street}, {postalCode} {city} ({country}); trade register {registration}, VAT {vat}; {contact}. Controller for {parts}.',
    '{name}, {street}, {postalCode} {city} ({country}); handelsregister {registration}, btw {vat}; {contact}. Verwerkingsverantwoordelijke voor {parts}.',
  ),
} as const satisfies Record<string, Text | Message>

export const partLabels: Record<ServicePart, Text> = {
  site: text('the site', 'de site'),
  accounts: text('accounts', 'accounts'),
  shop: text('the shop', 'de winkel'),
  messages: text('messages and the newsletter', 'berichten en de nieuwsbrief'),
}

/** For an entity that only owns others. */
export const noPart: Text = text('no part of the service', 'geen onderdeel van de dienst')

export const basisLabels: Record<LegalBasis['kind'], Text> = {
  consent: text('Your consent (art. 6(1)(a) GDPR)', 'Uw toestemming (art. 6 lid 1 onder a AVG)'),
  contract: text('An agreement with you (art. 6(1)(b) GDPR)', 'Een overeenkomst met u (art. 6 lid 1 onder b AVG)'),
  'legal-obligation': text(
    'A legal obligation (art. 6(1)(c) GDPR)',
    'Een wettelijke verplichting (art. 6 lid 1 onder c AVG)',
  ),
  'legitimate-interest': text(
    'A legitimate interest (art. 6(1)(f) GDPR)',
    'Een gerechtvaardigd belang (art. 6 lid 1 onder f AVG)',
  ),
}

export const roleLabels: Record<RecipientDeclaration['role'], Text> = {
  processor: text('processor', 'verwerker'),
  controller: text('independent controller', 'zelfstandig verwerkingsverantwoordelijke'),
  authority: text('public authority', 'overheidsinstantie'),
}

export const subjectLabels: Record<DataSubjectKind, Text> = {
  customer: text('customers', 'klanten'),
  subscriber: text('subscribers', 'abonnees'),
  correspondent: text('people who contact us', 'mensen die contact met ons opnemen'),
  employee: text('employees', 'medewerkers'),
}

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
}

/** `2026-11-22` → “22 November 2026”, without regard to any time zone. */
export function formatDate(date: string): Text {
  const [year, month, day] = date.split('-').map(Number)
  return text(`${day} ${months.en[month! - 1]} ${year}`, `${day} ${months.nl[month! - 1]} ${year}`)
}
