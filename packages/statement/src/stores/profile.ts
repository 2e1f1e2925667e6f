/** Saved details: name, addresses, way of paying, picture. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, own } from './define-table.js'
import { labels } from './labels.js'
import { postalColumns, postalNames } from './postal-address.js'

export const profiles = defineTable({
  name: 'profiles',
  about: text('The name to address you by.', 'De naam om u mee aan te spreken.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    full_name: personal('text', 'name-address', text('Name', 'Naam')),
    updated_at: personal('timestamptz', 'name-address', text('Changed on', 'Gewijzigd op'), {
      origin: 'observed',
      default: 'now()',
    }),
  },
  primaryKey: ['person_id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    profile: {
      rows: own,
      read: ['person_id', 'full_name', 'updated_at'],
      insert: ['person_id', 'full_name'],
      update: ['full_name', 'updated_at'],
      delete: true,
    },
    orders: { rows: own, read: ['person_id', 'full_name'] },
    'service-messages': { rows: own, read: ['person_id', 'full_name'] },
    'disclosure:desk': { rows: own, read: ['person_id', 'full_name'] },
  },
})

export const addresses = defineTable({
  name: 'addresses',
  about: text('Postal addresses that you saved.', 'Postadressen die u bewaart.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    ...postalColumns('name-address'),
    preferred: plain('boolean', labels.preferred, { default: 'false' }),
    removed_at: personal('timestamptz', 'name-address', labels.removedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    profile: {
      rows: own,
      read: ['person_id', 'id', ...postalNames, 'preferred', 'removed_at'],
      insert: ['person_id', ...postalNames, 'preferred'],
      update: [...postalNames, 'preferred', 'removed_at'],
      delete: true,
    },
    orders: {
      rows: own,
      read: ['person_id', 'id', ...postalNames, 'preferred', 'removed_at'],
    },
    'disclosure:desk': { rows: own, read: ['person_id', 'id', ...postalNames] },
  },
  retention: [{ purpose: 'profile', since: 'removed_at' }],
})

export const billingAddresses = defineTable({
  name: 'billing_addresses',
  about: text('Details to put on invoices, as you saved them.', 'Gegevens voor op facturen, zoals u ze bewaart.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    ...postalColumns('billing-address'),
    vat_number: personal('text', 'billing-address', text('VAT number', 'Btw-nummer'), { nullable: true }),
    preferred: plain('boolean', labels.preferred, { default: 'false' }),
    removed_at: personal('timestamptz', 'billing-address', labels.removedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    profile: {
      rows: own,
      read: ['person_id', 'id', ...postalNames, 'vat_number', 'preferred', 'removed_at'],
      insert: ['person_id', ...postalNames, 'vat_number', 'preferred'],
      update: [...postalNames, 'vat_number', 'preferred', 'removed_at'],
      delete: true,
    },
    orders: {
      rows: own,
      read: ['person_id', 'id', ...postalNames, 'vat_number', 'preferred', 'removed_at'],
    },
    'disclosure:desk': {
      rows: own,
      read: ['person_id', 'id', ...postalNames, 'vat_number'],
    },
  },
  retention: [{ purpose: 'profile', since: 'removed_at' }],
})

export const savedPaymentMethods = defineTable({
  name: 'saved_payment_methods',
  about: text(
    'Ways of paying that you saved, as the provider’s token.',
    'Betaalwijzen die u bewaart, als kenmerk van de betaaldienst.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    provider: plain('text', labels.provider),
    token: personal('text', 'payment-details', text('Token of the payment provider', 'Kenmerk van de betaaldienst'), {
      origin: 'third-party',
      withheld: text(
        'With it someone else could start a payment.',
        'Daarmee zou een ander een betaling kunnen beginnen.',
      ),
    }),
    method: personal('text', 'payment-details', labels.method, { origin: 'third-party' }),
    last_digits: personal('text', 'payment-details', labels.lastDigits, { origin: 'third-party', nullable: true }),
    saved_at: personal('timestamptz', 'payment-details', text('Saved on', 'Bewaard op'), {
      origin: 'observed',
      default: 'now()',
    }),
    removed_at: personal('timestamptz', 'payment-details', labels.removedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    profile: {
      rows: own,
      read: ['person_id', 'id', 'provider', 'method', 'last_digits', 'saved_at', 'removed_at'],
      update: ['removed_at'],
      delete: true,
    },
    payment: {
      rows: own,
      read: ['person_id', 'id', 'provider', 'token', 'method', 'last_digits', 'removed_at'],
      insert: ['person_id', 'provider', 'token', 'method', 'last_digits'],
    },
  },
  retention: [{ purpose: 'profile', since: 'removed_at' }],
})

export const profilePictures = defineTable({
  name: 'profile_pictures',
  about: text(
    'The picture you chose; the picture itself is kept apart.',
    'De foto die u koos; de foto zelf staat apart.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    blob_id: personal('uuid', 'profile-picture', labels.blobId, { origin: 'issued' }),
    width_px: personal('integer', 'profile-picture', text('Width in pixels', 'Breedte in beeldpunten'), {
      origin: 'observed',
    }),
    height_px: personal('integer', 'profile-picture', text('Height in pixels', 'Hoogte in beeldpunten'), {
      origin: 'observed',
    }),
    added_at: personal('timestamptz', 'profile-picture', labels.addedAt, { origin: 'observed', default: 'now()' }),
  },
  primaryKey: ['person_id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    profile: {
      rows: own,
      read: ['person_id', 'blob_id', 'width_px', 'height_px', 'added_at'],
      insert: ['person_id', 'blob_id', 'width_px', 'height_px'],
      update: ['blob_id', 'width_px', 'height_px', 'added_at'],
      delete: true,
    },
  },
})
