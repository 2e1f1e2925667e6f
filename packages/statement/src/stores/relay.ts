/** The relay: public keys of devices, and sealed packs that wait for them. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, matching, own } from './define-table.js'
import { labels } from './labels.js'

export const devices = defineTable({
  name: 'devices',
  about: text('Devices that you let synchronise.', 'Apparaten die u laat synchroniseren.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    public_keys: personal('jsonb', 'devices', text('Public keys', 'Publieke sleutels')),
    sealed_name: personal(
      'bytea',
      'relay-data',
      text('Name of the device, encrypted', 'Naam van het apparaat, versleuteld'),
    ),
    added_at: personal('timestamptz', 'devices', labels.addedAt, { origin: 'observed', default: 'now()' }),
    last_seen_on: personal('date', 'devices', text('Last seen on', 'Laatst gezien op'), { origin: 'observed' }),
    removed_at: personal('timestamptz', 'devices', labels.removedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    relay: {
      rows: own,
      read: ['person_id', 'id', 'public_keys', 'sealed_name', 'added_at', 'last_seen_on', 'removed_at'],
      insert: ['person_id', 'id', 'public_keys', 'sealed_name', 'last_seen_on'],
      update: ['sealed_name', 'last_seen_on', 'removed_at'],
      delete: true,
    },
    sharing: { rows: own, read: ['person_id', 'id', 'public_keys', 'removed_at'] },
  },
  retention: [{ purpose: 'relay', since: 'removed_at' }],
})

export const rosterEntries = defineTable({
  name: 'roster_entries',
  about: text(
    'The signed list of your devices, entry by entry.',
    'De ondertekende lijst van uw apparaten, regel voor regel.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    sequence: personal('bigint', 'devices', labels.sequence),
    entry: personal('bytea', 'devices', text('Signed entry', 'Ondertekende regel')),
    stored_at: personal('timestamptz', 'devices', labels.storedAt, { origin: 'observed', default: 'now()' }),
    superseded_at: personal('timestamptz', 'devices', labels.supersededAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'sequence'],
  access: {
    relay: {
      rows: own,
      read: ['person_id', 'sequence', 'entry', 'stored_at'],
      insert: ['person_id', 'sequence', 'entry'],
      update: ['superseded_at'],
    },
  },
  retention: [{ purpose: 'relay', since: 'superseded_at' }],
})

export const packs = defineTable({
  name: 'packs',
  about: text(
    'Sealed packs from one of your devices to the others.',
    'Verzegelde pakketten van een van uw apparaten aan de andere.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    device_id: plain('uuid', text('Number of the device', 'Nummer van het apparaat')),
    sequence: personal('bigint', 'relay-data', labels.sequence, { origin: 'observed' }),
    epoch: personal('bigint', 'relay-data', text('Epoch of the keys', 'Periode van de sleutels'), {
      origin: 'observed',
    }),
    head_hash: personal(
      'bytea',
      'relay-data',
      text('Fingerprint of the last change', 'Vingerafdruk van de laatste wijziging'),
      { origin: 'observed' },
    ),
    size_bytes: personal('integer', 'relay-data', labels.sizeBytes, { origin: 'observed' }),
    blob_id: personal('uuid', 'relay-data', labels.blobId, { origin: 'issued' }),
    stored_at: personal('timestamptz', 'relay-data', labels.storedAt, { origin: 'observed', default: 'now()' }),
  },
  primaryKey: ['person_id', 'device_id', 'sequence'],
  parent: { table: 'devices', columns: ['person_id', 'device_id'] },
  access: {
    relay: {
      rows: own,
      read: ['person_id', 'device_id', 'sequence', 'epoch', 'head_hash', 'size_bytes', 'blob_id', 'stored_at'],
      insert: ['person_id', 'device_id', 'sequence', 'epoch', 'head_hash', 'size_bytes', 'blob_id'],
      delete: true,
    },
  },
  retention: [{ purpose: 'relay', since: 'stored_at' }],
})

/** Who left it is sealed inside: the relay sees a mailbox fill, not from whom. */
export const sharedPacks = defineTable({
  name: 'shared_packs',
  about: text(
    'Sealed packs that others left in your mailbox.',
    'Verzegelde pakketten die anderen in uw brievenbus achterlieten.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    mailbox: personal('text', 'devices', text('Mailbox', 'Brievenbus'), { origin: 'issued' }),
    size_bytes: personal('integer', 'relay-data', labels.sizeBytes, { origin: 'observed' }),
    blob_id: personal('uuid', 'relay-data', labels.blobId, { origin: 'issued' }),
    stored_at: personal('timestamptz', 'relay-data', labels.storedAt, { origin: 'observed', default: 'now()' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    sharing: { rows: own, read: ['person_id', 'id', 'mailbox', 'size_bytes', 'blob_id', 'stored_at'], delete: true },
    'sharing:worker': { rows: matching('mailbox'), insert: ['person_id', 'id', 'mailbox', 'size_bytes', 'blob_id'] },
  },
  retention: [{ purpose: 'sharing', since: 'stored_at' }],
})
