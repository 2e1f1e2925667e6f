/** The fixed words of the published statement: headings, columns and the phrases between the declared parts. */
import { type Message, message, type Text, text } from '@confidant/i18n'
import type { ServicePart } from '../model/entity.js'
import type { LegalBasis } from '../model/legal-basis.js'
import type { DataSubjectKind } from '../model/purpose.js'
import type { RecipientDeclaration } from '../model/recipient.js'

export const labels = {
  title: text('Privacy statement', 'Privacyverklaring'),
  amended: message('Last amended on {date} (version {version}).', 'Laatst gewijzigd op {date} (versie {version}).'),
  promises: text('What we hold ourselves to', 'Waar we ons aan houden'),
  who: text('Who is responsible', 'Wie verantwoordelijk is'),
  categories: text('Which personal data', 'Welke persoonsgegevens'),
  provided: text('What you provide', 'Wat u verstrekt'),
  added: text('What using the service adds', 'Wat gebruik van de dienst toevoegt'),
  purposes: text('What it is used for', 'Waarvoor het wordt gebruikt'),
  controller: text('Controller', 'Verantwoordelijke'),
  basis: text('Legal basis', 'Rechtsgrond'),
  asks: text('What you are asked', 'Wat u wordt gevraagd'),
  law: text('The law', 'De wet'),
  agreement: text('The agreement', 'De overeenkomst'),
  interest: text('Our interest', 'Ons belang'),
  necessity: text('Why it is necessary', 'Waarom het nodig is'),
  balancing: text('Your interest weighed against it', 'Uw belang daartegen afgewogen'),
  withdrawal: text('Withdrawing', 'Intrekken'),
  needs: text('Necessary data', 'Nodige gegevens'),
  category: text('Category', 'Categorie'),
  why: text('Why', 'Waarom'),
  kept: text('Kept', 'Bewaard'),
  keptFor: message('{period} from the moment that {event}. {why}', '{period} vanaf het moment dat {event}. {why}'),
  keptForYears: message(
    '{period} from the end of the year in which {event}. {why}',
    '{period} vanaf het einde van het jaar waarin {event}. {why}',
  ),
  keptUntil: message('Until {event}. {why}', 'Tot {event}. {why}'),
  afterErasure: text('When you ask for erasure', 'Als u om verwijdering vraagt'),
  erasedAtOnce: text('It goes at once.', 'Het verdwijnt meteen.'),
  keptDespite: message(
    'Kept until that term is over (art. {exception} GDPR). {why}',
    'Bewaard tot die termijn om is (art. {exception} AVG). {why}',
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
    '{name} ({country}, outside the European Economic Area: on the safeguards of chapter V GDPR that the agreement names)',
    '{name} ({country}, buiten de Europese Economische Ruimte: op de waarborgen van hoofdstuk V AVG die de overeenkomst noemt)',
  ),
  receives: text('Receives at most', 'Ontvangt hooguit'),
  contract: text('Agreement', 'Overeenkomst'),
  limit: text('Kept to it by', 'Daaraan gehouden doordat'),
  rights: text('Your rights', 'Uw rechten'),
  article: message('Art. {article} GDPR.', 'Art. {article} AVG.'),
  exception: message('Limit: {limits}', 'Grens: {limits}'),
  authority: message('The supervisory authority is {name}: {site}.', 'De toezichthouder is {name}: {site}.'),
  guarantees: text('How this is kept', 'Hoe dit wordt nageleefd'),
  provedCount: message('– {kept} of {all} proved', '– {kept} van {all} bewezen'),
  proved: message('Proved on {at}', 'Bewezen op {at}'),
  failed: message('Failed on {at}', 'Niet geslaagd op {at}'),
  controllerLine: message(
    '{name}, {street}, {postalCode} {city} ({country}); trade register {registration}, VAT {vat}; {contact}. Answers for {parts}.',
    '{name}, {street}, {postalCode} {city} ({country}); handelsregister {registration}, btw {vat}; {contact}. Staat in voor {parts}.',
  ),
} as const satisfies Record<string, Text | Message>

export const partLabels: Record<ServicePart, Text> = {
  site: text('the site', 'de site'),
  accounts: text('accounts', 'accounts'),
  shop: text('the shop', 'de winkel'),
  messages: text('messages and the newsletter', 'berichten en de nieuwsbrief'),
}

/** For an entity that only owns others. */
export const noPart: Text = text('no part of the service itself', 'zelf geen deel van de dienst')

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
  controller: text('controller of its own', 'zelf verantwoordelijk'),
  authority: text('authority', 'overheidsinstantie'),
}

export const subjectLabels: Record<DataSubjectKind, Text> = {
  customer: text('customers', 'klanten'),
  subscriber: text('subscribers', 'abonnees'),
  correspondent: text('people who write to us', 'mensen die ons schrijven'),
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
