import { signingKey } from '@confidant/crypto/signature'
import { describe, expect, it } from 'vitest'
import { type Pass, signPass } from './pass.js'
import { passInfo } from './pass-info.js'

const key = signingKey(new Uint8Array(32).fill(1))
const until = Date.parse('2025-06-01T00:00:00Z')
const pass: Pass = {
  id: 'p1',
  receiver: { scheme: 'https', host: 'models.example', port: 443, pathPrefix: '/v1' },
  categories: ['mail'],
  purpose: 'Word an answer',
  until,
  sends: 2,
}
const stored = { id: 'p1', signed: signPass(pass, key), until, sends: 2, used: 0, revokedAt: null as number | null }
const state = (changes: Partial<typeof stored>, now = until - 1) =>
  passInfo({ ...stored, ...changes }, key.publicKey, now)?.state

describe('what a person is shown of a pass', () => {
  it('is what was signed, and what is left of it', () => {
    expect(passInfo({ ...stored, used: 1 }, key.publicKey, until - 1)).toEqual({
      id: 'p1',
      receiver: 'https://models.example:443/v1',
      categories: ['mail'],
      purpose: 'Word an answer',
      until: '2025-06-01T00:00:00.000Z',
      remaining: 1,
      state: 'active',
    })
  })

  it('says why it stands no more', () => {
    expect([state({}), state({ used: 2 }), state({}, until), state({ revokedAt: 1 })]).toEqual([
      ...['active', 'used up', 'expired', 'revoked'],
    ])
  })

  it('is nothing for a pass under another key', () => {
    expect(passInfo(stored, signingKey(new Uint8Array(32)).publicKey, 0)).toBeNull()
  })
})
