/** The contact desk: conversations and their messages. Who writes need not have an account; a number is made for them. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, everyone, own } from './define-table.js'

const queue = text(
  'Messages are answered from one queue, whoever wrote them.',
  'Berichten worden uit één rij beantwoord, wie ze ook schreef.',
)

// Columns that go together, named once.
const question = ['person_id', 'id', 'entity_id', 'kind', 'subject', 'name', 'email', 'language'] as const
const written = ['person_id', 'conversation_id', 'id', 'direction', 'body'] as const

export const conversations = defineTable({
  name: 'conversations',
  about: text('Questions, with whom to answer.', 'Vragen, met wie antwoord krijgt.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text'),
    kind: personal('text', 'messages'),
    subject: personal('text', 'messages'),
    name: personal('text', 'name-address', { nullable: true }),
    email: personal('text', 'email-address'),
    language: plain('text'),
    state: personal('text', 'messages', { origin: 'observed' }),
    handled_by: plain('uuid', { nullable: true }),
    opened_at: personal('timestamptz', 'messages', { origin: 'observed', default: 'now()' }),
    handled_at: personal('timestamptz', 'messages', { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    contact: {
      rows: own,
      read: [...question, 'state', 'opened_at', 'handled_at'],
      insert: [...question, 'state'],
      update: ['state'],
    },
    'contact:desk': {
      rows: everyone(queue),
      read: [...question, 'state', 'handled_by', 'opened_at', 'handled_at'],
      update: ['kind', 'state', 'handled_by', 'handled_at'],
      delete: true,
    },
    'disclosure:desk': { rows: own, read: ['person_id', 'id', 'kind', 'subject', 'name', 'email', 'opened_at'] },
  },
  retention: [{ purpose: 'contact', since: 'handled_at' }],
})

export const conversationMessages = defineTable({
  name: 'conversation_messages',
  about: text('What was written, in both directions.', 'Wat is geschreven, in beide richtingen.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    conversation_id: plain('uuid'),
    id: rowId(),
    direction: personal('text', 'messages', { origin: 'observed' }),
    body: personal('text', 'messages'),
    at: personal('timestamptz', 'messages', { origin: 'observed', default: 'now()' }),
  },
  primaryKey: ['person_id', 'conversation_id', 'id'],
  parent: { table: 'conversations', columns: ['person_id', 'conversation_id'] },
  access: {
    contact: {
      rows: own,
      read: [...written, 'at'],
      insert: written,
    },
    'contact:desk': {
      rows: everyone(queue),
      read: [...written, 'at'],
      insert: written,
    },
    'disclosure:desk': { rows: own, read: [...written, 'at'] },
  },
})
