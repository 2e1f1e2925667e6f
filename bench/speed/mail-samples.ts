/**
 * Invented mails that look like real ones, for measuring: 3–5 kB, headers as providers write them, plain text, HTML and
 * multiparts in the usual encodings and charsets. The same seed gives the same bytes.
 */

const words =
  'the invoice for your order is attached please find below meeting moved to thursday afternoon we will travel by train and stay near the station with kind regards thanks for the photos see you next week factuur betaling afspraak verplaatst naar donderdag bedankt voor de foto groet tot morgen wij hebben uw bestelling verzonden café naïef één überall straße'.split(
    ' ',
  )
const people = ['Anna de Vries', 'Bob Jansen', 'Chloë Martin', 'Jürgen Weiß', 'Daan Bakker', 'Support Team']

/** Deterministic random numbers (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @returns `count` messages with CRLF line ends */
export function sampleMails(count: number, seed: number): Buffer[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => Buffer.from(mail(index, random), 'utf8'))
}

function mail(index: number, random: () => number): string {
  const kind = Math.floor(random() * 5)
  const from = pick(people, random)
  const lines = [...transportHeaders(index, random)]
  lines.push(
    `From: ${headerName(from)} <${address(from)}>`,
    `To: ${headerName(pick(people, random))} <${address(pick(people, random))}>`,
    `Subject: ${index % 3 === 0 ? encodedWord(sentence(random, 6)) : sentence(random, 7).replace(/[^ -~]/g, 'e')}`,
    `Date: Thu, ${1 + (index % 28)} Mar 2024 ${String(index % 24).padStart(2, '0')}:15:${String(index % 60).padStart(2, '0')} +0100`,
    `Message-ID: <${index}.${Math.floor(random() * 1e9)}@mail.example.org>`,
  )
  if (index % 2 === 0)
    lines.push(
      `In-Reply-To: <${index - 1}.77@mail.example.org>`,
      `References: <${index - 2}.5@mail.example.org>\r\n <${index - 1}.77@mail.example.org>`,
    )
  lines.push('MIME-Version: 1.0')
  return `${lines.join('\r\n')}\r\n${bodyOf(kind, index, random)}`
}

function bodyOf(kind: number, index: number, random: () => number): string {
  const text = paragraphs(random, 1_100 + Math.floor(random() * 900))
  if (kind === 0) return `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`
  if (kind === 1)
    return `Content-Type: text/plain; charset="UTF-8"; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`
  if (kind === 2)
    return `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html(random, 1_200))}`
  const boundary = `----=_Part_${index}_${Math.floor(random() * 1e9)}`
  const alternative = [
    `--${boundary}\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text.slice(0, 700))}`,
    `--${boundary}\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html(random, 700))}`,
  ]
  if (kind === 3)
    return `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${alternative.join('\r\n')}\r\n--${boundary}--\r\n`
  const file = Buffer.from(Array.from({ length: 500 }, () => Math.floor(random() * 256)))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
  const parts = [
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')}`,
    `--${boundary}\r\nContent-Type: image/png; name="foto ${index}.png"\r\nContent-Disposition: attachment;\r\n filename="foto ${index}.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`,
  ]
  return `Content-Type: multipart/mixed;\r\n boundary="${boundary}"\r\n\r\n${parts.join('\r\n')}\r\n--${boundary}--\r\n`
}

function transportHeaders(index: number, random: () => number): string[] {
  const signature = Array.from({ length: 4 }, () => `\r\n        ${token(random, 64)}`).join('')
  return [
    `Return-Path: <bounce-${index}@mail.example.org>`,
    'Delivered-To: anna@example.com',
    `Received: from mx1.example.net (mx1.example.net [192.0.2.${index % 250}])\r\n\tby mail.example.com (Postfix) with ESMTPS id ${token(random, 12)}\r\n\tfor <anna@example.com>; Thu, 14 Mar 2024 10:15:02 +0100 (CET)`,
    `Received: from mail.example.org ([198.51.100.${index % 250}]) by mx1.example.net with ESMTP id ${token(random, 14)}\r\n\t(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Thu, 14 Mar 2024 01:15:01 -0800 (PST)`,
    'Authentication-Results: mx1.example.net;\r\n       dkim=pass header.i=@example.org header.s=s1 header.b=abcdefgh;\r\n       spf=pass (example.net: domain of bounce@mail.example.org designates 198.51.100.7 as permitted sender)',
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1; t=1710404101;\r\n        h=from:to:subject:date:message-id:mime-version; bh=${token(random, 43)}=;\r\n        b=${signature}`,
    `X-Google-Smtp-Source: ${token(random, 60)}`,
    `X-Received: by 2002:a05:6000:${token(random, 4)} with SMTP id ${token(random, 20)}.4.1710404101; Thu, 14 Mar 2024 01:15:01 -0800 (PST)`,
    'X-Spam-Status: No, score=-2.1 required=5.0 tests=BAYES_00,DKIM_SIGNED,\r\n\tDKIM_VALID,SPF_PASS autolearn=ham version=3.4.6',
    'X-Mailer: Example Mail 16.0',
  ]
}

function html(random: () => number, length: number): string {
  const rows = paragraphs(random, length)
    .split('\r\n\r\n')
    .map(
      (row) =>
        `<tr><td style="padding:8px 24px;font-family:Arial,sans-serif;font-size:14px;color:#333"><p>${row}&nbsp;</p></td></tr>`,
    )
  return `<!DOCTYPE html>\r\n<html><head><meta charset="utf-8"><style>body{margin:0} .x{color:red}</style></head><body>\r\n<table width="600">${rows.join('\r\n')}</table>\r\n<a href="https://www.example.org/?a=1&amp;b=2">www.example.org</a><img src="https://www.example.org/i.gif" alt="">\r\n</body></html>\r\n`
}

function paragraphs(random: () => number, length: number): string {
  let text = ''
  let line = ''
  while (text.length < length) {
    line += `${pick(words, random)} `
    if (line.length > 66) {
      text += `${line.trimEnd()}\r\n${random() < 0.15 ? '\r\n' : ''}`
      line = ''
    }
  }
  return text
}

function sentence(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(words, random)).join(' ')
}

function token(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join('')
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!
}

function address(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`
}

function headerName(name: string): string {
  return /^[ -~]*$/.test(name) ? name : encodedWord(name)
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

function quotedPrintable(text: string): string {
  const escaped = Buffer.from(text)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  return escaped.replace(/[^\r\n]{70,72}(?=[^\r\n]{3})(?<!=|=.)/g, '$&=\r\n')
}
