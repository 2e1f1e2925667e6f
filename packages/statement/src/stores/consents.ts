/**
 * Consents, and which version of the statement a person has been told of. A consent ends when it is withdrawn, replaced by
 * a newer wording, or with the account; a refusal ends as it is given.
 */
import { text } from '@confidant/i18n'
import { personal, personNumber, rowId } from './column.js'
import { defineTable, own } from './define-table.js'
import { labels } from './labels.js'

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
    purpose: personal('text', 'consents', text('Agreed for', 'Ingestemd voor'), { origin: 'issued' }),
    text_id: personal('text', 'consents', text('Wording', 'Bewoording'), { origin: 'issued' }),
    text_version: personal('integer', 'consents', text('Version of the wording', 'Versie van de bewoording'), {
      origin: 'issued',
    }),
    language: personal('text', 'consents', labels.language, { origin: 'observed' }),
    statement_version: personal('text', 'consents', labels.statementVersion, { origin: 'issued' }),
    given: personal('boolean', 'consents', text('You agreed', 'U stemde in')),
    answered_at: personal('timestamptz', 'consents', labels.answeredAt, { origin: 'observed', default: 'now()' }),
    answered_by: personal('text', 'consents', text('Answered by', 'Beantwoord via'), { origin: 'observed' }),
    ended_at: personal('timestamptz', 'consents', labels.endedAt, { origin: 'observed', nullable: true }),
    ended_by: personal('text', 'consents', labels.endedBy, { origin: 'observed', nullable: true }),
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
    statement_version: personal('text', 'consents', labels.statementVersion, { origin: 'issued' }),
    notified_at: personal('timestamptz', 'consents', labels.notifiedAt, { origin: 'observed', default: 'now()' }),
    notified_by: personal('text', 'consents', text('You were told by', 'U bent geïnformeerd via'), {
      origin: 'observed',
    }),
    superseded_at: personal('timestamptz', 'consents', labels.supersededAt, { origin: 'observed', nullable: true }),
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
