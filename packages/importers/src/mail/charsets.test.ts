import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCharsets } from './charsets.js'

const labels = [
  ...['', 'utf-8', 'us-ascii', 'utf-7', 'utf-16', 'utf-16be', 'utf-16le', 'utf-32', 'gb18030', 'gbk', 'gb2312', 'big5'],
  ...['shift_jis', 'euc-jp', 'iso-2022-jp', 'iso-2022-kr', 'iso-2022-cn', 'hz-gb-2312', 'euc-kr', 'koi8-r', 'koi8-u'],
  ...['iso-8859-8-i', 'iso-8859-15', 'macintosh', 'x-mac-ce', 'ibm850', 'cp437', 'viscii', 'tis-620', 'x-user-defined'],
  ...[
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'hex',
    'base64',
    'utf-7-imap',
    'replacement',
    '"',
    ' ',
    'x'.repeat(500),
  ],
]

describe('charsets', () => {
  it.each(labels)('reads any bytes as well-formed text when %j is declared', (label) => {
    const charsets = createCharsets()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(charsets.decode(bytes, label).isWellFormed()).toBe(true)
      }),
      { seed: 20_240_308, numRuns: 200 },
    )
  })

  it.each(labels.filter((label) => !/utf-(?:16|32)/.test(label)))('reads ASCII alike as %j', (label) => {
    const text = 'Dear Anna, 12 euros (about 13.50) by Friday; see you.\n'
    expect(createCharsets().decode(Buffer.from(text), label)).toBe(text)
  })

  it('reads as none a name that is no charset', () => {
    expect(createCharsets().decode(Buffer.from('caf\xe9', 'latin1'), 'no-such-charset')).toBe('café')
  })
})
