/** Accounts, and how people get into them. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, everyone, matching, own } from './define-table.js'
import { labels } from './labels.js'

const secret = text(
  'A secret that only protects you; showing it would help whoever steals the export.',
  'Een geheim dat alleen u beschermt; tonen zou helpen wie de export steelt.',
)
const reached = text('It writes to whoever a message is due to.', 'Het schrijft aan wie een bericht moet krijgen.')

export const accounts = defineTable({
  name: 'accounts',
  about: text('The account itself.', 'Het account zelf.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    user_name: personal('text', 'account', text('User name', 'Gebruikersnaam')),
    email: personal('text', 'email-address', labels.email),
    language: personal('text', 'account', labels.language),
    entity_id: plain('text', labels.entityId),
    created_at: personal('timestamptz', 'account', labels.createdAt, { default: 'now()', origin: 'observed' }),
    restricted_at: personal('timestamptz', 'account', text('Use stopped since', 'Gebruik stilgezet sinds'), {
      nullable: true,
      origin: 'observed',
    }),
    // Closing is an erasure, which takes the row at once: only a row that was left behind would have this, and go by it.
    closed_at: personal('timestamptz', 'account', labels.closedAt, { nullable: true, origin: 'observed' }),
    statement_version_seen: personal('text', 'account', text('Statement last seen', 'Laatst geziene verklaring'), {
      origin: 'observed',
    }),
  },
  primaryKey: ['person_id'],
  access: {
    account: {
      rows: own,
      read: [
        'person_id',
        'user_name',
        'email',
        'language',
        'entity_id',
        'created_at',
        'restricted_at',
        'statement_version_seen',
      ],
      insert: ['person_id', 'user_name', 'email', 'language', 'entity_id', 'statement_version_seen'],
      update: ['user_name', 'email', 'language', 'restricted_at', 'statement_version_seen'],
    },
    'sign-in': { rows: own, read: ['person_id', 'email'] },
    orders: { rows: own, read: ['person_id', 'email'] },
    'service-messages:worker': {
      rows: everyone(reached),
      read: ['person_id', 'user_name', 'email', 'language', 'entity_id'],
    },
    'account:desk': {
      rows: own,
      read: ['person_id', 'user_name', 'email', 'language', 'created_at', 'restricted_at'],
      update: ['restricted_at'],
    },
    'data-rights:desk': { rows: own, read: ['person_id', 'email', 'language', 'entity_id'] },
    'disclosure:desk': { rows: own, read: ['person_id', 'user_name', 'email', 'created_at'] },
  },
  retention: [{ purpose: 'account', since: 'closed_at' }],
})

export const signInLookups = defineTable({
  name: 'sign_in_lookups',
  about: text(
    'What your account is recognised by, such as your e-mail address or a passkey, in unreadable form.',
    'Waaraan uw account wordt herkend, zoals uw e-mailadres of een passkey, in onleesbare vorm.',
  ),
  subject: 'person_id',
  columns: {
    lookup: personal(
      'text',
      'sign-in-methods',
      text('Sign-in name, in unreadable form', 'Inlognaam, in onleesbare vorm'),
      { origin: 'issued', withheld: secret },
    ),
    kind: plain('text', labels.kind),
    person_id: personNumber(),
    ended_at: personal('timestamptz', 'sign-in-methods', labels.endedAt, { nullable: true, origin: 'observed' }),
  },
  primaryKey: ['lookup'],
  access: {
    'sign-in': {
      rows: matching('lookup'),
      read: ['lookup', 'kind', 'person_id', 'ended_at'],
      insert: ['lookup', 'kind', 'person_id'],
      update: ['ended_at'],
      delete: true,
    },
    // One person by the address they gave: never a list.
    'sign-in:desk': { rows: matching('lookup'), read: ['lookup', 'kind', 'person_id', 'ended_at'] },
  },
  retention: [{ purpose: 'sign-in', since: 'ended_at' }],
})

export const passkeys = defineTable({
  name: 'passkeys',
  about: text('Public keys of passkeys (WebAuthn).', 'Publieke sleutels van passkeys (WebAuthn).'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    credential_id: personal('bytea', 'sign-in-methods', text('Number of the passkey', 'Nummer van de passkey'), {
      origin: 'issued',
    }),
    public_key: personal('bytea', 'sign-in-methods', text('Public key', 'Publieke sleutel'), { origin: 'issued' }),
    name: personal('text', 'sign-in-methods', labels.name),
    transports: personal(
      'jsonb',
      'sign-in-methods',
      text('How the passkey is reached', 'Hoe de passkey bereikbaar is'),
      { origin: 'observed' },
    ),
    backed_up: personal(
      'boolean',
      'sign-in-methods',
      text('Synchronised by its provider', 'Gesynchroniseerd door de aanbieder'),
      { origin: 'observed' },
    ),
    sign_count: personal('bigint', 'sign-in-methods', text('Times used', 'Aantal keer gebruikt'), {
      origin: 'observed',
      default: '0',
    }),
    created_at: personal('timestamptz', 'sign-in-methods', labels.createdAt, { origin: 'observed', default: 'now()' }),
    last_used_on: personal('date', 'sign-in-methods', labels.lastUsedOn, { origin: 'observed', nullable: true }),
    removed_at: personal('timestamptz', 'sign-in-methods', labels.removedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  parent: { table: 'accounts', columns: ['person_id'] },
  access: {
    'sign-in': {
      rows: own,
      read: [
        'person_id',
        'id',
        'credential_id',
        'public_key',
        'name',
        'transports',
        'backed_up',
        'sign_count',
        'created_at',
        'last_used_on',
        'removed_at',
      ],
      insert: ['person_id', 'credential_id', 'public_key', 'name', 'transports', 'backed_up'],
      update: ['name', 'sign_count', 'backed_up', 'last_used_on', 'removed_at'],
      delete: true,
    },
  },
  retention: [{ purpose: 'sign-in', since: 'removed_at' }],
})

export const signInCodes = defineTable({
  name: 'sign_in_codes',
  about: text(
    'Codes sent by e-mail, in unreadable form, until they expire.',
    'Codes per e-mail, in onleesbare vorm, tot ze verlopen.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    code_hash: personal('text', 'sign-in-methods', text('Code, in unreadable form', 'Code, in onleesbare vorm'), {
      origin: 'issued',
      withheld: secret,
    }),
    use: plain('text', labels.use),
    attempts: personal('integer', 'sign-in-methods', labels.attempts, { origin: 'observed', default: '0' }),
    expires_at: personal('timestamptz', 'sign-in-methods', labels.expiresAt, { origin: 'issued' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'sign-in': {
      rows: own,
      read: ['person_id', 'id', 'code_hash', 'use', 'attempts', 'expires_at'],
      insert: ['person_id', 'code_hash', 'use', 'expires_at'],
      update: ['attempts'],
      delete: true,
    },
  },
  retention: [{ purpose: 'sign-in', since: 'expires_at', sooner: 'P1D' }],
})

/** Recovery that cannot take an account over: what a code alone may not do at once, it may after days in which it can be stopped. */
export const securityDelays = defineTable({
  name: 'security_delays',
  about: text(
    'Waiting periods before a code by e-mail may do what otherwise takes a passkey or the old address.',
    'Wachttijden voordat een code per e-mail mag wat anders een passkey of het oude adres vraagt.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    use: plain('text', labels.use),
    new_email: personal('text', 'email-address', text('New e-mail address', 'Nieuw e-mailadres'), { nullable: true }),
    started_at: personal('timestamptz', 'sign-in-methods', labels.startedAt, { origin: 'observed', default: 'now()' }),
    ready_at: personal('timestamptz', 'sign-in-methods', text('Possible from', 'Mogelijk vanaf'), { origin: 'issued' }),
    expires_at: personal('timestamptz', 'sign-in-methods', labels.expiresAt, { origin: 'issued' }),
    ended_at: personal('timestamptz', 'sign-in-methods', labels.endedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'sign-in': {
      rows: own,
      read: ['person_id', 'id', 'use', 'new_email', 'started_at', 'ready_at', 'expires_at', 'ended_at'],
      insert: ['person_id', 'use', 'new_email', 'ready_at', 'expires_at'],
      update: ['ended_at'],
    },
  },
  retention: [{ purpose: 'sign-in', since: 'ended_at', atLatest: 'expires_at' }],
})
