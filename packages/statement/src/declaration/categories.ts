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
      'The name to address you by and the postal addresses that you save or order to.',
      'De naam waarmee we u aanspreken en de postadressen die u bewaart of waarnaar u bestelt.',
    ),
    dpv: ['pd:Name', 'pd:PhysicalAddress'],
  },
  'billing-address': {
    group: 'provided',
    title: text('Billing address', 'Factuuradres'),
    description: text(
      'Name, address and, for businesses, VAT number to put on an invoice.',
      'Naam, adres en voor bedrijven het btw-nummer die op een factuur komen.',
    ),
    dpv: ['pd:PhysicalAddress', 'pd:Tax'],
  },
  'email-address': {
    group: 'provided',
    title: text('E-mail address', 'E-mailadres'),
    description: text('The address that messages go to.', 'Het adres waar berichten naartoe gaan.'),
    dpv: ['pd:EmailAddress'],
  },
  'payment-details': {
    group: 'provided',
    title: text('Payment details', 'Betaalgegevens'),
    description: text(
      'A token from the payment provider, the kind of payment method and its last digits. The full details stay with the provider.',
      'Een kenmerk van de betaaldienst, het soort betaalmiddel en de laatste cijfers. De volledige gegevens blijven bij de betaaldienst.',
    ),
    dpv: ['pd:FinancialAccount'],
  },
  'profile-picture': {
    group: 'provided',
    title: text('Profile picture', 'Profielfoto'),
    description: text(
      'A picture that you choose; only you and the people you share with see it.',
      'Een foto die u kiest; alleen u en de mensen met wie u deelt zien hem.',
    ),
    dpv: ['pd:Picture'],
  },
  account: {
    group: 'added',
    title: text('User name and settings', 'Gebruikersnaam en instellingen'),
    description: text(
      'Your user name, language and settings, when the account was opened, restricted and closed, and which version of this statement you were shown.',
      'Uw gebruikersnaam, taal en instellingen, wanneer het account is geopend, beperkt en gesloten, en welke versie van deze verklaring u te zien kreeg.',
    ),
    dpv: ['pd:Username', 'pd:Preference'],
  },
  'sign-in-methods': {
    group: 'added',
    title: text('Sign-in methods', 'Inlogmethoden'),
    description: text(
      'Public keys of your passkeys with the names you gave them and the day each was last used. In unreadable form: short-lived codes, and what your address and user name are recognised by.',
      'Publieke sleutels van uw passkeys met de namen die u ze gaf en de dag waarop elk het laatst is gebruikt. In onleesbare vorm: kortlevende codes, en waaraan uw adres en gebruikersnaam worden herkend.',
    ),
    dpv: ['pd:Authenticating'],
  },
  sessions: {
    group: 'added',
    title: text('Sessions', 'Sessies'),
    description: text(
      'Where you are signed in: kind of device, how and when it began, and the day it was last used. No network address.',
      'Waar u bent ingelogd: soort apparaat, hoe en wanneer het begon, en de dag van het laatste gebruik. Geen netwerkadres.',
    ),
    dpv: ['pd:AuthenticationHistory'],
  },
  orders: {
    group: 'added',
    title: text('Orders and licences', 'Bestellingen en licenties'),
    description: text(
      'What you ordered, its price, state, withdrawal and refund, and the licences and downloads that came with it.',
      'Wat u bestelde, de prijs, de stand, herroeping en terugbetaling, en de licenties en downloads die erbij horen.',
    ),
    dpv: ['pd:Purchase'],
  },
  invoices: {
    group: 'added',
    title: text('Invoices', 'Facturen'),
    description: text(
      'Invoices and credit notes, with the evidence of the country that VAT was charged for.',
      'Facturen en creditnota’s, met het bewijs van het land waarvoor btw is berekend.',
    ),
    dpv: ['pd:Transaction', 'pd:Tax'],
  },
  consents: {
    group: 'added',
    title: text('Consents', 'Toestemmingen'),
    description: text(
      'What you were asked, in which words, what you answered, when and how, and when you withdrew it. Also which versions of this statement you were told of, when and how.',
      'Wat u is gevraagd, in welke woorden, wat u antwoordde, wanneer en hoe, en wanneer u het introk. Ook over welke versies van deze verklaring u bent geïnformeerd, wanneer en hoe.',
    ),
    dpv: ['pd:PrivacyPreference'],
  },
  subscriptions: {
    group: 'added',
    title: text('Subscriptions and mailings', 'Abonnementen en mailings'),
    description: text(
      'Which e-mails you receive, and which ones were sent, bounced or ended. Never whether you opened one.',
      'Welke brieven u ontvangt, en welke zijn verstuurd, teruggekomen of gestopt. Nooit of u er een opende.',
    ),
    dpv: ['pd:Communication'],
  },
  'outgoing-mail': {
    group: 'added',
    title: text('Mail on its way', 'Post onderweg'),
    description: text(
      'E-mails to you that wait to be sent. A day after that their address and text are gone; that they were sent stays known for a month.',
      'Brieven aan u die wachten op verzending. Een dag daarna zijn adres en tekst weg; dat ze zijn verstuurd blijft een maand bekend.',
    ),
    dpv: ['pd:Communication'],
  },
  messages: {
    group: 'added',
    title: text('Messages', 'Berichten'),
    description: text(
      'What you write to us by form or e-mail and what we answer.',
      'Wat u ons schrijft via een formulier of e-mail en wat wij antwoorden.',
    ),
    dpv: ['pd:Communication'],
  },
  'data-requests': {
    group: 'added',
    title: text('Data requests', 'Verzoeken over gegevens'),
    description: text(
      'Your requests to see, correct, receive, limit or delete data, how we made sure that it was you who asked, and what was answered and when.',
      'Uw verzoeken om inzage, correctie, overdracht, beperking of verwijdering, hoe we nagingen dat u het was die vroeg, en wat wanneer is geantwoord.',
    ),
    dpv: ['pd:Communication'],
  },
  disclosures: {
    group: 'added',
    title: text('Disclosures', 'Verstrekkingen'),
    description: text(
      'Which data was handed to an authority, on which ground, and who approved it.',
      'Welke gegevens aan een instantie zijn verstrekt, op welke grond, en wie dat goedkeurde.',
    ),
    dpv: ['pd:Communication'],
  },
  'access-log': {
    group: 'added',
    title: text('Access log', 'Inzagelogboek'),
    description: text(
      'Which employee looked at which kind of your data, when, for which purpose and for what reason.',
      'Welke medewerker welke soort van uw gegevens heeft bekeken, wanneer, voor welk doel en om welke reden.',
    ),
    dpv: ['pd:Interaction'],
  },
  devices: {
    group: 'added',
    title: text('Devices', 'Apparaten'),
    description: text(
      'Public keys of the devices that you let synchronise, and when each was last seen (by day).',
      'Publieke sleutels van de apparaten die u laat synchroniseren, en wanneer elk het laatst is gezien (per dag).',
    ),
    dpv: ['pd:DeviceBased'],
  },
  'relay-data': {
    group: 'added',
    title: text('Encrypted data in transit', 'Versleutelde gegevens onderweg'),
    description: text(
      'Ciphertext that your devices leave for each other or for people you share with; we hold no key to it.',
      'Versleutelde gegevens die uw apparaten voor elkaar of voor mensen met wie u deelt achterlaten; wij hebben er geen sleutel van.',
    ),
    dpv: ['pd:DeviceBased'],
  },
  staff: {
    group: 'added',
    title: text('Employees', 'Medewerkers'),
    description: text(
      'Name, work e-mail address and role of those who work at the desk, and when they began and stopped.',
      'Naam, zakelijk e-mailadres en rol van wie aan de balie werkt, en wanneer diegene begon en stopte.',
    ),
    dpv: ['pd:Name', 'pd:Professional'],
  },
  'person-number': {
    group: 'internal',
    title: text('Internal number', 'Intern nummer'),
    description: text(
      'A random number that holds your data together and says nothing by itself.',
      'Een willekeurig nummer dat uw gegevens bij elkaar houdt en op zichzelf niets zegt.',
    ),
    dpv: ['pd:UID'],
  },
} as const satisfies Record<string, CategoryDeclaration>

export type CategoryId = keyof typeof categories
