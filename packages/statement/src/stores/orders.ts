/** Orders, what was in them, their payment, and the licences that came of them. Amounts are integers of minor units. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, everyone, matching, own } from './define-table.js'
import { labels } from './labels.js'

// Columns that go together, named once.
const orderHead = ['person_id', 'id', 'entity_id', 'reference', 'state', 'currency', 'total_minor'] as const
const delivery = [
  'email',
  'delivery_name',
  'delivery_street',
  'delivery_postal_code',
  'delivery_city',
  'delivery_country',
  'billing',
] as const
const moments = ['placed_at', 'withdrawn_at', 'completed_at'] as const
const line = ['person_id', 'order_id', 'line', 'product_id', 'title', 'quantity', 'unit_minor', 'vat_permille'] as const
const payment = ['person_id', 'id', 'order_id', 'kind', 'provider', 'provider_reference'] as const

export const orders = defineTable({
  name: 'orders',
  about: text('Orders.', 'Bestellingen.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text', labels.entityId),
    reference: personal('text', 'orders', text('Reference', 'Kenmerk'), { origin: 'issued' }),
    state: personal('text', 'orders', labels.state, { origin: 'issued' }),
    currency: plain('text', labels.currency),
    total_minor: personal('bigint', 'orders', text('Total', 'Totaal'), { origin: 'issued' }),
    email: personal('text', 'email-address', labels.email),
    delivery_name: personal('text', 'name-address', text('Delivered to', 'Geleverd aan'), { nullable: true }),
    delivery_street: personal('text', 'name-address', text('Street and number', 'Straat en huisnummer'), {
      nullable: true,
    }),
    delivery_postal_code: personal('text', 'name-address', text('Postal code', 'Postcode'), { nullable: true }),
    delivery_city: personal('text', 'name-address', text('City', 'Plaats'), { nullable: true }),
    delivery_country: personal('text', 'name-address', text('Country', 'Land'), { nullable: true }),
    billing: personal('jsonb', 'billing-address', text('Details for the invoice', 'Gegevens voor de factuur')),
    placed_at: personal('timestamptz', 'orders', text('Ordered on', 'Besteld op'), {
      origin: 'observed',
      default: 'now()',
    }),
    withdrawn_at: personal('timestamptz', 'orders', text('Withdrawn on', 'Herroepen op'), {
      origin: 'observed',
      nullable: true,
    }),
    completed_at: personal('timestamptz', 'orders', text('Completed on', 'Afgerond op'), {
      origin: 'observed',
      nullable: true,
    }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    orders: {
      rows: own,
      read: [...orderHead, ...delivery, ...moments],
      insert: [...orderHead, ...delivery],
      update: ['state', 'withdrawn_at', 'completed_at'],
    },
    'orders:desk': {
      rows: everyone(
        text(
          'Orders that wait for somebody are worked through as one queue.',
          'Bestellingen die op iemand wachten worden als één rij afgewerkt.',
        ),
      ),
      read: [...orderHead, ...moments],
      update: ['state', 'completed_at'],
    },
    payment: {
      rows: own,
      read: [...orderHead, 'email'],
      update: ['state'],
    },
    bookkeeping: {
      rows: own,
      read: [
        'person_id',
        'id',
        'entity_id',
        'reference',
        'currency',
        'total_minor',
        'billing',
        'placed_at',
        'withdrawn_at',
      ],
    },
    'service-messages': { rows: own, read: ['person_id', 'id', 'entity_id', 'reference', 'state', 'email'] },
    'disclosure:desk': {
      rows: own,
      read: ['person_id', 'id', 'reference', 'state', 'currency', 'total_minor', 'email', 'placed_at'],
    },
  },
  retention: [{ purpose: 'orders', since: 'completed_at' }],
})

export const orderLines = defineTable({
  name: 'order_lines',
  about: text('What was ordered.', 'Wat is besteld.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    order_id: plain('uuid', labels.orderId),
    line: plain('integer', text('Line', 'Regel')),
    product_id: personal('text', 'orders', labels.productId),
    title: personal('text', 'orders', text('Description', 'Omschrijving'), { origin: 'issued' }),
    quantity: personal('integer', 'orders', text('Quantity', 'Aantal')),
    unit_minor: personal('bigint', 'orders', text('Price each', 'Prijs per stuk'), { origin: 'issued' }),
    vat_permille: personal('integer', 'orders', labels.vatPermille, { origin: 'issued' }),
  },
  primaryKey: ['person_id', 'order_id', 'line'],
  parent: { table: 'orders', columns: ['person_id', 'order_id'] },
  access: {
    orders: {
      rows: own,
      read: line,
      insert: line,
    },
    bookkeeping: {
      rows: own,
      read: line,
    },
  },
})

export const payments = defineTable({
  name: 'payments',
  about: text(
    'Payments and refunds, as the provider reports them.',
    'Betalingen en terugbetalingen, zoals de betaaldienst ze meldt.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    order_id: plain('uuid', labels.orderId),
    kind: personal('text', 'payment-details', labels.kind, { origin: 'issued' }),
    provider: plain('text', labels.provider),
    provider_reference: personal(
      'text',
      'payment-details',
      text('Reference of the payment provider', 'Kenmerk bij de betaaldienst'),
      { origin: 'third-party' },
    ),
    method: personal('text', 'payment-details', labels.method, { origin: 'third-party', nullable: true }),
    last_digits: personal('text', 'payment-details', labels.lastDigits, { origin: 'third-party', nullable: true }),
    currency: plain('text', labels.currency),
    amount_minor: personal('bigint', 'orders', text('Amount', 'Bedrag'), { origin: 'issued' }),
    state: personal('text', 'payment-details', labels.state, { origin: 'third-party' }),
    started_at: personal('timestamptz', 'payment-details', labels.startedAt, { origin: 'observed', default: 'now()' }),
    settled_at: personal('timestamptz', 'payment-details', text('Settled on', 'Afgehandeld op'), {
      origin: 'observed',
      nullable: true,
    }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    payment: {
      rows: own,
      read: [...payment, 'method', 'last_digits', 'currency', 'amount_minor', 'state', 'started_at', 'settled_at'],
      insert: [...payment, 'currency', 'amount_minor', 'state'],
      update: ['method', 'last_digits', 'state', 'settled_at'],
    },
    // A report of the provider carries its reference and nothing else; the person follows from it.
    'payment:worker': {
      rows: matching('provider_reference'),
      read: ['person_id', 'id', 'provider', 'provider_reference', 'state'],
    },
  },
  retention: [{ purpose: 'payment', since: 'settled_at', beginsOnErasure: true }],
})

export const licences = defineTable({
  name: 'licences',
  about: text(
    'Licences that came with an order, for as long as they are in use.',
    'Licenties bij een bestelling, zolang ze in gebruik zijn.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    order_id: plain('uuid', labels.orderId),
    product_id: personal('text', 'orders', labels.productId),
    licence: personal('text', 'orders', text('Licence', 'Licentie'), { origin: 'issued' }),
    issued_at: personal('timestamptz', 'orders', labels.issuedAt, { origin: 'issued', default: 'now()' }),
    ended_at: personal('timestamptz', 'orders', labels.endedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    orders: {
      rows: own,
      read: ['person_id', 'id', 'order_id', 'product_id', 'licence', 'issued_at', 'ended_at'],
      insert: ['person_id', 'id', 'order_id', 'product_id', 'licence'],
      update: ['ended_at'],
    },
  },
  retention: [{ purpose: 'orders', since: 'ended_at' }],
})
