/** The register of recipients: kinds of party, with the most that each may ever receive. The operator names the parties. */
import { text } from '@confidant/i18n'
import type { RecipientDeclaration } from '../model/recipient.js'
import type { CategoryId } from './categories.js'

const processorContract = text(
  'A processing agreement with the content of GDPR Art. 28(3): only on our instructions, confidentiality, security, help with rights and breaches, deletion at the end, audits.',
  'Een verwerkersovereenkomst met de inhoud van art. 28 lid 3 AVG: alleen op onze instructie, geheimhouding, beveiliging, hulp bij rechten en datalekken, verwijdering aan het einde, controle.',
)

export const recipients = {
  'hosting-provider': {
    title: text('Hosting provider', 'Hostingbedrijf'),
    role: 'processor',
    receives: [
      'name-address',
      'billing-address',
      'email-address',
      'payment-details',
      'profile-picture',
      'account',
      'sign-in-methods',
      'sessions',
      'orders',
      'invoices',
      'consents',
      'subscriptions',
      'outgoing-mail',
      'messages',
      'data-requests',
      'disclosures',
      'access-log',
      'devices',
      'relay-data',
      'staff',
      'person-number',
    ],
    contract: processorContract,
    technicalLimit: text(
      'It runs machines within the European Economic Area with encrypted disks; backups are encrypted with a key per person that it does not hold.',
      'Het bedrijf houdt machines met versleutelde schijven draaiend binnen de Europese Economische Ruimte; reservekopieën zijn versleuteld met een sleutel per persoon die het niet heeft.',
    ),
  },
  'mail-delivery': {
    title: text('Mail delivery service', 'Maildienst'),
    role: 'processor',
    receives: ['email-address', 'outgoing-mail'],
    contract: processorContract,
    technicalLimit: text(
      'It is handed finished e-mails one by one, from a payload that knows an address, a subject and a body and refuses any other field.',
      'De dienst krijgt kant-en-klare brieven één voor één, uit een pakket dat adres, onderwerp en tekst kent en elk ander veld weigert.',
    ),
  },
  'payment-provider': {
    title: text('Payment provider', 'Betaaldienst'),
    role: 'controller',
    receives: ['orders', 'email-address'],
    contract: text(
      'A payment services agreement; under payment law the provider is responsible for its own processing.',
      'Een betaaldienstovereenkomst; onder het betaalrecht is de dienst zelf verantwoordelijk voor zijn verwerking.',
    ),
    technicalLimit: text(
      'It is sent an amount, an order reference and the address for its receipt; what you enter on its page never passes through ours.',
      'De dienst krijgt een bedrag, een bestelkenmerk en het adres voor het betaalbewijs; wat u op zijn pagina invult komt nooit langs ons.',
    ),
  },
  'tax-authority': {
    title: text('Tax authorities', 'Belastingdiensten'),
    role: 'authority',
    receives: ['invoices', 'billing-address'],
    contract: text(
      'None: tax law obliges us to let them inspect the books.',
      'Geen: de belastingwet verplicht ons inzage in de administratie te geven.',
    ),
    technicalLimit: text(
      'Returns hold totals; single invoices are handed over only through the disclosure procedure.',
      'Aangiften bevatten totalen; losse facturen worden alleen via de verstrekkingsprocedure overhandigd.',
    ),
  },
  'vat-registry': {
    title: text(
      'VAT number registry of the European Commission (VIES)',
      'Btw-nummerregister van de Europese Commissie (VIES)',
    ),
    role: 'authority',
    receives: ['billing-address'],
    contract: text(
      'None: a public service for checking the VAT number of a business.',
      'Geen: een openbare dienst om het btw-nummer van een bedrijf te controleren.',
    ),
    technicalLimit: text(
      'The payload holds a VAT number and nothing else.',
      'Het pakket bevat een btw-nummer en verder niets.',
    ),
  },
  'competent-authority': {
    title: text('Police and courts', 'Politie en justitie'),
    role: 'authority',
    receives: [
      'name-address',
      'billing-address',
      'email-address',
      'account',
      'sessions',
      'orders',
      'invoices',
      'messages',
    ],
    contract: text('None: a lawful demand or a report of a crime.', 'Geen: een wettige vordering of een aangifte.'),
    technicalLimit: text(
      'A case names its legal ground and its smallest selection; a second person approves; the package is sealed and entered in a register.',
      'Een zaak noemt haar rechtsgrond en de kleinst mogelijke selectie; een tweede persoon keurt goed; het pakket wordt verzegeld en ingeschreven in een register.',
    ),
  },
} as const satisfies Record<string, RecipientDeclaration<CategoryId>>

export type RecipientId = keyof typeof recipients
