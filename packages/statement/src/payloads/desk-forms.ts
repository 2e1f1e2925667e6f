/** The forms of the operator's desk: audited access, data requests, employees. */
import { text } from '@confidant/i18n'
import { defineForm, field } from './define-payload.js'

const line = (max: number) => ({ type: 'line', max }) as const
const reason = field('access-log', line(300), { label: text('Reason', 'Reden') })
const email = (label: ReturnType<typeof text>) => field('data-requests', { type: 'text', max: 10_000 }, { label })

export const accessForm = defineForm({
  name: 'look',
  purpose: 'access-log',
  fields: {
    email: field('email-address', { type: 'email' }, { label: text('E-mail address', 'E-mailadres') }),
    purpose: field(
      'access-log',
      { type: 'choice', of: ['account:desk', 'data-rights:desk'] },
      { label: text('Purpose', 'Doel') },
    ),
    reason,
  },
})

export const deskActionForm = defineForm({
  name: 'desk-action',
  purpose: 'access-log',
  fields: {
    action: field(
      'access-log',
      { type: 'choice', of: ['restricted', 'restriction-lifted', 'sessions-ended', 'account-closed'] },
      { label: text('Action', 'Actie') },
    ),
    reason,
  },
})

export const receivedRequestForm = defineForm({
  name: 'received-request',
  purpose: 'data-rights',
  fields: {
    kind: field(
      'data-requests',
      { type: 'choice', of: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'] },
      { label: text('Request', 'Verzoek') },
    ),
    received_by: field(
      'data-requests',
      { type: 'choice', of: ['letter', 'e-mail', 'telephone', 'in-person'] },
      { label: text('Received by', 'Ontvangen via') },
    ),
    received_on: field('data-requests', { type: 'date' }, { label: text('Received on', 'Ontvangen op') }),
    email: field(
      'email-address',
      { type: 'email' },
      { required: false, label: text('E-mail address for the answer', 'E-mailadres voor het antwoord') },
    ),
    question: field(
      'data-requests',
      { type: 'text', max: 5_000 },
      { required: false, label: text('Summary of the request', 'Samenvatting van het verzoek') },
    ),
    language: field('data-requests', { type: 'language' }, { label: text('Language', 'Taal') }),
  },
})

export const requestIdentityForm = defineForm({
  name: 'request-identity',
  purpose: 'data-rights',
  fields: {
    identity_checked_by: field(
      'data-requests',
      { type: 'choice', of: ['details-compared', 'in-person'] },
      { label: text('How identity was established', 'Hoe de identiteit is vastgesteld') },
    ),
  },
})

export const requestExtensionForm = defineForm({
  name: 'request-extension',
  purpose: 'data-rights',
  fields: {
    extension_reason: email(text('Why it takes longer', 'Waarom het langer duurt')),
  },
})

export const requestAnswerForm = defineForm({
  name: 'request-answer',
  purpose: 'data-rights',
  fields: { answer: email(text('Answer', 'Antwoord')) },
})

export const requestRefusalForm = defineForm({
  name: 'request-refusal',
  purpose: 'data-rights',
  fields: {
    refusal_ground: field(
      'data-requests',
      {
        type: 'choice',
        of: ['identity-not-shown', 'manifestly-unfounded', 'excessive', 'law-obliges-keeping', 'rights-of-others'],
      },
      { label: text('Ground', 'Grond') },
    ),
    answer: email(text('Explanation to the data subject', 'Toelichting aan de betrokkene')),
  },
})

/** Creates an invitation for a colleague. */
export const enrolmentForm = defineForm({
  name: 'enrolment',
  purpose: 'staff',
  fields: {
    role: field(
      'staff',
      { type: 'choice', of: ['support', 'privacy', 'admin'] },
      { label: text('Role at the desk', 'Rol aan de balie') },
    ),
  },
})

const employeeName = field('staff', line(120), { label: text('Name', 'Naam'), autocomplete: 'name' })

/** Filled in by the new employee. */
export const newEmployeeForm = defineForm({
  name: 'new-employee',
  purpose: 'staff',
  fields: {
    name: employeeName,
    email: field('staff', { type: 'email' }, { label: text('Work e-mail address', 'Zakelijk e-mailadres') }),
  },
})

export const employeeForm = defineForm({
  name: 'employee',
  purpose: 'staff',
  fields: { name: employeeName, role: enrolmentForm.fields.role },
})

export const employeeEndForm = defineForm({ name: 'employee-end', purpose: 'staff', fields: {} })
