import { describe, expect, it } from 'vitest'
import { createCharsets } from './charsets.js'
import { isTnef, readTnefFiles } from './tnef.js'

function attribute(id: number, data: Buffer): Buffer {
  const bytes = Buffer.alloc(9 + data.length + 2)
  bytes[0] = 2
  bytes.writeUInt32LE(id, 1)
  bytes.writeUInt32LE(data.length, 5)
  data.copy(bytes, 9)
  return bytes
}

function tnef(...attributes: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...attributes])
}

const start = attribute(0x00069002, Buffer.alloc(14))
const file = tnef(
  attribute(0x00069007, Buffer.from([0xe4, 0x04, 0, 0, 0, 0, 0, 0])),
  ...[start, attribute(0x00018010, Buffer.from('caf\xe9.pdf\0', 'latin1')), attribute(0x0006800f, Buffer.from('%PDF'))],
  ...[start, attribute(0x00018010, Buffer.from('..\\a.txt\0')), attribute(0x0006800f, Buffer.from('text'))],
  start,
)

describe('winmail.dat', () => {
  it('gives the files inside it', () => {
    const files = readTnefFiles(file, createCharsets())
    expect(files.map(({ name, mediaType, bytes }) => [name, mediaType, `${Buffer.from(bytes)}`])).toEqual([
      ['café.pdf', 'application/pdf', '%PDF'],
      ['a.txt', 'text/plain', 'text'],
    ])
  })

  it('is known by type, and by name where the type says nothing', () => {
    expect(isTnef('application/ms-tnef', '')).toBe(true)
    expect(isTnef('application/octet-stream', 'WINMAIL.DAT')).toBe(true)
    expect(isTnef('application/octet-stream', 'other.dat')).toBe(false)
  })

  it('gives what is there when it is cut, wherever that is, and nothing when it is another format', () => {
    for (let length = 0; length < file.length; length++) {
      expect(readTnefFiles(file.subarray(0, length), createCharsets()).length).toBeLessThanOrEqual(2)
    }
    expect(readTnefFiles(Buffer.from('PK\x03\x04 something else'), createCharsets())).toEqual([])
  })
})
