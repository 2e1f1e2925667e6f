/** The contact desk: conversations and their messages. Who writes need not have an account; a number is made for them. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, everyone, own } from './define-table.js'
import { labels } from './labels.js'

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
    entity_id: plain('text', labels.entityId),
    kind: personal('text', 'messages', labels.kind),
    subject: personal('text', 'messages', text('Subject', 'Onderwerp')),
    name: personal('text', 'name-address', text('Name you signed with', 'Naam waarmee u ondertekende'), {
      nullable: true,
    }),
    email: personal('text', 'email-address', labels.email),
    language: plain('text', labels.language),
    state: personal('text', 'messages', labels.state, { origin: 'observed' }),
    handled_by: plain(
      'uuid',
      text('Handled by (number of the employee)', 'Behandeld door (nummer van de medewerker)'),
      { nullable: true },
    ),
    opened_at: personal('timestamptz', 'messages', labels.openedAt, { origin: 'observed', default: 'now()' }),
    handled_at: personal('timestamptz', 'messages', text('Handled on', 'Afgehandeld op'), {
      origin: 'observed',
      nullable: true,
    }),
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
    conversation_id: plain('uuid', text('Number of the conversation', 'Nummer van het gesprek')),
    id: rowId(),
    direction: personal('text', 'messages', text('Direction', 'Richting'), { origin: 'observed' }),
    body: personal('text', 'messages', text('Text', 'Tekst')),
    at: personal('timestamptz', 'messages', labels.at, { origin: 'observed', default: 'now()' }),
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
