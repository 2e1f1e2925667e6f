/** Newsletter and offers: who receives them, what was sent, and mail that waits to go out. */
import { text } from '@confidant/i18n'
import { openColumn, personal, personNumber, plain, rowId } from './column.js'
import { defineOpenTable, defineTable, everyone, own } from './define-table.js'
import { labels } from './labels.js'

const eachOne = text(
  'An e-mail goes to everybody who agreed; consent is checked row by row.',
  'Een e-mail gaat naar ieder die instemde; de toestemming wordt per rij gecontroleerd.',
)

// Columns that go together, named once.
const email = ['id', 'entity_id', 'topic', 'subjects', 'bodies', 'state'] as const
const subscription = ['person_id', 'topic', 'email', 'language'] as const
const delivery = ['person_id', 'mailing_id', 'topic', 'state'] as const

export const subscriptions = defineTable({
  name: 'subscriptions',
  about: text('Who asked for which e-mails.', 'Wie om welke e-mails vroeg.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    topic: personal('text', 'subscriptions', labels.topic),
    email: personal('text', 'email-address', labels.email, {
      nullable: true,
      emptied: { purpose: 'newsletter', since: 'ended_at' },
    }),
    language: personal('text', 'subscriptions', labels.language),
    asked_at: personal('timestamptz', 'subscriptions', text('Asked for on', 'Gevraagd op'), {
      origin: 'observed',
      default: 'now()',
    }),
    confirmed_at: personal('timestamptz', 'subscriptions', labels.confirmedAt, { origin: 'observed', nullable: true }),
    ended_at: personal('timestamptz', 'subscriptions', labels.endedAt, { origin: 'observed', nullable: true }),
    ended_by: personal('text', 'subscriptions', labels.endedBy, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'topic'],
  access: {
    'consent-records': {
      rows: own,
      read: [...subscription, 'asked_at', 'confirmed_at', 'ended_at', 'ended_by'],
      insert: subscription,
      update: ['email', 'language', 'confirmed_at', 'ended_at', 'ended_by'],
    },
    'newsletter:worker': {
      rows: everyone(eachOne),
      only: { column: 'topic', equals: 'newsletter' },
      read: [...subscription, 'confirmed_at', 'ended_at'],
      update: ['ended_at', 'ended_by'],
    },
    'offers:worker': {
      rows: everyone(eachOne),
      only: { column: 'topic', equals: 'offers' },
      read: [...subscription, 'confirmed_at', 'ended_at'],
      update: ['ended_at', 'ended_by'],
    },
  },
  retention: [{ purpose: 'consent-records', since: 'ended_at', beginsOnErasure: true }],
})

export const mailings = defineOpenTable({
  name: 'mailings',
  about: text('E-mails to many: subject and text.', 'Brieven aan velen: onderwerp en tekst.'),
  columns: {
    id: rowId(),
    entity_id: openColumn('text'),
    topic: openColumn('text'),
    subjects: openColumn('jsonb'),
    bodies: openColumn('jsonb'),
    state: openColumn('text'),
    created_at: openColumn('timestamptz', { default: 'now()' }),
    started_at: openColumn('timestamptz', { nullable: true }),
    finished_at: openColumn('timestamptz', { nullable: true }),
  },
  primaryKey: ['id'],
  access: {
    'newsletter:desk': {
      read: [...email, 'created_at', 'started_at', 'finished_at'],
      insert: email,
      update: ['subjects', 'bodies', 'state'],
    },
    'newsletter:worker': {
      read: [...email, 'started_at', 'finished_at'],
      update: ['state', 'started_at', 'finished_at'],
    },
    'offers:desk': {
      read: [...email, 'created_at', 'started_at', 'finished_at'],
      insert: email,
      update: ['subjects', 'bodies', 'state'],
    },
    'offers:worker': {
      read: [...email, 'started_at', 'finished_at'],
      update: ['state', 'started_at', 'finished_at'],
    },
  },
})

/** Written in the transaction that enqueues: nobody is skipped, nobody is sent the same e-mail twice. */
export const mailingDeliveries = defineTable({
  name: 'mailing_deliveries',
  about: text(
    'Which e-mail was sent to whom, and whether it came back.',
    'Welke e-mail aan wie is verstuurd, en of die terugkwam.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    mailing_id: personal('uuid', 'subscriptions', text('Number of the e-mail', 'Nummer van de e-mail'), {
      origin: 'observed',
    }),
    topic: plain('text', labels.topic),
    state: personal('text', 'subscriptions', labels.state, { origin: 'observed' }),
    at: personal('timestamptz', 'subscriptions', labels.at, { origin: 'observed', default: 'now()' }),
  },
  primaryKey: ['person_id', 'mailing_id'],
  parent: { table: 'subscriptions', columns: ['person_id', 'topic'] },
  access: {
    'newsletter:worker': {
      rows: everyone(eachOne),
      only: { column: 'topic', equals: 'newsletter' },
      read: [...delivery, 'at'],
      insert: delivery,
      update: ['state', 'at'],
    },
    'offers:worker': {
      rows: everyone(eachOne),
      only: { column: 'topic', equals: 'offers' },
      read: [...delivery, 'at'],
      insert: delivery,
      update: ['state', 'at'],
    },
  },
  retention: [{ purpose: 'consent-records', since: 'at', sooner: 'P30D' }],
})

/** Sent, or given up: the address and the content of an e-mail have an end either way. */
const settled = { purpose: 'service-messages', since: 'sent_at', atLatest: 'expires_at' } as const

const writes = { rows: own, insert: ['person_id', 'entity_id', 'template', 'to_email', 'language', 'content'] } as const

export const outbox = defineTable({
  name: 'outbox',
  about: text(
    'Mail on its way: each purpose puts in, one worker takes out.',
    'Post onderweg: elk doel legt erin, één taak haalt eruit.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text', labels.entityId),
    template: plain('text', text('Kind of e-mail', 'Soort e-mail')),
    to_email: personal('text', 'email-address', text('Sent to', 'Verstuurd aan'), {
      nullable: true,
      emptied: { ...settled, sooner: 'P1D' },
    }),
    language: plain('text', labels.language),
    content: personal('jsonb', 'outgoing-mail', text('What is in the e-mail', 'Wat er in de e-mail staat'), {
      origin: 'issued',
      nullable: true,
      emptied: { ...settled, sooner: 'P1D' },
    }),
    state: personal('text', 'outgoing-mail', labels.state, { origin: 'observed', default: "'waiting'" }),
    attempts: personal('integer', 'outgoing-mail', labels.attempts, { origin: 'observed', default: '0' }),
    queued_at: personal('timestamptz', 'outgoing-mail', text('Written on', 'Geschreven op'), {
      origin: 'observed',
      default: 'now()',
    }),
    // When it may be tried next; whoever tries it puts this off first, so that no other does at the same time.
    due_at: personal('timestamptz', 'outgoing-mail', labels.dueAt, { origin: 'observed', default: 'now()' }),
    sent_at: personal('timestamptz', 'outgoing-mail', text('Sent on', 'Verstuurd op'), {
      origin: 'observed',
      nullable: true,
    }),
    // Not tried any more after it.
    expires_at: personal('timestamptz', 'outgoing-mail', labels.expiresAt, {
      origin: 'issued',
      default: "now() + interval '7 days'",
    }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'sign-in': writes,
    orders: writes,
    contact: writes,
    'contact:desk': {
      ...writes,
      rows: everyone(text('The desk answers whoever wrote.', 'De balie antwoordt wie schreef.')),
    },
    'consent-records': writes,
    'data-rights': writes,
    'data-rights:desk': writes,
    // The e-mail that tells of an erasure is the one that may still go out.
    erasure: { rows: own, read: ['person_id', 'id', 'template'] },
    'disclosure:desk': writes,
    'service-messages': writes,
    'newsletter:worker': { ...writes, rows: everyone(eachOne) },
    'offers:worker': { ...writes, rows: everyone(eachOne) },
    'service-messages:worker': {
      rows: everyone(text('It sends what is due, whoever it is for.', 'Zij verstuurt wat moet, voor wie het ook is.')),
      read: [
        'person_id',
        'id',
        'entity_id',
        'template',
        'to_email',
        'language',
        'content',
        'state',
        'attempts',
        'queued_at',
        'due_at',
        'sent_at',
        'expires_at',
      ],
      update: ['state', 'attempts', 'due_at', 'sent_at', 'to_email', 'content'],
    },
  },
  retention: [settled],
})
