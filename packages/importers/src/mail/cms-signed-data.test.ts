import { describe, expect, it } from 'vitest'
import { readSignedContent } from './cms-signed-data.js'

function der(tag: number, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat(content)
  const length = bytes.length < 128 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), bytes])
}

/** With an indefinite length (BER). */
function ber(tag: number, ...content: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])])
}

const signedData = der(6, Buffer.from('2a864886f70d010702', 'hex'))
const enveloped = der(6, Buffer.from('2a864886f70d010703', 'hex'))
const data = der(6, Buffer.from('2a864886f70d010701', 'hex'))
const text = Buffer.from(`Content-Type: text/plain\r\n\r\n${'signed '.repeat(30)}`)

function message(wrap: typeof der, octets: Buffer, type = signedData): Buffer {
  const content = wrap(0x30, data, wrap(0xa0, octets))
  return wrap(0x30, type, wrap(0xa0, wrap(0x30, der(2, Buffer.from([1])), der(0x31), content, der(0x31))))
}

describe('signed content', () => {
  it('is found in DER', () => {
    expect(readSignedContent(message(der, der(4, text)))).toEqual(text)
  })

  it('is found in BER, in pieces', () => {
    const pieces = ber(
      0x24,
      der(4, text.subarray(0, 50)),
      der(0x24, der(4, text.subarray(50, 99))),
      der(4, text.subarray(99)),
    )
    expect(readSignedContent(message(ber, pieces))).toEqual(text)
  })

  it('is not found in other messages', () => {
    expect(readSignedContent(message(der, der(4, text), enveloped))).toBeNull()
    expect(readSignedContent(message(der, der(5, text)))).toBeNull()
    expect(readSignedContent(Buffer.alloc(0))).toBeNull()
  })

  it('is at most what is there when the message is cut, wherever that is', () => {
    const whole = message(ber, ber(0x24, der(4, text)))
    for (let length = 0; length < whole.length; length++) {
      const found = readSignedContent(whole.subarray(0, length))
      expect(found === null || text.indexOf(found) === 0).toBe(true)
    }
  })
})
