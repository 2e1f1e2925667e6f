/**
 * Consents, and which version of the statement a person has been told of. A consent ends when it is withdrawn, replaced by
 * a newer wording, or with the account; a refusal ends as it is given.
 */
import { text } from '@confidant/i18n'
import { personal, personNumber, rowId } from './column.js'
import { defineTable, own } from './define-table.js'

// Columns that go together, named once.
const answer = [
  'person_id',
  'id',
  'purpose',
  'text_id',
  'text_version',
  'language',
  'statement_version',
  'given',
] as const

export const consents = defineTable({
  name: 'consents',
  about: text('Answers to requests for consent.', 'Antwoorden op vragen om toestemming.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    purpose: personal('text', 'consents', { origin: 'issued' }),
    text_id: personal('text', 'consents', { origin: 'issued' }),
    text_version: personal('integer', 'consents', { origin: 'issued' }),
    language: personal('text', 'consents', { origin: 'observed' }),
    statement_version: personal('text', 'consents', { origin: 'issued' }),
    given: personal('boolean', 'consents'),
    answered_at: personal('timestamptz', 'consents', { origin: 'observed', default: 'now()' }),
    answered_by: personal('text', 'consents', { origin: 'observed' }),
    ended_at: personal('timestamptz', 'consents', { origin: 'observed', nullable: true }),
    ended_by: personal('text', 'consents', { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'consent-records': {
      rows: own,
      read: [...answer, 'answered_at', 'answered_by', 'ended_at', 'ended_by'],
      insert: [...answer, 'answered_by'],
      update: ['ended_at', 'ended_by'],
    },
  },
  retention: [{ purpose: 'consent-records', since: 'ended_at', beginsOnErasure: true }],
})

export const statementNotices = defineTable({
  name: 'statement_notices',
  about: text(
    'Which version of this statement you were told of, and how.',
    'Over welke versie van deze verklaring u bent geïnformeerd, en hoe.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    statement_version: personal('text', 'consents', { origin: 'issued' }),
    notified_at: personal('timestamptz', 'consents', { origin: 'observed', default: 'now()' }),
    notified_by: personal('text', 'consents', { origin: 'observed' }),
    superseded_at: personal('timestamptz', 'consents', { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'statement_version'],
  access: {
    'consent-records': {
      rows: own,
      read: ['person_id', 'statement_version', 'notified_at', 'notified_by', 'superseded_at'],
      insert: ['person_id', 'statement_version', 'notified_by'],
      update: ['superseded_at'],
    },
  },
  retention: [{ purpose: 'consent-records', since: 'superseded_at', beginsOnErasure: true }],
})
