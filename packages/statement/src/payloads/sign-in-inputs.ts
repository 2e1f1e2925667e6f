/**
 * What the page's script sends for a passkey: the answer of the browser (WebAuthn Level 3, 5.1 and 5.2) with each part in a field of
 * its own, so that nothing travels in it that is not written down here. Binary parts in base64url.
 */
import { text } from '@confidant/i18n'
import { defineApiInput, field } from './define-payload.js'

/** What the hub sealed with the challenge, sent back as it was. */
const state = field(null, { type: 'base64url', max: 1_000 })
const language = field(null, { type: 'language' })
const id = field('sign-in-methods', { type: 'base64url', max: 1_400 })
const clientData = field('sign-in-methods', { type: 'base64url', max: 4_000 })

export const passkeyOptionsInput = defineApiInput({
  name: 'passkey-options',
  purpose: 'sign-in',
  fields: { use: field(null, { type: 'choice', of: ['sign-in', 'confirm', 'add'] }) },
})

export const passkeyAnswerInput = defineApiInput({
  name: 'passkey-answer',
  purpose: 'sign-in',
  fields: {
    state,
    id,
    client_data: clientData,
    authenticator_data: field('sign-in-methods', { type: 'base64url', max: 4_000 }),
    signature: field('sign-in-methods', { type: 'base64url', max: 4_000 }),
    user_handle: field('person-number', { type: 'base64url', max: 100 }, { required: false }),
    next: field(null, { type: 'line', max: 200 }),
  },
})

export const newPasskeyInput = defineApiInput({
  name: 'new-passkey',
  purpose: 'sign-in',
  fields: {
    state,
    id,
    client_data: clientData,
    attestation: field('sign-in-methods', { type: 'base64url', max: 20_000 }),
    /** Separated by commas, as the browser names them. */
    transports: field('sign-in-methods', { type: 'line', max: 100 }, { required: false }),
    name: field('sign-in-methods', { type: 'line', max: 60 }, { label: text('Name', 'Naam') }),
    language,
  },
})
