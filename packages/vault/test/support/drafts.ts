/**
 * Invented items for tests, made from a seed.
 * Place: tests only.
 */
import type { AttachmentDraft, ItemDraft } from '../../src/item.js'

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const noon = Date.UTC(2026, 2, 14, 12)

/** A mail from Anna to Bram, with `changes`. */
export function mail(name: string, changes: Partial<ItemDraft> = {}): ItemDraft {
  return {
    kind: 'mail',
    identity: `mid:${name}@mail.example`,
    externalId: `${name}@mail.example`,
    at: noon,
    title: `About ${name}`,
    participants: [
      { role: 'from', name: 'Anna de Wit', address: 'anna@wit.example' },
      { role: 'to', name: 'Bram Smit', address: 'bram@smit.example' },
    ],
    text: `Dear Bram,\nthis is the text of ${name}.\n`,
    html: '',
    threadKeys: [`${name}@mail.example`],
    weakThreadKey: '',
    occurrences: [],
    attachments: [],
    detail: { kind: 'mail', signed: false, encrypted: false, bulk: false, labels: [], structured: [] },
    warnings: [],
    ...changes,
  }
}

/** Bytes that do not compress, the same for the same seed. */
export function noise(seed: number, length: number): Uint8Array {
  const random = seededRandom(seed)
  return Uint8Array.from({ length }, () => random() * 256)
}

export function attachment(name: string, bytes: Uint8Array, text = ''): AttachmentDraft {
  return { name, mediaType: 'application/octet-stream', bytes, text, contentId: '' }
}
