import { verifySignature } from '@confidant/crypto/signature'
import { describe, expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { newVault, passphrase } from './support/vaults.js'

const line = {
  at: '2026-03-14T12:00:00.000Z',
  pass: 'p1',
  receiver: 'model.example',
  purpose: 'answer',
  categories: ['mail'],
  items: ['00'.repeat(16)],
  bytes: 12,
  digest: 'ab'.repeat(32),
}

describe('a pass', () => {
  it('can be used until it is used up', async () => {
    const { vault } = await newVault()
    vault.writer.putPass({ id: 'p1', signed: '{}', until: null, sends: 2 })
    expect([1, 2, 3].map(() => vault.writer.usePass('p1'))).toEqual([true, true, false])
    expect(vault.reader.passes()).toEqual([{ id: 'p1', signed: '{}', until: null, sends: 2, used: 2, revokedAt: null }])
  })

  it('cannot be used when it is revoked, expired or unknown', async () => {
    const { vault } = await newVault()
    vault.writer.putPass({ id: 'revoked', signed: '{}', until: null, sends: null })
    vault.writer.putPass({ id: 'expired', signed: '{}', until: Date.now() - 1, sends: null })
    vault.writer.revokePass('revoked')
    expect(['revoked', 'expired', 'unknown'].map((id) => vault.writer.usePass(id))).toEqual([false, false, false])
    expect(() => vault.writer.revokePass('unknown')).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('is never replaced by another of its name', async () => {
    const { vault } = await newVault()
    vault.writer.putPass({ id: 'p1', signed: 'narrow', until: null, sends: 1 })
    expect(() => vault.writer.putPass({ id: 'p1', signed: 'wide', until: null, sends: null })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
    expect(vault.reader.passes()[0]!.signed).toBe('narrow')
  })

  it('is signed by a key that anyone can check', async () => {
    const { vault } = await newVault()
    const message = Buffer.from('a pass')
    const signature = vault.passKey.sign(message)
    expect(verifySignature(vault.passKey.publicKey, message, signature)).toBe(true)
    expect(verifySignature(vault.passKey.publicKey, Buffer.from('another'), signature)).toBe(false)
  })
})

describe('the ledger', () => {
  it('numbers its lines and is still there after a reopening', async () => {
    const { dir, vault } = await newVault()
    expect([1, 2, 3].map((bytes) => vault.writer.appendLedger({ ...line, bytes }))).toEqual([1, 2, 3])
    vault.close()
    await using again = await openVault(dir, { passphrase })
    expect(again.reader.ledger(1, 10).map(({ sequence, bytes }) => [sequence, bytes])).toEqual([
      [2, 2],
      [3, 3],
    ])
    expect(again.reader.ledger(0, 1)[0]).toMatchObject({ ...line, bytes: 1 })
    expect(again.reader.verifyLedger()).toBeNull()
  })

  it.each([
    ['changed', "UPDATE ledger SET line = replace(line, 'model.example', 'other.example') WHERE sequence = 2", 2],
    ['removed', 'DELETE FROM ledger WHERE sequence = 2', 2],
    ['cut off at the end', 'DELETE FROM ledger WHERE sequence = 3', 3],
    ['emptied', 'DELETE FROM ledger', 1],
  ])('shows where a line was %s', async (_, tampering, first) => {
    const { vault } = await newVault()
    for (const bytes of [1, 2, 3]) vault.writer.appendLedger({ ...line, bytes })
    vault.database.exec(tampering)
    expect(vault.reader.verifyLedger()).toBe(first)
    expect(vault.check()).toEqual([`The ledger was tampered with at line ${first}.`])
  })
})
