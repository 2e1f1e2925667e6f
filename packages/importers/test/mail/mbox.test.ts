import { describe, expect, it } from 'vitest'
import { detailOf, readAll, readItems, stream } from './reading.js'

const line = 'From a@example.org Tue Mar  5 10:11:12 2024'

function mail(subject: string, ...body: string[]): string[] {
  return [line, `Subject: ${subject}`, `Message-ID: <${subject}@example.org>`, '', ...body, '']
}

/** Titles and texts, for reading at a glance. */
async function contents(source: string, chunkBytes?: number): Promise<string[]> {
  const items = await readItems('mbox', source, chunkBytes === undefined ? {} : { chunkBytes })
  return items.map(({ title, text }) => `${title}: ${text}`)
}

describe('an mbox file', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('is cut into messages with %s', async (_, lineEnd) => {
    const source = [...mail('one', 'a', '', 'b'), ...mail('two', 'c')].join(lineEnd)
    expect(await contents(source)).toEqual(['one: a\n\nb', 'two: c'])
  })

  it('is cut where no empty line stands between messages', async () => {
    expect(await contents([line, 'Subject: one', '', 'a', ...mail('two', 'b')].join('\n'))).toEqual([
      'one: a',
      'two: b',
    ])
  })

  it('keeps sentences that begin with From', async () => {
    const body = [
      '',
      'From here on it is easy',
      'Note: take the train',
      '',
      'From Ghent at 10:15 in May 2024 we go on',
      'by bus',
    ]
    expect(await contents(mail('one', ...body).join('\n'))).toEqual([`one: ${body.slice(1).join('\n')}`])
  })

  it.each([
    'From - Tue Mar 05 10:11:12 2024',
    'From 17300000@xxx Tue Mar 05 10:11:12 +0000 2024',
    'From a@example.org Tue Mar  5 10:11 CET 2024',
    'From "a b"@example.org  Tue Mar  5 10:11:12 2024 remote from x',
    'From MAILER-DAEMON',
  ])('knows the separator %s', async (separator) => {
    const source = [...mail('one', 'a'), separator, 'Subject: two', '', 'b', ''].join('\n')
    expect(await contents(source)).toEqual(['one: a', 'two: b'])
  })

  it('takes one > away from quoted lines (mboxo, mboxrd), and only there', async () => {
    const body = ['>From us', '>>From them', '> From afar', 'x >From y', '>Fromage']
    expect(await contents(mail('one', ...body).join('\n'))).toEqual([
      'one: From us\n>From them\n> From afar\nx >From y\n>Fromage',
    ])
  })

  it('ends messages where Content-Length says (mboxcl), and unquotes them', async () => {
    const body = '>From us\n'
    const source = `${line}\nSubject: one\nContent-Length: ${body.length}\n\n${body}\n${mail('two', 'b').join('\n')}`
    expect(await contents(source)).toEqual(['one: From us', 'two: b'])
  })

  it('leaves lines as they are where the writer quotes nothing (mboxcl2)', async () => {
    const body = `${line}\nSubject: quoted\n\n>From us\n`
    const source = `${line}\nSubject: one\nContent-Length: ${body.length}\n\n${body}\n${mail('two', 'b').join('\n')}`
    expect(await contents(source)).toEqual([`one: ${body.trimEnd()}`, 'two: b'])
  })

  it.each([3, 300_000, 0])('does not believe a Content-Length of %i that leads nowhere', async (length) => {
    const source = `${line}\nSubject: one\nContent-Length: ${length}\n\nabcdef\n\n${mail('two', 'b').join('\n')}`
    expect(await contents(source)).toEqual(['one: abcdef', 'two: b'])
  })

  it.each([1, 7, 64, 1_000])('is read alike in chunks of %i bytes', async (chunkBytes) => {
    const source = Array.from({ length: 30 }, (_, index) =>
      mail(`m${index}`, 'x'.repeat(index * 40), '>From b').join('\n'),
    ).join('\n')
    expect(await contents(source, chunkBytes)).toEqual(await contents(source))
  })

  it('gives positions that a later run resumes at, exactly', async () => {
    const source = Array.from({ length: 20 }, (_, index) => mail(`m${index}`, 'text').join('\n')).join('\n')
    const positions: number[] = []
    const all = await readAll('mbox', source, { positions })
    expect(positions).toEqual(all.map(({ position }) => position))
    for (const [index, position] of positions.entries()) {
      expect(source.slice(position, position + line.length)).toBe(line)
      const rest = await readAll('mbox', source, { from: position })
      expect(rest).toEqual(all.slice(index))
    }
  })

  it('says what stands before the first separator, and reads on', async () => {
    const outcomes = await readAll('mbox', `\n\nsome text\n\n${mail('one', 'a').join('\n')}`)
    expect(outcomes.map(({ type }) => type)).toEqual(['reject', 'item'])
  })

  it('takes the time of arrival where a mail has no date', async () => {
    const [item] = await readItems('mbox', mail('one', 'a').join('\n'))
    expect(item!.at).toBe(Date.UTC(2024, 2, 5, 10, 11, 12))
  })

  it.each([
    ['/home/a/Mail/Projects.mbox', ['Projects']],
    ['/home/a/Library/Mail/INBOX.mbox/mbox', ['INBOX']],
    ['takeout.zip!/Mail/Sent', ['Sent']],
  ])('labels what is in %s', async (path, labels) => {
    const [item] = await readItems('mbox', mail('one', 'a').join('\n'), { path })
    expect(detailOf(item!).labels).toEqual(labels)
  })

  it('takes labels from Gmail rather than from the name of the file', async () => {
    const source = `${line}\nX-Gmail-Labels: Inbox,Opened\nSubject: one\n\na\n`
    const [item] = await readItems('mbox', source, { path: '/All mail Including Spam and Trash.mbox' })
    expect(detailOf(item!).labels).toEqual(['Inbox', 'Opened'])
  })

  it('reads as it goes: the first message is there before the rest has been asked for', async () => {
    let given = 0
    const chunk = Buffer.from(
      Array.from({ length: 300 }, (_, index) => mail(`m${index}`, 'x'.repeat(200)).join('\n')).join('\n'),
    )
    const input = {
      name: 'a.mbox',
      path: '/a.mbox',
      size: null,
      modifiedAt: null,
      readAt: null,
      async *stream() {
        for (; given < 100; given++) yield chunk
      },
    }
    for await (const outcome of stream('mbox', input)) {
      expect(outcome.type).toBe('item')
      break
    }
    expect(given).toBe(0)
  })
})
