/** The books: invoices, which nothing changes once issued, and the records that other countries' VAT asks for. */
import { text } from '@confidant/i18n'
import { openColumn, personal, personNumber, plain, rowId } from './column.js'
import { defineOpenTable, defineTable, everyone, own } from './define-table.js'
import { labels } from './labels.js'

const books = text(
  'The books are one whole; an inspection or a return goes through all of them.',
  'De administratie is één geheel; een controle of aangifte gaat door alles heen.',
)

// Columns that go together, named once.
const numbered = ['person_id', 'id', 'entity_id', 'year', 'number', 'kind'] as const
const buyer = ['buyer_name', 'buyer_street', 'buyer_postal_code', 'buyer_city', 'buyer_country'] as const
const amounts = ['currency', 'net_minor', 'vat_minor'] as const
const supply = [
  'person_id',
  'id',
  'entity_id',
  'invoice_id',
  'member_state',
  'country_evidence',
  'currency',
  'taxable_minor',
  'vat_permille',
  'vat_minor',
  'supplied_at',
] as const

export const invoices = defineTable({
  name: 'invoices',
  about: text('Invoices and credit notes as issued.', 'Facturen en creditnota’s zoals uitgereikt.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text', labels.entityId),
    year: plain('integer', text('Year', 'Jaar')),
    number: personal('integer', 'invoices', text('Number', 'Nummer'), { origin: 'issued' }),
    kind: personal('text', 'invoices', labels.kind, { origin: 'issued' }),
    corrects_id: personal(
      'uuid',
      'invoices',
      text('Corrects the invoice with number', 'Verbetert de factuur met nummer'),
      { origin: 'issued', nullable: true },
    ),
    order_id: personal('uuid', 'invoices', labels.orderId, { origin: 'issued', nullable: true }),
    buyer_name: personal('text', 'billing-address', text('Name of the buyer', 'Naam van de koper')),
    buyer_street: personal('text', 'billing-address', text('Street and number', 'Straat en huisnummer')),
    buyer_postal_code: personal('text', 'billing-address', text('Postal code', 'Postcode')),
    buyer_city: personal('text', 'billing-address', text('City', 'Plaats')),
    buyer_country: personal('text', 'billing-address', text('Country', 'Land')),
    buyer_vat_number: personal('text', 'billing-address', text('VAT number', 'Btw-nummer'), { nullable: true }),
    currency: plain('text', labels.currency),
    net_minor: personal('bigint', 'invoices', text('Amount without VAT', 'Bedrag zonder btw'), { origin: 'issued' }),
    vat_minor: personal('bigint', 'invoices', labels.vatMinor, { origin: 'issued' }),
    lines: personal('jsonb', 'invoices', text('Lines', 'Regels'), { origin: 'issued' }),
    document_blob_id: personal('uuid', 'invoices', text('Document', 'Document'), { origin: 'issued', nullable: true }),
    issued_at: personal('timestamptz', 'invoices', labels.issuedAt, { origin: 'issued', default: 'now()' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    bookkeeping: {
      rows: own,
      read: [
        ...numbered,
        'corrects_id',
        'order_id',
        ...buyer,
        'buyer_vat_number',
        ...amounts,
        'lines',
        'document_blob_id',
        'issued_at',
      ],
      insert: [
        ...numbered,
        'corrects_id',
        'order_id',
        ...buyer,
        'buyer_vat_number',
        ...amounts,
        'lines',
        'document_blob_id',
      ],
    },
    'bookkeeping:desk': {
      rows: everyone(books),
      read: [
        ...numbered,
        'corrects_id',
        'buyer_name',
        'buyer_country',
        'buyer_vat_number',
        ...amounts,
        'lines',
        'document_blob_id',
        'issued_at',
      ],
    },
    'disclosure:desk': {
      rows: own,
      read: [...numbered, ...buyer, ...amounts, 'issued_at'],
    },
  },
  retention: [{ purpose: 'bookkeeping', since: 'issued_at' }],
})

export const ossRecords = defineTable({
  name: 'oss_records',
  about: text(
    'Sales to consumers in other member states, with the evidence of their country.',
    'Verkopen aan consumenten in andere lidstaten, met het bewijs van hun land.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text', labels.entityId),
    invoice_id: personal('uuid', 'invoices', text('Number of the invoice', 'Nummer van de factuur'), {
      origin: 'issued',
    }),
    member_state: personal('text', 'invoices', text('Member state', 'Lidstaat'), { origin: 'issued' }),
    country_evidence: personal('jsonb', 'invoices', text('Evidence of the country', 'Bewijs van het land'), {
      origin: 'observed',
    }),
    currency: plain('text', labels.currency),
    taxable_minor: personal('bigint', 'invoices', text('Taxable amount', 'Belast bedrag'), { origin: 'issued' }),
    vat_permille: personal('integer', 'invoices', labels.vatPermille, { origin: 'issued' }),
    vat_minor: personal('bigint', 'invoices', labels.vatMinor, { origin: 'issued' }),
    supplied_at: personal('timestamptz', 'invoices', text('Supplied on', 'Geleverd op'), { origin: 'issued' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'oss-records': {
      rows: own,
      read: ['person_id', 'id'],
      insert: supply,
    },
    'oss-records:desk': {
      rows: everyone(books),
      read: supply,
    },
  },
  retention: [{ purpose: 'oss-records', since: 'supplied_at' }],
})

/** Locked and raised inside the transaction that issues, so that numbers have no gaps. */
export const invoiceNumbers = defineOpenTable({
  name: 'invoice_numbers',
  about: text(
    'The last invoice number of each legal entity and year.',
    'Het laatste factuurnummer per rechtspersoon en jaar.',
  ),
  columns: {
    entity_id: openColumn('text'),
    year: openColumn('integer'),
    last_number: openColumn('integer', { default: '0' }),
  },
  primaryKey: ['entity_id', 'year'],
  access: {
    bookkeeping: {
      read: ['entity_id', 'year', 'last_number'],
      insert: ['entity_id', 'year', 'last_number'],
      update: ['last_number'],
    },
  },
})
