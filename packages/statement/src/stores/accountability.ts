/** The registers: data requests and exports, proofs of erasure, disclosures, the access log, employees. */
import { text } from '@confidant/i18n'
import { personal, personNumber, plain, rowId } from './column.js'
import { defineTable, everyone, own } from './define-table.js'
import { labels } from './labels.js'

// Columns that go together, named once.
const disclosureCase = [
  'person_id',
  'id',
  'entity_id',
  'authority',
  'ground',
  'reason',
  'selection',
  'requested_by',
] as const
const asked = ['person_id', 'id', 'kind', 'received_by', 'email', 'question'] as const

export const dataRequests = defineTable({
  name: 'data_requests',
  about: text(
    'Requests about personal data, with their term and answer.',
    'Verzoeken over persoonsgegevens, met termijn en antwoord.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    kind: personal('text', 'data-requests', labels.kind),
    received_by: personal('text', 'data-requests', text('Received by', 'Ontvangen via'), { origin: 'observed' }),
    email: personal('text', 'email-address', labels.email, { nullable: true }),
    question: personal('text', 'data-requests', text('What was written', 'Wat is geschreven'), { nullable: true }),
    // Null: the language of the account.
    language: plain('text', labels.language, { nullable: true }),
    identity_checked_by: personal('text', 'data-requests', text('Identity checked by', 'Identiteit vastgesteld met'), {
      origin: 'observed',
      nullable: true,
    }),
    state: personal('text', 'data-requests', labels.state, { origin: 'observed' }),
    answer: personal('text', 'data-requests', text('Answer', 'Antwoord'), { origin: 'issued', nullable: true }),
    refusal_ground: personal('text', 'data-requests', text('Ground of refusal', 'Grond van weigering'), {
      origin: 'issued',
      nullable: true,
    }),
    received_at: personal('timestamptz', 'data-requests', text('Received on', 'Ontvangen op'), {
      origin: 'observed',
      default: 'now()',
    }),
    due_at: personal('timestamptz', 'data-requests', labels.dueAt, { origin: 'issued' }),
    extended_at: personal('timestamptz', 'data-requests', text('Extended on', 'Verlengd op'), {
      origin: 'observed',
      nullable: true,
    }),
    extension_reason: personal('text', 'data-requests', text('Reason of the extension', 'Reden van de verlenging'), {
      origin: 'issued',
      nullable: true,
    }),
    answered_at: personal('timestamptz', 'data-requests', labels.answeredAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'data-rights': {
      rows: own,
      insert: [...asked, 'language', 'state', 'received_at', 'due_at'],
      update: ['state', 'identity_checked_by', 'answer', 'answered_at'],
    },
    'data-rights:desk': {
      rows: everyone(
        text(
          'The register has to show what is due, whoever asked.',
          'Het register moet tonen wat moet worden beantwoord, wie het ook vroeg.',
        ),
      ),
      read: [
        ...asked,
        'language',
        'identity_checked_by',
        'state',
        'answer',
        'refusal_ground',
        'received_at',
        'due_at',
        'extended_at',
        'extension_reason',
        'answered_at',
      ],
      insert: [...asked, 'language', 'identity_checked_by', 'state', 'received_at', 'due_at'],
      update: [
        'identity_checked_by',
        'state',
        'answer',
        'refusal_ground',
        'due_at',
        'extended_at',
        'extension_reason',
        'answered_at',
      ],
    },
    'data-rights:worker': {
      rows: everyone(
        text(
          'It warns of requests whose term is ending, whoever asked.',
          'Zij waarschuwt voor verzoeken waarvan de termijn afloopt, wie ze ook deed.',
        ),
      ),
      read: ['person_id', 'id', 'kind', 'state', 'due_at'],
      update: ['state', 'answered_at'],
    },
  },
  retention: [{ purpose: 'data-rights', since: 'answered_at' }],
})

export const dataExports = defineTable({
  name: 'data_exports',
  about: text(
    'Exports made ready for download; the file itself is kept apart.',
    'Exports die klaarstaan; het bestand zelf staat apart.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    state: personal('text', 'data-requests', labels.state, { origin: 'observed' }),
    blob_id: personal('uuid', 'data-requests', labels.blobId, { origin: 'issued', nullable: true }),
    requested_at: personal('timestamptz', 'data-requests', text('Asked for on', 'Gevraagd op'), {
      origin: 'observed',
      default: 'now()',
    }),
    // When it may be tried next; whoever makes it puts this off first.
    due_at: personal('timestamptz', 'data-requests', labels.dueAt, { origin: 'observed', default: 'now()' }),
    expires_at: personal('timestamptz', 'data-requests', labels.expiresAt, { origin: 'issued' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'data-rights': {
      rows: own,
      insert: ['person_id', 'id', 'state', 'due_at', 'expires_at'],
      update: ['state', 'blob_id', 'expires_at'],
      delete: true,
    },
    'data-rights:worker': {
      rows: everyone(
        text(
          'It makes the exports that wait, whoever asked for them.',
          'Zij maakt de exports die wachten, wie er ook om vroeg.',
        ),
      ),
      read: ['person_id', 'id', 'state', 'due_at', 'expires_at'],
      update: ['due_at'],
    },
  },
  retention: [{ purpose: 'data-rights', since: 'expires_at', sooner: 'P0D' }],
})

export const erasureProofs = defineTable({
  name: 'erasure_proofs',
  about: text(
    'What was erased, in counts, and what is kept until when.',
    'Wat is gewist, in aantallen, en wat tot wanneer blijft.',
  ),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    erased: personal('jsonb', 'data-requests', text('What was erased', 'Wat is gewist'), { origin: 'issued' }),
    kept: personal('jsonb', 'data-requests', text('What was kept', 'Wat is bewaard'), { origin: 'issued' }),
    signature: personal('bytea', 'data-requests', text('Signature', 'Handtekening'), { origin: 'issued' }),
    at: personal('timestamptz', 'data-requests', labels.at, { origin: 'issued', default: 'now()' }),
  },
  primaryKey: ['person_id', 'id'],
  access: { erasure: { rows: own, insert: ['person_id', 'id', 'erased', 'kept', 'signature'] } },
  retention: [{ purpose: 'erasure', since: 'at' }],
})

export const disclosures = defineTable({
  name: 'disclosures',
  about: text('Cases of handing data to an authority.', 'Zaken waarin gegevens aan een instantie worden verstrekt.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    entity_id: plain('text', labels.entityId),
    authority: personal('text', 'disclosures', text('Authority', 'Instantie'), { origin: 'third-party' }),
    ground: personal('text', 'disclosures', text('Legal ground', 'Wettelijke grond'), { origin: 'third-party' }),
    reason: personal('text', 'disclosures', labels.reason, { origin: 'issued' }),
    selection: personal('jsonb', 'disclosures', text('What was selected', 'Wat is geselecteerd'), { origin: 'issued' }),
    requested_by: plain(
      'uuid',
      text('Prepared by (number of the employee)', 'Voorbereid door (nummer van de medewerker)'),
    ),
    approved_by: plain(
      'uuid',
      text('Approved by (number of the employee)', 'Goedgekeurd door (nummer van de medewerker)'),
      { nullable: true },
    ),
    package_blob_id: personal('uuid', 'disclosures', text('Sealed package', 'Verzegeld pakket'), {
      origin: 'issued',
      nullable: true,
    }),
    package_digest: personal(
      'bytea',
      'disclosures',
      text('Fingerprint of the package', 'Vingerafdruk van het pakket'),
      { origin: 'issued', nullable: true },
    ),
    state: personal('text', 'disclosures', labels.state, { origin: 'observed' }),
    opened_at: personal('timestamptz', 'disclosures', labels.openedAt, { origin: 'observed', default: 'now()' }),
    handed_over_at: personal('timestamptz', 'disclosures', text('Handed over on', 'Overgedragen op'), {
      origin: 'observed',
      nullable: true,
    }),
    silent_until: personal(
      'timestamptz',
      'disclosures',
      text('You could not be told until', 'U mocht niet worden geïnformeerd tot'),
      { origin: 'third-party', nullable: true },
    ),
    notified_at: personal('timestamptz', 'disclosures', labels.notifiedAt, { origin: 'observed', nullable: true }),
    closed_at: personal('timestamptz', 'disclosures', labels.closedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    // A demand can forbid telling the person: until it is lawful they do not see the case.
    'data-rights': { rows: own, only: { column: 'notified_at', is: 'present' } },
    // The proof of an erasure counts only the cases that the person was told of.
    erasure: { rows: own, read: ['person_id', 'notified_at'] },
    'disclosure:desk': {
      rows: own,
      read: [
        ...disclosureCase,
        'approved_by',
        'package_blob_id',
        'package_digest',
        'state',
        'opened_at',
        'handed_over_at',
        'silent_until',
        'notified_at',
        'closed_at',
      ],
      insert: [...disclosureCase, 'state', 'silent_until'],
      update: [
        'approved_by',
        'package_blob_id',
        'package_digest',
        'state',
        'handed_over_at',
        'silent_until',
        'notified_at',
        'closed_at',
      ],
    },
    'disclosure:worker': {
      rows: everyone(
        text(
          'It reminds the desk to tell people once that is lawful.',
          'Zij herinnert de balie eraan mensen te informeren zodra dat mag.',
        ),
      ),
      read: ['person_id', 'id', 'state', 'silent_until', 'notified_at'],
    },
  },
  retention: [{ purpose: 'disclosure', since: 'closed_at' }],
})

export const accessLog = defineTable({
  name: 'access_log',
  about: text('Each look of an employee at your data.', 'Elke blik van een medewerker op uw gegevens.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    id: rowId(),
    at: personal('timestamptz', 'access-log', labels.at, { origin: 'observed', default: 'now()' }),
    employee_id: personal('uuid', 'access-log', text('Number of the employee', 'Nummer van de medewerker'), {
      origin: 'observed',
    }),
    role: personal('text', 'access-log', labels.role, { origin: 'observed' }),
    // Looked, or what was changed.
    action: personal('text', 'access-log', text('What was done', 'Wat er is gedaan'), { origin: 'observed' }),
    purpose: personal('text', 'access-log', text('Purpose', 'Doel'), { origin: 'observed' }),
    categories: personal('jsonb', 'access-log', text('What was looked at', 'Wat is bekeken'), { origin: 'observed' }),
    reason: personal('text', 'access-log', labels.reason, { origin: 'issued' }),
  },
  primaryKey: ['person_id', 'id'],
  access: {
    'access-log:desk': {
      rows: own,
      insert: ['person_id', 'id', 'at', 'employee_id', 'role', 'action', 'purpose', 'categories', 'reason'],
    },
  },
  retention: [{ purpose: 'access-log', since: 'at' }],
})

export const employees = defineTable({
  name: 'employees',
  about: text('Who works at the desk, with which role.', 'Wie aan de balie werkt, met welke rol.'),
  subject: 'person_id',
  columns: {
    person_id: personNumber(),
    name: personal('text', 'staff', labels.name),
    email: personal('text', 'staff', labels.email),
    role: personal('text', 'staff', labels.role, { origin: 'issued' }),
    created_at: personal('timestamptz', 'staff', labels.createdAt, { origin: 'observed', default: 'now()' }),
    ended_at: personal('timestamptz', 'staff', labels.endedAt, { origin: 'observed', nullable: true }),
  },
  primaryKey: ['person_id'],
  access: {
    staff: {
      rows: own,
      read: ['person_id', 'name', 'email', 'role', 'created_at', 'ended_at'],
      update: ['name', 'email'],
    },
    'staff:desk': {
      rows: everyone(
        text('Those who run the desk decide who sits at it.', 'Wie de balie leidt beslist wie eraan zit.'),
      ),
      read: ['person_id', 'name', 'email', 'role', 'created_at', 'ended_at'],
      insert: ['person_id', 'name', 'email', 'role'],
      update: ['name', 'role', 'ended_at'],
    },
  },
  retention: [{ purpose: 'staff', since: 'ended_at' }],
})
