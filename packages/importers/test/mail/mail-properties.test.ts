import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../src/html/html-to-text.js'
import { readItems, readMail } from './reading.js'

const seed = { seed: 20_240_307, numRuns: 300 }
/** Text without what mail cannot carry or does not keep: control characters, space at the ends. */
const lineText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Z}\p{Cf}]+/gu, ' ').trim())
  .filter((text) => text !== '' && !text.includes('=?'))
const lines = fc.array(lineText, { minLength: 1, maxLength: 8 })

function quotedPrintable(text: string): string {
  const escaped = [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  return escaped.join('').replace(/(?:=..){20}/g, '$&=\r\n')
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\r\n')
}

/** Words of at most 20 bytes, cut without regard to characters. */
function encodedWords(text: string, encoding: 'B' | 'Q'): string {
  const bytes = Buffer.from(text)
  const words: string[] = []
  for (let start = 0; start < bytes.length; start += 20) {
    const piece = bytes.subarray(start, start + 20)
    const hex = [...piece].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')
    words.push(`=?utf-8?${encoding}?${encoding === 'B' ? piece.toString('base64') : hex}?=`)
  }
  return words.join('\r\n ')
}

function splitParameter(name: string, value: string): string {
  const bytes = [...Buffer.from(value)]
  const segments: string[] = []
  for (let start = 0; start < bytes.length; start += 10) {
    const piece = bytes.slice(start, start + 10).map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    segments.push(`${name}*${segments.length}*=${start === 0 ? "utf-8''" : ''}${piece.join('')}`)
  }
  return segments.join(';\r\n ')
}

describe('what is encoded is read back', () => {
  it('in bodies', async () => {
    const encodings = fc.constantFrom<[string, (text: string) => string]>(
      ['quoted-printable', quotedPrintable],
      ['base64', base64],
      ['8bit', (text) => Buffer.from(text).toString('latin1')],
    )
    await fc.assert(
      fc.asyncProperty(lines, encodings, async (texts, [name, encode]) => {
        const head = ['Subject: s', 'Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${name}`, '']
        const item = await readMail([...head, encode(texts.join('\r\n'))])
        expect(item.text).toBe(texts.join('\n'))
      }),
      seed,
    )
  })

  it('in headers', async () => {
    await fc.assert(
      fc.asyncProperty(lineText, lineText, fc.constantFrom('B', 'Q'), async (subject, name, encoding) => {
        const item = await readMail([
          `Subject: ${encodedWords(subject, encoding)}`,
          `To: ${encodedWords(name, encoding)}\r\n <a@example.org>, b@example.org`,
          ...['', 'x'],
        ])
        expect(item.title).toBe(subject)
        expect(item.participants.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org'])
      }),
      seed,
    )
  })

  it('in file names', async () => {
    await fc.assert(
      fc.asyncProperty(lineText, async (text) => {
        const name = `${text.replace(/[\\/]/g, '-')}.bin`
        const item = await readMail([
          'Subject: s',
          'Content-Type: application/x-a',
          `Content-Disposition: attachment;\r\n ${splitParameter('filename', name)}`,
          ...['', 'x'],
        ])
        expect(item.attachments[0]!.name).toBe(name)
      }),
      seed,
    )
  })

  it('in parts, however they are nested', async () => {
    const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('tree'), { minLength: 1, maxLength: 4 })),
      leaf: fc.stringMatching(/^[a-z]{1,12}$/),
    }))
    let boundaries = 0
    const write = (node: unknown): string => {
      if (!Array.isArray(node)) return `\r\n${node}`
      const boundary = `b${boundaries++}`
      const parts = node.map((child) => `--${boundary}\r\n${write(child)}\r\n`)
      return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${parts.join('')}--${boundary}--\r\n`
    }
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const [item] = await readItems('eml', `Subject: s\r\n${write(node)}`)
        expect(item!.text.split('\n\n')).toEqual([node].flat(20))
      }),
      seed,
    )
  })

  it('in HTML', () => {
    const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    fc.assert(
      fc.property(lines, (texts) => {
        expect(htmlToText(texts.map((text) => `<div>${escapeHtml(text)}</div>`).join(''))).toBe(texts.join('\n'))
      }),
      seed,
    )
  })

  it('in mbox files, in any chunks', async () => {
    const bodies = fc.array(
      fc.array(fc.constantFrom('From me to you', '>From x', 'text', '', 'Note: y'), { maxLength: 6 }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 400 }), async (messages, chunkBytes) => {
        const quoted = messages.map((body) => body.map((line) => line.replace(/^(>*From )/, '>$1')))
        const source = quoted.map((body, index) =>
          ['From a Tue Mar  5 10:11:12 2024', `Subject: ${index}`, '', ...body, ''].join('\n'),
        )
        const items = await readItems('mbox', source.map((text) => `${text}\n`).join(''), { chunkBytes })
        expect(items.map(({ title }) => title)).toEqual(messages.map((_, index) => `${index}`))
        expect(items.map(({ text }) => text)).toEqual(
          messages.map((body) => body.join('\n').replace(/^\n+/, '').trimEnd()),
        )
      }),
      seed,
    )
  })
})
