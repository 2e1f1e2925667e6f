/** The register of recipients: kinds of party, with the most that each may ever receive. The operator names the parties. */
import { text } from '@confidant/i18n'
import type { RecipientDeclaration } from '../model/recipient.js'
import type { CategoryId } from './categories.js'

const processorContract = text(
  'A processing agreement as required by art. 28(3) GDPR: processing only on our instructions, confidentiality, security, assistance with rights and data breaches, deletion at the end, audits.',
  'Een verwerkersovereenkomst als bedoeld in art. 28 lid 3 AVG: verwerking alleen op onze instructie, geheimhouding, beveiliging, bijstand bij rechten en datalekken, verwijdering na afloop, audits.',
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
      'It runs machines with encrypted disks within the European Economic Area; backups are encrypted with a key per person that it does not hold.',
      'Het bedrijf beheert machines met versleutelde schijven binnen de Europese Economische Ruimte; back-ups zijn versleuteld met een sleutel per persoon die het bedrijf niet heeft.',
    ),
  },
  'mail-delivery': {
    title: text('Mail delivery service', 'Maildienst'),
    role: 'processor',
    receives: ['email-address', 'outgoing-mail'],
    contract: processorContract,
    technicalLimit: text(
      'It receives finished e-mails one by one; the software sends an address, a subject and a text, and refuses any other field.',
      'De dienst krijgt kant-en-klare e-mails één voor één; de software verstuurt adres, onderwerp en tekst, en weigert elk ander veld.',
    ),
  },
  'payment-provider': {
    title: text('Payment provider', 'Betaaldienst'),
    role: 'controller',
    receives: ['orders', 'email-address'],
    contract: text(
      'A payment services agreement; under payment law the provider is the controller of its own processing.',
      'Een betaaldienstovereenkomst; volgens het betaalrecht is de dienst zelf verantwoordelijk voor zijn verwerking.',
    ),
    technicalLimit: text(
      'It receives the amount, the order reference and the e-mail address for the receipt; what you enter on its page never passes through our systems.',
      'De dienst krijgt het bedrag, het bestelkenmerk en het e-mailadres voor het betaalbewijs; wat u op de pagina van de dienst invult, komt nooit in onze systemen.',
    ),
  },
  'tax-authority': {
    title: text('Tax authorities', 'Belastingdiensten'),
    role: 'authority',
    receives: ['invoices', 'billing-address'],
    contract: text(
      'None: tax law obliges us to let them inspect the accounts.',
      'Geen: de belastingwet verplicht ons inzage in de administratie te geven.',
    ),
    technicalLimit: text(
      'Tax returns contain totals; individual invoices are disclosed only through the disclosure procedure.',
      'Aangiften bevatten totalen; afzonderlijke facturen worden alleen via de verstrekkingsprocedure verstrekt.',
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
      'The software sends a VAT number and nothing else.',
      'De software verstuurt een btw-nummer en verder niets.',
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
    contract: text('None: a lawful demand or a criminal complaint.', 'Geen: een wettige vordering of een aangifte.'),
    technicalLimit: text(
      'Every case states its legal ground and the smallest possible selection; a second person approves it; the data is sealed and recorded in a register.',
      'Elke zaak vermeldt de grondslag en de kleinst mogelijke selectie; een tweede persoon keurt die goed; de gegevens worden verzegeld en in een register vastgelegd.',
    ),
  },
} as const satisfies Record<string, RecipientDeclaration<CategoryId>>

export type RecipientId = keyof typeof recipients
