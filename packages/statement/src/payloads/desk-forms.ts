/** The forms of the operator's desk: looking at somebody, data requests, employees. */
import { text } from '@confidant/i18n'
import { defineForm, field } from './define-payload.js'

const line = (max: number) => ({ type: 'line', max }) as const
const reason = field('access-log', line(300), { label: text('Reason, in words', 'Reden, in woorden') })
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
      { label: text('What to do', 'Wat te doen') },
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
      { label: text('What is asked', 'Wat wordt gevraagd') },
    ),
    received_by: field(
      'data-requests',
      { type: 'choice', of: ['letter', 'e-mail', 'telephone', 'in-person'] },
      { label: text('How it came in', 'Hoe het binnenkwam') },
    ),
    received_on: field('data-requests', { type: 'date' }, { label: text('Received on', 'Ontvangen op') }),
    email: field(
      'email-address',
      { type: 'email' },
      { required: false, label: text('E-mail address to answer to', 'E-mailadres voor het antwoord') },
    ),
    question: field(
      'data-requests',
      { type: 'text', max: 5_000 },
      { required: false, label: text('What was written, in short', 'Wat er stond, in het kort') },
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
      { label: text('How identity was shown', 'Hoe de identiteit bleek') },
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
    answer: email(text('Explanation to the person', 'Uitleg aan de persoon')),
  },
})

/** For a colleague who is to join the desk. */
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
    email: field('staff', { type: 'email' }, { label: text('E-mail address at work', 'E-mailadres op het werk') }),
  },
})

export const employeeForm = defineForm({
  name: 'employee',
  purpose: 'staff',
  fields: { name: employeeName, role: enrolmentForm.fields.role },
})

export const employeeEndForm = defineForm({ name: 'employee-end', purpose: 'staff', fields: {} })
