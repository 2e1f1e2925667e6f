/** Where people are signed in, the key that their backups can be read with, and what keeps guessing and replaying out. */
import { text } from '@confidant/i18n'
import { openColumn, personal, personNumber, rowId } from './column.js'
import { defineOpenTable, defineTable, own } from './define-table.js'
import { labels } from './labels.js'

const secret = text(
  'A secret that only protects you; showing it would help whoever steals the export.',
  'Een geheim dat alleen u beschermt; tonen zou helpen wie de export steelt.',
)

export const sessions = defineTable({
  name: 'sessions',
  about: text('Where and when you signed in.', 'Waar en wanneer u inlogde.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    token_hash: personal(
      'bytea',
      'sessions',
      text('Key of the session, in unreadable form', 'Sleutel van de sessie, in onleesbare vorm'),
      { origin: 'issued', withheld: secret },
    ),
    device: personal('text', 'sessions', text('Device', 'Apparaat'), { origin: 'observed' }),
    method: personal('text', 'sessions', labels.method, { origin: 'observed' }),
    created_at: personal('timestamptz', 'sessions', labels.createdAt, { origin: 'observed', default: 'now()' }),
    confirmed_at: personal('timestamptz', 'sessions', labels.confirmedAt, { origin: 'observed' }),
    last_used_on: personal('date', 'sessions', labels.lastUsedOn, { origin: 'observed' }),
    expires_at: personal('timestamptz', 'sessions', labels.expiresAt, { origin: 'issued' }),
    ended_at: personal('timestamptz', 'sessions', labels.endedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'sign-in': {
      rows: own,
      read: [
        'person_id',
        'id',
        'token_hash',
        'device',
        'method',
        'created_at',
        'confirmed_at',
        'last_used_on',
        'expires_at',
        'ended_at',
      ],
      insert: ['person_id', 'id', 'token_hash', 'device', 'method', 'confirmed_at', 'last_used_on', 'expires_at'],
      update: ['token_hash', 'confirmed_at', 'last_used_on', 'ended_at'],
    },
    'sign-in:desk': { rows: own, read: ['person_id', 'id', 'expires_at', 'ended_at'], update: ['ended_at'] },
    'disclosure:desk': { rows: own, read: ['person_id', 'device', 'created_at', 'last_used_on', 'ended_at'] },
  },
  retention: [{ purpose: 'sign-in', since: 'ended_at', atLatest: 'expires_at' }],
})

export const personKeys = defineTable({
  name: 'person_keys',
  about: text(
    'The key to your part of our backups. It is destroyed on erasure, and that part can then be read by nobody.',
    'De sleutel van uw deel van onze reservekopieën. Bij het wissen wordt hij vernietigd; dat deel kan dan niemand meer lezen.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    wrapped_key: personal(
      'bytea',
      'person-number',
      text('Key to your data in backups', 'Sleutel van uw gegevens in reservekopieën'),
      { origin: 'issued', withheld: secret },
    ),
    created_at: personal('timestamptz', 'person-number', labels.createdAt, { origin: 'issued', default: 'now()' }),
    // As of the account.
    closed_at: personal('timestamptz', 'person-number', labels.closedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id'],
  access: {
    account: {
      rows: own,
      read: ['person_id'],
      insert: ['person_id', 'wrapped_key'],
    },
    erasure: { rows: own, read: ['person_id', 'wrapped_key'] },
  },
  retention: [{ purpose: 'account', since: 'closed_at' }],
})

/** A bucket is 16 bits of a hash whose key changes daily: thousands share each, so that it stands for nobody. */
export const attemptCounters = defineOpenTable({
  name: 'attempt_counters',
  about: text('Counts of attempts, to slow down guessing.', 'Aantallen pogingen, om raden af te remmen.'),
  columns: {
    action: openColumn('text'),
    bucket: openColumn('integer'),
    window_start: openColumn('timestamptz'),
    attempts: openColumn('integer', { default: '0' }),
  },
  primaryKey: ['action', 'bucket', 'window_start'],
  access: {
    site: {
      read: ['action', 'bucket', 'window_start', 'attempts'],
      insert: ['action', 'bucket', 'window_start', 'attempts'],
      update: ['attempts'],
      delete: true,
    },
  },
})

/** A hash of a random value that was sent out once: it stands for a moment, not for anybody. */
export const usedChallenges = defineOpenTable({
  name: 'used_challenges',
  about: text(
    'Challenges of sign-ins that were answered, so that none is answered twice.',
    'Beantwoorde inlogopgaven, zodat er geen twee keer wordt beantwoord.',
  ),
  columns: { hash: openColumn('text'), expires_at: openColumn('timestamptz') },
  primaryKey: ['hash'],
  access: { site: { read: ['hash', 'expires_at'], insert: ['hash', 'expires_at'], delete: true } },
})
