import { describe, expect, it } from 'vitest'
import { maxMessageBytes } from '../../src/mail/limits.js'
import { processorTime } from '../support/processor-time.js'
import { readAll, readItems } from './reading.js'

/** Of processor time; what grows faster than its input takes minutes. */
const boundMs = 4_000
const megabyte = 1024 * 1024
const head = 'From: a@example.org\nSubject: trap\nMessage-ID: <trap@example.org>\n'

async function readWithinBound(source: string | Uint8Array, id: 'eml' | 'mbox' = 'eml') {
  const usedMs = processorTime()
  const items = await readItems(id, source)
  expect(usedMs()).toBeLessThan(boundMs)
  return items
}

/** `content` as a body with these header lines. */
function message(headers: string, content: string): string {
  return `${head}${headers}\n\n${content}`
}

function htmlMessage(content: string): string {
  return message('Content-Type: text/html', content)
}

describe('hostile mail is read within a bound', () => {
  it('with 10,000 nested multiparts', async () => {
    const nested = Array.from(
      { length: 10_000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    )
    const [item] = await readWithinBound(`${head}${nested.join('')}Content-Type: text/plain\n\ndeep\n`)
    expect(item).toMatchObject({ title: 'trap', externalId: 'trap@example.org' })
    expect(item!.warnings.join()).toMatch(/nested more than 32 levels deep/)
  })

  it('with a header of 100 MB', async () => {
    const header = Buffer.alloc(100 * megabyte, 'x')
    header.write(`${head}X-Long: `)
    const [item] = await readWithinBound(header)
    expect(item).toMatchObject({ title: 'trap' })
    expect(item!.warnings.join()).toMatch(/larger than 64 MiB/)
  })

  it('with a subject of 60 MB', async () => {
    const bytes = Buffer.alloc(60 * megabyte, 'x')
    bytes.write('From: a@example.org\nSubject: ')
    const [item] = await readWithinBound(bytes)
    expect(item!.title.length).toBeLessThanOrEqual(megabyte)
  })

  it('with a million header fields', async () => {
    const [item] = await readWithinBound(`${head}${'To: b@example.org\n'.repeat(1_000_000)}\nbody`)
    expect(item!.title).toBe('trap')
    expect(item!.participants.length).toBeLessThan(5_000)
    expect(item!.warnings.join()).toMatch(/header was too long/)
  })

  it('with 50,000 recipients, keeping 5,000', async () => {
    const to = Array.from({ length: 50_000 }, (_, index) => `p${index}@example.org`).join(', ')
    const [item] = await readWithinBound(message(`To: ${to}`, ''))
    expect(item!.participants.filter(({ role }) => role === 'to')).toHaveLength(5_000)
  })

  it.each([
    ['parameters', `Content-Type: text/plain; ${'a*0*=b; '.repeat(100_000)}`],
    ['parameters without value', `Content-Type: text/plain${';'.repeat(900_000)}`],
    ['open comments', `To: ${'('.repeat(900_000)}`],
    ['open quotes', `To: ${'"a" <'.repeat(180_000)}`],
    ['commas', `To: ${','.repeat(900_000)}`],
    ['encoded words', `To: ${'=?utf-8?Q?=41?= '.repeat(50_000)}`],
    ['unfinished encoded words', `To: ${'=?utf-8?Q?a '.repeat(80_000)}`],
    ['ends of references', `References: <${'>'.repeat(900_000)}`],
    ['unfinished references', `References: ${'<a'.repeat(400_000)}`],
    ['spaces in a date', `Date: 1${' '.repeat(900_000)}Jan`],
    ['reply prefixes', `Subject: ${'Re: '.repeat(200_000)}`],
    ['list tags', `Subject: ${'[a] '.repeat(200_000)}`],
    ['spaces in a subject', `Subject: a${' '.repeat(900_000)}b`],
  ])('with a header full of %s', async (_, header) => {
    const [item] = await readWithinBound(message(header, 'body'))
    expect(item!.text).toBe('body')
  })

  it.each([
    ['open tags', '<a '.repeat(2 * megabyte)],
    ['tags whose end is quoted', '<a b=">" '.repeat(megabyte)],
    ['open quotes', '<a b="'.repeat(megabyte)],
    ['open comments', '<!--'.repeat(2 * megabyte)],
    ['half ends of comments', '<!--->'.repeat(megabyte)],
    ['closing tags without opening ones', '</b>'.repeat(2 * megabyte)],
    ['nested elements', '<div><blockquote>'.repeat(300_000)],
    ['lists', '<ul><li>'.repeat(500_000)],
    ['hidden elements', '<p hidden>'.repeat(500_000)],
    ['ampersands', '&'.repeat(6 * megabyte)],
    ['zero-width joiners', `a${'\xe2\x80\x8c'.repeat(2 * megabyte)}b`],
    ['spaces', `a${' '.repeat(7 * megabyte)}b`],
    ['microdata', '<div itemscope itemprop="a">'.repeat(150_000)],
    ['open script elements', '<script type="application/ld+json">'.repeat(150_000)],
    ['deep JSON', `<script type="application/ld+json">${'['.repeat(500_000)}</script>`],
  ])('with HTML full of %s', async (_, html) => {
    const [item] = await readWithinBound(htmlMessage(html))
    expect(item!.title).toBe('trap')
    expect(() => JSON.stringify(item!.detail)).not.toThrow()
  })

  it.each([
    ['lines that look like delimiters', 'Content-Type: multipart/mixed; boundary=b', '--\n'.repeat(4 * megabyte)],
    ['delimiters', 'Content-Type: multipart/mixed; boundary=b', '--b\n'.repeat(2 * megabyte)],
    ['line ends', 'Content-Type: text/plain', '\r\n'.repeat(4 * megabyte)],
    ['spaces', 'Content-Type: text/plain', `a${' '.repeat(8 * megabyte)}b`],
    [
      'soft breaks',
      'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable',
      '=\n'.repeat(4 * megabyte),
    ],
    ['spaces before soft breaks', 'Content-Transfer-Encoding: quoted-printable', `=${' '.repeat(60)}`.repeat(300_000)],
    ['padding', 'Content-Type: text/plain\nContent-Transfer-Encoding: base64', '='.repeat(8 * megabyte)],
    ['uuencode', 'Content-Type: text/plain', 'begin 644 a\n'.repeat(500_000)],
    ['quotation marks', 'Content-Type: text/plain; format=flowed', `${'>'.repeat(1_000)} \n`.repeat(5_000)],
    ['armour', 'Content-Type: text/plain', '-----BEGIN PGP SIGNED MESSAGE-----\n'.repeat(200_000)],
    ['escapes of UTF-7', 'Content-Type: text/plain; charset=utf-7', '+'.repeat(4 * megabyte)],
  ])('with a body full of %s', async (_, header, body) => {
    const [item] = await readWithinBound(message(header, body))
    expect(item!.title).toBe('trap')
  })

  it('with messages attached inside one another', async () => {
    const [item] = await readWithinBound(`${head}${'Content-Type: message/rfc822\n\n'.repeat(100_000)}`)
    expect(item!.warnings.join()).toMatch(/more than 6 levels deep/)
  })

  it('with more parts than are kept', async () => {
    const [item] = await readWithinBound(
      message('Content-Type: multipart/mixed; boundary=b', '--b\n\nx\n'.repeat(100_000)),
    )
    expect(item!.warnings.join()).toMatch(/more than 2000 parts/)
  })

  it('with an mbox file that is one endless message', async () => {
    const bytes = Buffer.alloc(maxMessageBytes + 20 * megabyte, 'a line of text without any sense\n')
    bytes.write('From a@example.org Tue Mar  5 10:11:12 2024\nSubject: endless\n\n')
    bytes.write('\n\nFrom b@example.org Tue Mar  5 10:11:13 2024\nSubject: next\n\n', bytes.length - 200)
    const items = await readWithinBound(bytes, 'mbox')
    expect(items.map(({ title }) => title)).toEqual(['endless', 'next'])
    expect(items[0]!.warnings.join()).toMatch(/larger than 64 MiB/)
  })

  it('with an mbox file of lines that almost separate messages', async () => {
    const outcomes = await readAll(
      'mbox',
      `From a@example.org Tue Mar  5 10:11:12 2024\n${'From \n'.repeat(3 * megabyte)}`,
    )
    expect(outcomes).toHaveLength(1)
  })

  it('with Content-Length fields that lie', async () => {
    const lying = 'From a@example.org Tue Mar  5 10:11:12 2024\nSubject: lie\nContent-Length: 60000000\n\nbody\n\n'
    const items = await readWithinBound(lying.repeat(20_000), 'mbox')
    expect(items).toHaveLength(20_000)
  })
})
