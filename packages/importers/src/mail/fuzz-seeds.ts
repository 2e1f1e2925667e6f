/**
 * Well-formed mail that the fuzzers begin with: short, with as many features of mail as fit.
 * Place: seeds of the fuzz targets.
 */

const addressed = ['From: =?UTF-8?Q?Chlo=C3=AB?= "M" <c@example.org>', 'To: G: a@example.com, "B, C" <b@example.com>;']
const dated = [
  ...addressed,
  'Date: Tue, 5 Mar 2024 10:11:12 +0100 (CET)',
  'Message-ID: <1@example.org>',
  'References: <0@example.org>',
]
const page = [
  '<html><head><style>p{}</style><script type="application/ld+json">{"@type":"Order","price":"1"}</script></head>',
  '<body><p hidden>x</p><blockquote>q<ul><li>a &amp; b</ul></blockquote><!-- c --><img alt="y">',
  '<div itemscope itemtype="http://schema.org/Event"><span itemprop="name">N</span></div></body>',
]

/** Messages with most of what mail can contain. */
export function seedMessages(): Uint8Array[] {
  return [plainMessage(), multipartMessage(), signedMessage()].map((lines) => Buffer.from(lines.join('\r\n'), 'latin1'))
}

function plainMessage(): string[] {
  return [
    ...dated,
    'Subject: =?iso-8859-1?B?6Q==?= =?utf-7?Q?+AOk-?=',
    'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...['Een =', 'zin=20', '> citaat=C3=A9', '-- ', 'C'],
    ...['begin 644 a.txt', '#86)C', '`', 'end', ''],
  ]
}

function multipartMessage(): string[] {
  return [
    ...dated,
    'Subject: s',
    'Content-Type: multipart/mixed; boundary="o"',
    '',
    ...['--o', 'Content-Type: multipart/alternative; boundary=i', ''],
    ...['--i', '', 'plat'],
    ...['--i', 'Content-Type: text/html; charset=shift_jis', 'Content-Transfer-Encoding: base64', ''],
    ...[Buffer.from(page.join('\r\n')).toString('base64'), '--i--'],
    ...['--o', 'Content-Type: message/rfc822', '', ...addressed, 'Subject: inner', '', 'body'],
    ...['--o', `Content-Type: application/pdf; name*0*=utf-8''a%20; name*1="b.pdf"`],
    ...['Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', '', 'JVBERg=='],
    '--o--',
  ]
}

function signedMessage(): string[] {
  return [
    ...dated,
    'Content-Type: text/plain; charset=iso-2022-kr',
    '',
    ...['-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA256', '', '- -x \x0e0!\x0f'],
    ...['-----BEGIN PGP SIGNATURE-----', '', 'abc', '-----END PGP SIGNATURE-----', ''],
  ]
}

/** An mbox file with the variants mixed. */
export function seedMbox(): Uint8Array {
  const first = ['From a@example.org Tue Mar  5 10:11:12 2024', 'Subject: one', 'X-Gmail-Labels: A,"B, C"', '']
  const second = [
    'From - Tue Mar 05 10:11:12 2024\r',
    'Subject: two\r',
    'Content-Length: 12\r',
    '\r',
    'From us to u\r',
    '\r',
  ]
  const third = ['From b Tue Mar  5 10:11:12 2024', 'Subject: three', '', 'end', '']
  return Buffer.from([...first, '>From here', '>>From there', '', ...second, ...third].join('\n'))
}
