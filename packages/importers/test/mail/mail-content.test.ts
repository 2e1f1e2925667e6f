import { describe, expect, it } from 'vitest'
import { detailOf, readMail, utf8 } from './reading.js'

const head = ['From: a@example.org', 'Subject: s']

function textMail(contentType: string, body: string, encoding = '8bit'): string[] {
  return [...head, `Content-Type: ${contentType}`, `Content-Transfer-Encoding: ${encoding}`, '', body]
}

describe('the text of a mail', () => {
  it.each([
    ['UTF-8', 'text/plain; charset=utf-8', utf8('één € 日本'), 'één € 日本'],
    ['ISO 8859-1 that is UTF-8', 'text/plain; charset=iso-8859-1', utf8('één'), 'één'],
    ['ASCII that is Windows-1252', 'text/plain; charset=us-ascii', 'price \x80 5 \x96 caf\xe9', 'price € 5 – café'],
    ['UTF-8 that is Windows-1252', 'text/plain; charset=utf-8', 'caf\xe9 na\xefve', 'café naïve'],
    [
      'UTF-8 with one broken byte',
      'text/plain; charset=utf-8',
      utf8('één twéé drië\xff').replace('\xc3\xbf', '\xff'),
      'één twéé drië\ufffd',
    ],
    ['an unknown name', 'text/plain; charset=x-made-up', utf8('één'), 'één'],
    ['no name', 'text/plain', utf8('één'), 'één'],
    ['KOI8-R', 'text/plain; charset=koi8-r', '\xd0\xd2\xc9\xd7\xc5\xd4', 'привет'],
    ['Windows-1251 by number', 'text/plain; charset=cp1251', '\xef\xf0\xe8\xe2\xe5\xf2', 'привет'],
    ['Shift_JIS by number', 'text/plain; charset=cp932', '\x93\xfa\x96\x7b', '日本'],
    ['ISO-2022-JP', 'text/plain; charset=iso-2022-jp', '\x1b$BF|K\\\x1b(B', '日本'],
    ['ISO-2022-JP that is not declared', 'text/plain', '\x1b$BF|K\\\x1b(B', '日本'],
    ['EUC-KR', 'text/plain; charset=ks_c_5601-1987', '\xc7\xd1\xb1\xdb', '한글'],
    ['ISO-2022-KR', 'text/plain; charset=iso-2022-kr', '\x1b$)C\x0eGQ1[\x0f!', '한글!'],
    ['GB 18030', 'text/plain; charset=gb18030', '\xd6\xd0\xce\xc4', '中文'],
    ['HZ', 'text/plain; charset=hz-gb-2312', 'a ~{VPND~} ~~', 'a 中文 ~'],
    ['Big5', 'text/plain; charset=big5', '\xa4\xa4\xa4\xe5', '中文'],
    ['UTF-7', 'text/plain; charset=utf-7', 'caf+AOk-', 'café'],
    ['Mac Roman', 'text/plain; charset=x-mac-roman', 'caf\x8e', 'café'],
    ['code page 850', 'text/plain; charset=ibm850', 'caf\x82', 'café'],
    ['UTF-16 without a byte order mark', 'text/plain; charset=utf-16', '\0c\0a\0f\0\xe9', 'café'],
    ['UTF-16 with one', 'text/plain; charset=utf-16', '\xff\xfec\0a\0f\0\xe9\0', 'café'],
  ])('is read in %s', async (_, contentType, body, text) => {
    expect((await readMail(textMail(contentType, body))).text).toBe(text)
  })

  it.each([
    ['quoted-printable', 'caf=C3=\r\n=A9 =e2=82=ac, =zz=', 'café €, =zz'],
    ['quoted-printable', 'a  \r\nb=20\r\nc', 'a\nb \nc'],
    ['base64', 'Y2Fm\r\nw6k=', 'café'],
    ['base64', 'Y2Fm***w6k', 'café'],
    ['base64', 'Y2Fm\r\nw6k=\r\nY2Fm', 'cafécaf'],
    ['base64', 'Y2Fmw6k= (added by a gateway)', 'café'],
    ['x-uuencode', 'begin 644 a\r\n%8V%FPZD \r\n`\r\nend', 'café'],
    ['"BASE64" ; oops', 'Y2Fm\r\nw6k=', 'Y2Fm\nw6k='],
    ['Base64 (comment)', 'Y2Fm\r\nw6k=', 'café'],
  ])('is read from %s', async (encoding, body, text) => {
    expect((await readMail(textMail('text/plain; charset=utf-8', body, encoding))).text).toBe(text)
  })

  it('has soft line breaks joined, with quotations and signature kept (RFC 3676)', async () => {
    const body = [
      'One line \r\nthat goes on.',
      '> quoted \r\n> and on',
      '>> deeper',
      ' From space',
      '-- ',
      'Anna',
    ].join('\r\n')
    const { text } = await readMail(textMail('text/plain; format=flowed', body))
    expect(text).toBe('One line that goes on.\n> quoted and on\n>> deeper\nFrom space\n-- \nAnna')
  })

  it('loses the space of soft breaks with DelSp', async () => {
    expect((await readMail(textMail('text/plain; format=flowed; delsp=yes', 'inter \r\nnational'))).text).toBe(
      'international',
    )
  })

  it('comes from HTML where there is nothing else', async () => {
    const item = await readMail(textMail('text/html', '<style>p{}</style><p>Total&nbsp;&euro;&#8202;5</p><p>Bye'))
    expect(item.text).toBe('Total € 5\n\nBye')
    expect(item.html).toContain('<style>')
  })

  it('comes from HTML where the plain alternative is empty', async () => {
    const item = await readMail([
      ...head,
      'Content-Type: multipart/alternative; boundary=b',
      ...[
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        ' ',
        '--b',
        'Content-Type: text/html',
        '',
        '<b>Hello</b>',
        '--b--',
      ],
    ])
    expect(item.text).toBe('Hello')
  })

  it('takes the charset of HTML from its meta element', async () => {
    expect((await readMail(textMail('text/html', '<meta charset="windows-1251"><p>\xef\xf0\xe8'))).text).toBe('при')
  })

  it('has no control characters', async () => {
    expect((await readMail(textMail('text/plain', 'a\x00b\x1b[31mc\x07\td'))).text).toBe('ab[31mc\td')
  })
})

describe('the parts of a mail', () => {
  const alternative = [
    'Content-Type: multipart/alternative; boundary=i',
    '',
    '--i',
    '',
    'plain',
    '--i',
    'Content-Type: text/html',
    '',
    '<p>html',
    '--i--',
  ]

  it('are shown and attached as RFC 8621 says', async () => {
    const item = await readMail([
      ...head,
      'Content-Type: multipart/mixed; boundary=o',
      ...['', 'preamble', '--o', ...alternative],
      ...[
        '--o',
        'Content-Type: image/png; name=p.png',
        'Content-ID: <p@example.org>',
        'Content-Transfer-Encoding: base64',
        '',
        'AQID',
      ],
      ...['--o', '', 'footer', '--o--', 'epilogue'],
    ])
    expect(item.text).toBe('plain\n\nfooter')
    expect(item.html).toBe('<p>html\n<pre>footer</pre>')
    expect(item.attachments).toEqual([
      { name: 'p.png', mediaType: 'image/png', bytes: expect.any(Uint8Array), text: '', contentId: 'p@example.org' },
    ])
    expect([...item.attachments[0]!.bytes]).toEqual([1, 2, 3])
  })

  it.each([
    ['no closing delimiter', ['--o', '', 'one', '--o', '', 'two']],
    [
      'another boundary than declared',
      ['--x', 'Content-Type: text/plain', '', 'one', '--x', 'Content-Type: text/plain', '', 'two', '--x--'],
    ],
    ['space after delimiters', ['--o  ', '', 'one', '--o\t', '', 'two', '--o-- ']],
    [
      'no empty line after its header',
      ['--o', 'Content-Type: text/plain', '--o', '', 'one', '--o', '', 'two', '--o--'],
    ],
  ])('are found with %s', async (_, lines) => {
    const item = await readMail([...head, 'Content-Type: multipart/mixed; boundary=o', '', ...lines])
    expect(item.text).toBe('one\n\ntwo')
  })

  it('end where an outer boundary stands', async () => {
    const item = await readMail([
      ...head,
      'Content-Type: multipart/mixed; boundary=o',
      ...['', '--o', 'Content-Type: multipart/mixed; boundary=oi', '', '--oi', '', 'inner'],
      ...['--o', '', 'outer', '--o--'],
    ])
    expect(item.text).toBe('inner\n\nouter')
  })

  it('show a multipart without any delimiter as text', async () => {
    expect((await readMail([...head, 'Content-Type: multipart/mixed; boundary=o', '', 'just text'])).text).toBe(
      'just text',
    )
  })

  it('include the text of an attached message and of its attachments', async () => {
    const item = await readMail([
      ...head,
      'Content-Type: multipart/mixed; boundary=o',
      ...['', '--o', '', 'see below', '--o', 'Content-Type: message/rfc822', ''],
      ...[
        'From: "Bob" <b@example.org>',
        'Subject: =?utf-8?Q?Caf=C3=A9?=',
        'Content-Type: multipart/mixed; boundary=i',
        '',
      ],
      ...[
        '--i',
        '',
        'inner text',
        '--i',
        'Content-Type: text/csv; name=list.csv',
        'Content-Disposition: attachment',
        '',
        'x;y',
        '--i--',
        '--o--',
      ],
    ])
    expect(item.text).toBe('see below')
    expect(item.attachments).toHaveLength(1)
    expect(item.attachments[0]).toMatchObject({ name: 'Café.eml', mediaType: 'message/rfc822' })
    expect(item.attachments[0]!.text).toBe('from: Bob <b@example.org>\nsubject: Café\n\ninner text\n\nlist.csv\nx;y')
  })

  it('have file names without folders', async () => {
    const names = ['../../etc/passwd', 'C:\\Temp\\list.txt', '..', 'a\tb.txt']
    const parts = names.flatMap((name) => [
      '--o',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Type: application/x-a',
      '',
      'x',
    ])
    const item = await readMail([...head, 'Content-Type: multipart/mixed; boundary=o', '', ...parts, '--o--'])
    expect(item.attachments.map(({ name }) => name)).toEqual(['passwd', 'list.txt', '', 'a b.txt'])
  })

  it('give files that uuencode put into the text', async () => {
    const item = await readMail([...head, '', 'Here it is:', 'begin 644 a.txt', '#86)C', '`', 'end', 'Bye'])
    expect(item.text).toBe('Here it is:\nBye')
    expect(item.attachments).toMatchObject([{ name: 'a.txt', mediaType: 'text/plain' }])
    expect(Buffer.from(item.attachments[0]!.bytes).toString()).toBe('abc')
  })
})

describe('protection', () => {
  it('is said of S/MIME and PGP/MIME signatures, with the text read', async () => {
    const item = await readMail([
      ...head,
      'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=o',
      ...[
        '',
        '--o',
        '',
        'signed text',
        '--o',
        'Content-Type: application/pgp-signature; name=signature.asc',
        '',
        'abc',
        '--o--',
      ],
    ])
    expect(item.text).toBe('signed text')
    expect(detailOf(item)).toMatchObject({ signed: true, encrypted: false })
    expect(item.attachments.map(({ name }) => name)).toEqual(['signature.asc'])
  })

  it.each([
    [
      'PGP/MIME',
      'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=o',
      '--o\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n--o--',
    ],
    ['S/MIME', 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'abcd'],
    ['PGP inside the text', 'text/plain', '-----BEGIN PGP MESSAGE-----\r\n\r\nabc\r\n-----END PGP MESSAGE-----'],
  ])('is said of encrypted mail: %s', async (_, contentType, body) => {
    expect(detailOf(await readMail(textMail(contentType, body)))).toMatchObject({ signed: false, encrypted: true })
  })

  it('is said of signed text, which is shown without its armour', async () => {
    const armored = [
      'Hi,',
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA512',
      '',
      '- - one',
      'two',
      '-----BEGIN PGP SIGNATURE-----',
      '',
      'abc',
      '-----END PGP SIGNATURE-----',
      'after',
    ]
    const item = await readMail([...head, '', ...armored])
    expect(item.text).toBe('Hi,\n- one\ntwo\nafter')
    expect(detailOf(item)).toMatchObject({ signed: true, encrypted: false })
  })
})

describe('structured data', () => {
  it('is taken from JSON-LD', async () => {
    const html =
      '<script type="application/ld+json">[{"@type":"FlightReservation","reservationId":"AB12"}]</script><script type="application/ld+json">{broken</script>'
    expect(detailOf(await readMail(textMail('text/html', html))).structured).toEqual([
      { '@type': 'FlightReservation', reservationId: 'AB12' },
    ])
  })

  it('is taken from microdata', async () => {
    const html =
      '<div itemscope itemtype="http://schema.org/Order"><meta itemprop="orderNumber" content="12"/><div itemprop="seller" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Shop &amp; <b>Co</b></span></div><link itemprop="url" href="https://example.org/"><i itemprop="item">A<br>B</i><i itemprop="item">C</i></div>'
    expect(detailOf(await readMail(textMail('text/html', html))).structured).toEqual([
      {
        '@type': 'Order',
        orderNumber: '12',
        seller: { '@type': 'Organization', name: 'Shop & Co' },
        url: 'https://example.org/',
        item: ['AB', 'C'],
      },
    ])
  })
})
