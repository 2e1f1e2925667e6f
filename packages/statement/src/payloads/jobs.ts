/** What jobs carry, and what recipients are sent. */
import { defineJob, defineOutgoing, field } from './define-payload.js'

const person_id = field('person-number', { type: 'uuid' })
const id = field(null, { type: 'uuid' })

export const sendMailJob = defineJob({
  name: 'send-mail',
  purpose: 'service-messages',
  fields: { person_id, outbox_id: id },
})
export const makeExportJob = defineJob({
  name: 'make-export',
  purpose: 'data-rights',
  fields: { person_id, export_id: id },
})
export const erasePersonJob = defineJob({
  name: 'erase-person',
  purpose: 'erasure',
  fields: { person_id, request_id: id },
})
export const forgetAttemptsJob = defineJob({ name: 'forget-attempts', purpose: 'sign-in', fields: {} })
export const lapseRequestJob = defineJob({
  name: 'lapse-request',
  purpose: 'data-rights',
  fields: { person_id, request_id: id },
})
export const retentionJob = defineJob({ name: 'retention', purpose: 'erasure', fields: {} })

export const mailDelivery = defineOutgoing({
  name: 'mail',
  purpose: 'service-messages',
  recipient: 'mail-delivery',
  fields: {
    to: field('email-address', { type: 'email' }),
    subject: field('outgoing-mail', { type: 'line', max: 200 }),
    text: field('outgoing-mail', { type: 'text', max: 200_000 }),
    html: field('outgoing-mail', { type: 'text', max: 500_000 }),
  },
})
