/** What jobs carry, and what recipients are sent. */
import { defineApiInput, defineJob, defineOutgoing, field } from './define-payload.js'

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
export const retentionJob = defineJob({ name: 'retention', purpose: 'erasure', fields: {} })
export const sendMailingJob = defineJob({ name: 'send-mailing', purpose: 'newsletter', fields: { mailing_id: id } })
export const sendOfferJob = defineJob({ name: 'send-offer', purpose: 'offers', fields: { mailing_id: id } })
export const paymentStatusJob = defineJob({
  name: 'payment-status',
  purpose: 'payment',
  fields: { person_id, payment_id: id },
})

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

export const paymentCreation = defineOutgoing({
  name: 'payment',
  purpose: 'payment',
  recipient: 'payment-provider',
  fields: {
    reference: field('orders', { type: 'line', max: 40 }),
    amount_minor: field('orders', { type: 'integer', min: 1, max: 100_000_000 }),
    currency: field(null, { type: 'line', max: 3 }),
    email: field('email-address', { type: 'email' }, { required: false }),
  },
})

export const vatNumberCheck = defineOutgoing({
  name: 'vat-number',
  purpose: 'bookkeeping',
  recipient: 'vat-registry',
  fields: { vat_number: field('billing-address', { type: 'line', max: 20 }) },
})

export const packUpload = defineApiInput({
  name: 'pack-upload',
  purpose: 'relay',
  fields: {
    device_id: id,
    sequence: field('relay-data', { type: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER }),
    epoch: field('relay-data', { type: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER }),
    head_hash: field('relay-data', { type: 'base64url', max: 64 }),
    pack: field('relay-data', { type: 'base64url', max: 8_000_000 }),
  },
})

export const devicePairing = defineApiInput({
  name: 'device-pairing',
  purpose: 'relay',
  fields: {
    roster_entry: field('devices', { type: 'base64url', max: 40_000 }),
    sealed_name: field('relay-data', { type: 'base64url', max: 1_000 }),
  },
})

export const sharedPackUpload = defineApiInput({
  name: 'shared-pack-upload',
  purpose: 'sharing',
  fields: {
    mailbox: field('devices', { type: 'base64url', max: 64 }),
    pack: field('relay-data', { type: 'base64url', max: 8_000_000 }),
  },
})
