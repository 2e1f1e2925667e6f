import { describe, expect, it } from 'vitest'
import { detailOf, readAll, readMail, utf8 } from './reading.js'

describe('headers', () => {
  it.each([
    ['encoded words', '=?UTF-8?Q?Caf=C3=A9?=', 'Café'],
    ['words split inside a character', '=?UTF-8?B?Q2Fmww==?=\r\n =?utf-8?B?qQ==?= bar', 'Café bar'],
    ['words of two charsets', '=?iso-8859-1?Q?=E9?= =?koi8-r?B?0A==?=', 'éп'],
    ['a language', '=?utf-8*nl?Q?=C3=A9=C3=A9n?=', 'één'],
    ['space and question marks inside a word', '=?utf-8?Q?How are you??=', 'How are you?'],
    ['words joined to text', '[list]=?utf-8?Q?=C3=A9?=!', '[list]é!'],
    ['raw UTF-8', utf8('één'), 'één'],
    ['raw Windows-1252', 'caf\xe9 \x80', 'café €'],
    ['what is no word', '=?utf-8?X?a?= =?=', '=?utf-8?X?a?= =?='],
    ['folding in odd places', 'one\r\n\ttwo\r\n \r\n three', 'one two three'],
    ['control characters', 'a\x00b\x1b[0m', 'a b [0m'],
  ])('are read with %s', async (_, raw, title) => {
    expect((await readMail(['From: a@example.org', `Subject: ${raw}`, '', 'x'])).title).toBe(title)
  })

  it('are found after a separator line, with space before the colon, and among lines that are none', async () => {
    const item = await readMail(['>From me', 'From : a@example.org', 'broken line', 'SUBJECT: s', '', 'x'])
    expect(item).toMatchObject({ title: 's', text: 'x', participants: [{ role: 'from', address: 'a@example.org' }] })
  })

  it('end at a line that is none when no field follows', async () => {
    expect(await readMail(['Subject: s', 'This is text', 'and more'])).toMatchObject({
      title: 's',
      text: 'This is text\nand more',
    })
  })

  it('are required: without any it is no mail', async () => {
    expect(await readAll('eml', 'just a text\n')).toMatchObject([{ type: 'reject', position: 0 }])
    expect(await readAll('eml', '')).toMatchObject([{ type: 'reject', position: 0, reason: 'The file is empty.' }])
  })

  it('are read where lines end with a carriage return alone', async () => {
    expect(await readMail(['Subject: s\rFrom: a@example.org\r\rone\rtwo'])).toMatchObject({
      title: 's',
      text: 'one\ntwo',
    })
  })
})

describe('people', () => {
  it.each([
    ['a@Example.org', [['', 'a@example.org']]],
    ['"Vries, Anna de" <a@example.org>', [['Vries, Anna de', 'a@example.org']]],
    [
      'Vries, Anna de <a@example.org>, b@example.org',
      [
        ['Vries, Anna de', 'a@example.org'],
        ['', 'b@example.org'],
      ],
    ],
    ['a@example.org (Anna (de) Vries)', [['Anna (de) Vries', 'a@example.org']]],
    ['=?utf-8?Q?Vries,_Anna?= <a@example.org>', [['Vries, Anna', 'a@example.org']]],
    ['"=?utf-8?Q?Zo=C3=AB?=" <z@example.org>', [['Zoë', 'z@example.org']]],
    [`${utf8('Zoë')} <z@example.org>`, [['Zoë', 'z@example.org']]],
    [
      'Friends: a@example.org, B <b@example.org>;, c@example.org',
      [
        ['', 'a@example.org'],
        ['B', 'b@example.org'],
        ['', 'c@example.org'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    [
      'a@example.org; b@example.org',
      [
        ['', 'a@example.org'],
        ['', 'b@example.org'],
      ],
    ],
    ["'a@example.org' <'a@example.org'>", [['a@example.org', 'a@example.org']]],
    ['Anna <a@example.org', [['Anna', 'a@example.org']]],
    ['<@relay.example:a@example.org>', [['', 'a@example.org']]],
    ['Anna a@example.org', [['Anna', 'a@example.org']]],
    ['a@example.org <a@example.org>', [['a@example.org', 'a@example.org']]],
    ['"say \\"hi\\"" <a@example.org>', [['say "hi"', 'a@example.org']]],
    ['Anna', [['Anna', '']]],
    [', ,', []],
  ])('are read from %s', async (raw, expected) => {
    const { participants } = await readMail(['Subject: s', `To: ${raw}`, '', 'x'])
    expect(participants.map(({ name, address }) => [name, address])).toEqual(expected)
    expect(participants.every(({ role }) => role === 'to')).toBe(true)
  })

  it('have the roles of their headers, from repeated ones too', async () => {
    const { participants } = await readMail([
      'From: f@example.org',
      'To: t@example.org',
      'To: u@example.org',
      'Cc: c@example.org',
      'Bcc: b@example.org',
      'Reply-To: r@example.org',
      '',
      'x',
    ])
    expect(participants.map(({ role, address }) => `${role} ${address[0]}`)).toEqual([
      'from f',
      'to t',
      'to u',
      'cc c',
      'bcc b',
      'replyTo r',
    ])
  })

  it('include the sender where From is missing', async () => {
    const { participants } = await readMail([
      'Return-Path: <b@example.org>',
      'Sender: s@example.org',
      'Subject: s',
      '',
      'x',
    ])
    expect(participants).toEqual([{ role: 'from', name: '', address: 's@example.org' }])
  })
})

describe('the time of a mail', () => {
  it.each([
    ['Tue, 5 Mar 2024 10:11:12 +0100', '2024-03-05T09:11:12Z'],
    ['5 Mar 2024 10:11 +0530', '2024-03-05T04:41:00Z'],
    ['Tue,  5 Mar 24 10:11:12 EST', '2024-03-05T15:11:12Z'],
    ['Tue, 5 Mar 1999 10:11:12 PDT (Pacific Time)', '1999-03-05T17:11:12Z'],
    ['Tue, 5 Mar 99 10:11:12 GMT', '1999-03-05T10:11:12Z'],
    ['Tue, 5 Mar 2024 (a (nested) comment) 10:11:12 +0100', '2024-03-05T09:11:12Z'],
    ['Tue, 5 Mar 2024 10:11:12 GMT+0100', '2024-03-05T09:11:12Z'],
    ['Tue, 5 Mar 2024 10:11:12', '2024-03-05T10:11:12Z'],
    ['Tue, 5 Mar 2024 10.11.12 +0100', '2024-03-05T09:11:12Z'],
    ['Tue Mar  5 10:11:12 2024', '2024-03-05T10:11:12Z'],
    ['Tue Mar  5 10:11:12 CET 2024', '2024-03-05T09:11:12Z'],
    ['Tue Mar  5 10:11:12 +0100 2024', '2024-03-05T09:11:12Z'],
    ['2024-03-05T10:11:12+01:00', '2024-03-05T09:11:12Z'],
    ['2024-03-05 10:11:12 Z', '2024-03-05T10:11:12Z'],
    ['dinsdag 5 maart 2024 10:11:12', '2024-03-05T10:11:12Z'],
    ['March 5, 2024 10:11 PM', '2024-03-05T22:11:00Z'],
    ['5-mei-2024 10:11:12 +0200', '2024-05-05T08:11:12Z'],
    ['5 Mar 2024', '2024-03-05T00:00:00Z'],
  ])('is read from %s', async (raw, expected) => {
    const { at } = await readMail([`Date: ${raw}`, 'Subject: s', '', 'x'])
    expect(at === null ? null : new Date(at).toISOString()).toBe(expected.replace('Z', '.000Z'))
  })

  it.each(['yesterday', '32 Mar 2024 10:00:00', '5 Foo 2024 10:00:00', ''])('is not known from %j', async (raw) => {
    expect((await readMail([`Date: ${raw}`, 'Subject: s', '', 'x'])).at).toBeNull()
  })

  it('is when it was received where Date is missing or broken', async () => {
    const { at } = await readMail([
      'Received: from a by b; Tue, 5 Mar 2024 10:11:12 +0000',
      'Received: from c by a; Mon, 4 Mar 2024 10:00:00 +0000',
      'Date: ?',
      'Subject: s',
      '',
      'x',
    ])
    expect(at).toBe(Date.UTC(2024, 2, 5, 10, 11, 12))
  })
})

describe('parameters', () => {
  it.each([
    ["filename*=utf-8'nl'%C3%A9%20n.pdf", 'é n.pdf'],
    ['filename*0*=iso-8859-1\'\'%E9; filename*1=" n"; filename*2*=%2Epdf', 'é n.pdf'],
    ['filename*1=b.pdf; filename*0=a', 'ab.pdf'],
    ["filename=x.pdf; filename*=utf-8''y.pdf", 'y.pdf'],
    ['filename="=?utf-8?Q?=C3=A9=20n.pdf?="', 'é n.pdf'],
    [`filename="${utf8('é n.pdf')}"`, 'é n.pdf'],
    ['filename=my file.pdf', 'my file.pdf'],
    ['filename="a;\\"b\\".pdf"', 'a;"b".pdf'],
    ['filename="open.pdf', 'open.pdf'],
    ['FileName*=broken%ZZ.pdf', 'broken%ZZ.pdf'],
  ])('give the file name from %s', async (parameter, name) => {
    const item = await readMail([
      'Subject: s',
      'Content-Type: application/pdf',
      `Content-Disposition: attachment; ${parameter}`,
      '',
      'x',
    ])
    expect(item.attachments.map((attachment) => attachment.name)).toEqual([name])
  })

  it.each([
    ['TEXT/HTML;charset=utf-8', 'é'],
    ['text / html (a page); charset="utf-8"', 'é'],
    ['text/html charset=utf-8', 'é'],
    ['text/html; charset = utf-8 (Unicode); x', 'é'],
  ])('give type and charset from %s', async (contentType, text) => {
    const item = await readMail(['Subject: s', `Content-Type: ${contentType}`, '', `<p>${utf8('é')}</p>`])
    expect(item).toMatchObject({ text, html: '<p>é</p>' })
  })
})

describe('identity and conversation', () => {
  it('is the Message-ID with sender and date: the same through another list, another when an id is used twice', async () => {
    const id = 'Message-ID:  <1.A@example.org> '
    const from = 'From: Anna <Anna@example.org>'
    const january = await readMail([id, from, 'Date: Fri, 31 Jan 2025 10:00:00 +0100', 'Subject: Invoice', '', 'x'])
    const again = await readMail([
      id,
      from,
      'Date: Fri, 31 Jan 2025 09:00:00 +0000',
      'Subject: [list] Invoice',
      '',
      'x',
    ])
    const february = await readMail([id, from, 'Date: Fri, 28 Feb 2025 10:00:00 +0100', 'Subject: Invoice', '', 'y'])
    const stranger = await readMail([id, 'From: b@example.net', 'Date: Fri, 31 Jan 2025 10:00:00 +0100', '', 'z'])
    expect(january.externalId).toBe('1.A@example.org')
    expect(again.identity).toBe(january.identity)
    expect(new Set([january.identity, february.identity, stranger.identity]).size).toBe(3)
  })

  it('is a digest of what does not change on the way where the Message-ID is missing', async () => {
    const stable = ['From: a@example.org', 'Date: Tue, 5 Mar 2024 10:11:12 +0100', 'Subject: s', '']
    const one = await readMail(['Received: from x', ...stable, 'one  line\ntwo'])
    const same = await readMail(['X-Gmail-Labels: Inbox', ...stable, 'one line\r\ntwo\r\n\r\n'])
    const other = await readMail([...stable, 'one line\r\nthree'])
    expect(one.identity).toMatch(/^digest:[0-9a-f]{64}$/)
    expect(same.identity).toBe(one.identity)
    expect(other.identity).not.toBe(one.identity)
    expect(one.externalId).toBe('')
  })

  it('joins a mail with all that it refers to', async () => {
    const item = await readMail([
      'Message-ID: <3@e>',
      'References: <1@e>\r\n <2@e>',
      'In-Reply-To: <2@e>',
      'X-GM-THRID: 77',
      'Subject: Re: s',
      'From: a@e',
      'To: b@e',
      '',
      'x',
    ])
    expect(item.threadKeys).toEqual(['mid:3@e', 'mid:1@e', 'mid:2@e', 'gmthrid:77'])
    expect(item.weakThreadKey).toBe('')
  })

  it('finds the original by subject and people where references are missing', async () => {
    const original = await readMail([
      'Message-ID: <1@e>',
      'Subject: Trein naar  Gent',
      'From: Anna <a@e>',
      'To: b@e',
      '',
      'x',
    ])
    const answers = [
      'Re: Trein naar Gent',
      'Antw: RE: trein naar gent',
      'AW: [reis] Re[2]: Trein naar Gent',
      'Fwd: Trein naar Gent (fwd)',
    ]
    for (const subject of answers) {
      const answer = await readMail(['Message-ID: <2@e>', `Subject: ${subject}`, 'From: b@e', 'To: a@e', '', 'x'])
      expect(answer.weakThreadKey).toBe(original.weakThreadKey)
    }
    expect(original.weakThreadKey).toBe('subject:trein naar gent|a@e,b@e')
  })

  it('does not look for originals that nobody answers, nor for mails without subject', async () => {
    expect(
      (await readMail(['Subject: News', 'List-Id: <l.example.org>', 'From: a@e', 'To: b@e', '', 'x'])).weakThreadKey,
    ).toBe('')
    for (const header of ['From: no-reply@shop.example', 'From: a@e\r\nAuto-Submitted: auto-generated']) {
      expect((await readMail(['Subject: Invoice', header, 'To: b@e', '', 'x'])).weakThreadKey).toBe('')
    }
    expect((await readMail(['Subject: Re: ', 'From: a@e', 'To: b@e', '', 'x'])).weakThreadKey).toBe('')
  })
})

describe('labels and bulk', () => {
  it.each(['List-Id: <l.example.org>', 'List-Unsubscribe: <mailto:u@example.org>', 'Precedence: bulk'])(
    '%s is bulk',
    async (header) => {
      expect(detailOf(await readMail([header, 'Subject: s', '', 'x'])).bulk).toBe(true)
    },
  )

  it('a mail between people is not', async () => {
    expect(detailOf(await readMail(['Subject: s', 'Precedence: normal', '', 'x'])).bulk).toBe(false)
  })

  it.each([
    ['/home/a/Maildir/cur/1.2.host:2,FS', ['Inbox', 'Flagged']],
    ['/home/a/Maildir/new/1.2.host', ['Inbox', 'Unread']],
    ['/home/a/Maildir/.Work.Project &AOk-/cur/1:2,RS', ['Work/Project é', 'Answered']],
    ['/home/a/mail/Sent/cur/1:2,S', ['Sent']],
    ['D:\\mail\\Sent\\cur\\1;2,ST', ['Sent', 'Trashed']],
    ['/a/Library/Mail/V10/1/Work.mbox/2/Data/Messages/1.emlx', ['Work']],
    ['/home/a/letter.eml', []],
  ])('come from the path %s', async (path, labels) => {
    expect(detailOf(await readMail(['Subject: s', '', 'x'], { path })).labels).toEqual(labels)
  })

  it('come from Gmail and from keywords', async () => {
    const gmail = await readMail(['X-Gmail-Labels: =?UTF-8?Q?Inbox,"A,_B",Caf=C3=A9?=', 'Subject: s', '', 'x'], {
      path: '/m/cur/1',
    })
    expect(detailOf(gmail).labels).toEqual(['Inbox', 'A, B', 'Café'])
    expect(detailOf(await readMail(['Keywords: tax, 2024', 'X-Keywords: $Done', '', 'x'])).labels).toEqual([
      'tax',
      '2024',
      '$Done',
    ])
  })
})
