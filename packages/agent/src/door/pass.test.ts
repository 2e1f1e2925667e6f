import { signingKey } from '@confidant/crypto/signature'
import { describe, expect, it } from 'vitest'
import { openPass, type Pass, signPass } from './pass.js'

const key = signingKey(new Uint8Array(32).fill(1))
const pass: Pass = {
  id: 'p1',
  receiver: { scheme: 'https', host: 'models.example', port: 443, pathPrefix: '/v1' },
  categories: ['mail'],
  purpose: 'Word an answer',
  until: 1_800_000_000_000,
  sends: 3,
}

describe('a pass', () => {
  it('is read back as it was signed', () => {
    expect(openPass(signPass(pass, key), key.publicKey)).toEqual(pass)
  })

  it('is none when any character of it is changed', () => {
    const signed = signPass(pass, key)
    for (let at = 0; at < signed.length; at++) {
      const changed = signed.slice(0, at) + (signed[at] === 'A' ? 'B' : 'A') + signed.slice(at + 1)
      const opened = openPass(changed, key.publicKey)
      // The last character of each part has bits that stand for nothing.
      if (opened !== null) expect(opened).toEqual(pass)
    }
    const [payload = '', signature = ''] = signed.split('.')
    const wider = Buffer.from(JSON.stringify({ ...pass, sends: null })).toString('base64url')
    expect(openPass(`${wider}.${signature}`, key.publicKey)).toBeNull()
    expect(openPass(payload, key.publicKey)).toBeNull()
    expect(openPass(`${signed}.${signature}`, key.publicKey)).toBeNull()
  })

  it('is none under another key', () => {
    expect(openPass(signPass(pass, signingKey(new Uint8Array(32).fill(2))), key.publicKey)).toBeNull()
  })

  it('is none when the same key signed the same words for something else', () => {
    const payload = Buffer.from(JSON.stringify(pass))
    const signature = Buffer.from(key.sign(payload)).toString('base64url')
    expect(openPass(`${payload.toString('base64url')}.${signature}`, key.publicKey)).toBeNull()
  })

  it('cannot be signed without its terms', () => {
    expect(() => signPass({ ...pass, sends: 0 }, key)).toThrow()
    expect(() => signPass({ ...pass, receiver: { ...pass.receiver, scheme: 'ftp' as 'https' } }, key)).toThrow()
  })
})
