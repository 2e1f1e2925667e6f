/**
 * The categories of personal data. The first five are what people provide; the rest is what using the service visibly
 * adds. A store names the category of each of its fields, or says that the field is not personal.
 */
import { text } from '@confidant/i18n'
import type { CategoryDeclaration } from '../model/category.js'

export const categories = {
  'name-address': {
    group: 'provided',
    title: text('Name and address', 'Naam en adres'),
    description: text(
      'Your name, and the postal addresses you save or have orders delivered to.',
      'Uw naam, en de postadressen die u bewaart of waar u bestellingen laat bezorgen.',
    ),
    dpv: ['pd:Name', 'pd:PhysicalAddress'],
  },
  'billing-address': {
    group: 'provided',
    title: text('Billing address', 'Factuuradres'),
    description: text(
      'The name, address and, for businesses, VAT number shown on invoices.',
      'De naam, het adres en, voor bedrijven, het btw-nummer op facturen.',
    ),
    dpv: ['pd:PhysicalAddress', 'pd:Tax'],
  },
  'email-address': {
    group: 'provided',
    title: text('E-mail address', 'E-mailadres'),
    description: text('The address we send e-mails to.', 'Het adres waar we e-mails naartoe sturen.'),
    dpv: ['pd:EmailAddress'],
  },
  'payment-details': {
    group: 'provided',
    title: text('Payment details', 'Betaalgegevens'),
    description: text(
      'A token from the payment provider, the type of payment method and its last digits. The provider keeps the full details.',
      'Een token van de betaaldienst, het soort betaalmiddel en de laatste cijfers. De volledige gegevens blijven bij de betaaldienst.',
    ),
    dpv: ['pd:FinancialAccount'],
  },
  'profile-picture': {
    group: 'provided',
    title: text('Profile picture', 'Profielfoto'),
    description: text(
      'A picture you choose; only you and the people you share with can see it.',
      'Een foto die u kiest; alleen u en de mensen met wie u deelt kunnen die zien.',
    ),
    dpv: ['pd:Picture'],
  },
  account: {
    group: 'added',
    title: text('User name and settings', 'Gebruikersnaam en instellingen'),
    description: text(
      'Your user name, language and settings; when the account was opened, restricted and closed; and the version of this statement that you were shown.',
      'Uw gebruikersnaam, taal en instellingen; wanneer het account is geopend, beperkt en gesloten; en de versie van deze verklaring die u te zien kreeg.',
    ),
    dpv: ['pd:Username', 'pd:Preference'],
  },
  'sign-in-methods': {
    group: 'added',
    title: text('Sign-in methods', 'Inlogmethoden'),
    description: text(
      'The public keys of your passkeys, with the names you gave them and the day each was last used. In unreadable form: temporary sign-in codes, and the values by which we recognise your address and user name.',
      'De publieke sleutels van uw passkeys, met de namen die u ze gaf en de dag waarop elk het laatst is gebruikt. In onleesbare vorm: tijdelijke inlogcodes, en de waarden waaraan we uw adres en gebruikersnaam herkennen.',
    ),
    dpv: ['pd:Authenticating'],
  },
  sessions: {
    group: 'added',
    title: text('Sessions', 'Sessies'),
    description: text(
      'Where you are signed in: the type of device, how and when you signed in, and the day the session was last used. No network address.',
      'Waar u bent ingelogd: het soort apparaat, hoe en wanneer u inlogde, en de dag waarop de sessie het laatst is gebruikt. Geen netwerkadres.',
    ),
    dpv: ['pd:AuthenticationHistory'],
  },
  orders: {
    group: 'added',
    title: text('Orders and licences', 'Bestellingen en licenties'),
    description: text(
      'What you ordered, with price, status, withdrawal and refund, and the licences and downloads that came with it.',
      'Wat u bestelde, met prijs, status, herroeping en terugbetaling, en de bijbehorende licenties en downloads.',
    ),
    dpv: ['pd:Purchase'],
  },
  invoices: {
    group: 'added',
    title: text('Invoices', 'Facturen'),
    description: text(
      'Invoices and credit notes, with evidence of the country for which VAT was charged.',
      'Facturen en creditnota’s, met bewijs van het land waarvoor btw is berekend.',
    ),
    dpv: ['pd:Transaction', 'pd:Tax'],
  },
  consents: {
    group: 'added',
    title: text('Consents', 'Toestemmingen'),
    description: text(
      'What you were asked and in which wording, your answer, when and how you gave it, and when you withdrew it. Also which versions of this statement we notified you of, when and how.',
      'Wat u is gevraagd en in welke bewoordingen, uw antwoord, wanneer en hoe u dat gaf, en wanneer u het introk. Ook over welke versies van deze verklaring we u hebben geïnformeerd, wanneer en hoe.',
    ),
    dpv: ['pd:PrivacyPreference'],
  },
  subscriptions: {
    group: 'added',
    title: text('Subscriptions and mailings', 'Abonnementen en mailings'),
    description: text(
      'Which mailings you receive, and which were sent, bounced or stopped. Never whether you opened one.',
      'Welke mailings u ontvangt, en welke zijn verstuurd, onbestelbaar waren of zijn gestopt. Nooit of u er een opende.',
    ),
    dpv: ['pd:Communication'],
  },
  'outgoing-mail': {
    group: 'added',
    title: text('Outgoing e-mail', 'Uitgaande e-mail'),
    description: text(
      'E-mails to you that are waiting to be sent. We delete their address and text one day after sending; the fact that they were sent is kept for one month.',
      'E-mails aan u die op verzending wachten. Een dag na verzending verwijderen we adres en tekst; dat ze zijn verstuurd bewaren we een maand.',
    ),
    dpv: ['pd:Communication'],
  },
  messages: {
    group: 'added',
    title: text('Messages', 'Berichten'),
    description: text(
      'What you send us by form or e-mail, and our answers.',
      'Wat u ons via een formulier of e-mail stuurt, en onze antwoorden.',
    ),
    dpv: ['pd:Communication'],
  },
  'data-requests': {
    group: 'added',
    title: text('Data requests', 'Verzoeken over uw gegevens'),
    description: text(
      'Your requests for access, correction, portability, restriction or erasure, how we established that the request was yours, and what we answered and when.',
      'Uw verzoeken om inzage, correctie, overdracht, beperking of verwijdering, hoe we hebben vastgesteld dat het verzoek van u kwam, en wat we wanneer hebben geantwoord.',
    ),
    dpv: ['pd:Communication'],
  },
  disclosures: {
    group: 'added',
    title: text('Disclosures', 'Verstrekkingen'),
    description: text(
      'Which data was disclosed to an authority, on which legal ground, and who approved it.',
      'Welke gegevens aan een instantie zijn verstrekt, op welke grondslag, en wie dat heeft goedgekeurd.',
    ),
    dpv: ['pd:Communication'],
  },
  'access-log': {
    group: 'added',
    title: text('Access log', 'Inzagelogboek'),
    description: text(
      'Which employee viewed which kinds of your data, when, for which purpose and why.',
      'Welke medewerker welke soorten gegevens van u heeft ingezien, wanneer, voor welk doel en waarom.',
    ),
    dpv: ['pd:Interaction'],
  },
  devices: {
    group: 'added',
    title: text('Devices', 'Apparaten'),
    description: text(
      'The public keys of the devices you synchronise, and the day each was last seen.',
      'De publieke sleutels van de apparaten die u synchroniseert, en de dag waarop elk het laatst is gezien.',
    ),
    dpv: ['pd:DeviceBased'],
  },
  'relay-data': {
    group: 'added',
    title: text('Encrypted data in transit', 'Versleutelde gegevens onderweg'),
    description: text(
      'Encrypted data that your devices leave for each other or for people you share with; we have no key to it.',
      'Versleutelde gegevens die uw apparaten achterlaten voor elkaar of voor mensen met wie u deelt; wij hebben daar geen sleutel van.',
    ),
    dpv: ['pd:DeviceBased'],
  },
  staff: {
    group: 'added',
    title: text('Employees', 'Medewerkers'),
    description: text(
      'Name, work e-mail address and role of the employees who work at the desk, and when they started and left.',
      'Naam, zakelijk e-mailadres en rol van de medewerkers aan de balie, en wanneer ze begonnen en vertrokken.',
    ),
    dpv: ['pd:Name', 'pd:Professional'],
  },
  'person-number': {
    group: 'internal',
    title: text('Internal number', 'Intern nummer'),
    description: text(
      'A random number that links your data together and says nothing about you by itself.',
      'Een willekeurig nummer dat uw gegevens aan elkaar koppelt en op zichzelf niets over u zegt.',
    ),
    dpv: ['pd:UID'],
  },
} as const satisfies Record<string, CategoryDeclaration>

export type CategoryId = keyof typeof categories
