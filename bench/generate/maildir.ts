/** Writes generated mail to disk: `npm run script -- bench/generate/maildir.ts DIR COUNT` or `… --mbox FILE BYTES`. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { generateMails, type MailOptions } from './mail.ts'

export function writeMaildir(dir: string, count: number, options: Partial<MailOptions> = {}): void {
  for (const sub of ['cur', 'new', 'tmp']) mkdirSync(join(dir, sub), { recursive: true })
  let n = 0
  for (const { bytes, at } of generateMails(count, options)) {
    writeFileSync(join(dir, 'cur', `${Math.floor(at.getTime() / 1000)}.M${n++}.example:2,S`), bytes)
  }
}

/** Appends mails until the file has at least `bytes` bytes or `most` mails; returns how many it wrote. */
export function writeMbox(
  file: string,
  bytes: number,
  options: Partial<MailOptions> = {},
  most = Math.ceil(bytes / 3000),
): number {
  const fd = openSync(file, 'w', 0o600)
  let written = 0
  let count = 0
  try {
    for (const mail of generateMails(most, options)) {
      const body = mail.bytes
        .toString('latin1')
        .replaceAll('\r\n', '\n')
        .replace(/^(>*From )/gm, '>$1')
      written += writeSync(fd, Buffer.from(`From sender@example.com ${mail.at.toUTCString()}\n${body}\n`, 'latin1'))
      count++
      if (written >= bytes) break
    }
  } finally {
    closeSync(fd)
  }
  return count
}

if (import.meta.main) {
  const [first, second, third] = process.argv.slice(2)
  if (first === '--mbox' && second && third) writeMbox(second, Number(third))
  else if (first && second) writeMaildir(first, Number(second))
}
