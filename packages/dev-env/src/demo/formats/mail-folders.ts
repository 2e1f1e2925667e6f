/**
 * Mails as mailbox files: mboxrd (lines that begin with "From " are quoted), Maildir and single eml files.
 * Place: after the stories; knows threads only through `answers`.
 */
import { type LocalMs, toInstant } from '../local-time.js'
import type { Mail } from '../story.js'
import { messageId, mimeMessage } from './mime.js'

/** Mails as bytes, with References to the mails that they answer. */
export function createMailWriter(all: readonly Mail[]): (mail: Mail) => Uint8Array {
  const byId = new Map(all.map((mail) => [mail.id, mail]))
  const ancestors = (mail: Mail): string[] => {
    const parent = mail.answers === undefined ? undefined : byId.get(mail.answers)
    return parent ? [...ancestors(parent), messageId(parent)] : []
  }
  return (mail) => {
    if (mail.answers === undefined) return mimeMessage(mail)
    const parent = byId.get(mail.answers)
    if (!parent) throw new Error(`The mail "${mail.id}" answers "${mail.answers}", which is not in the stories.`)
    return mimeMessage(mail, { mail: parent, references: ancestors(parent) })
  }
}

export function mboxFile(mails: readonly Mail[], write: (mail: Mail) => Uint8Array): Uint8Array {
  return Buffer.concat(
    mails.flatMap((mail) => {
      const text = Buffer.from(write(mail))
        .toString('latin1')
        .replace(/\r\n/g, '\n')
        .replace(/^(>*From )/gm, '>$1')
      return [Buffer.from(`From ${mail.from.address} ${asctime(mail.at)}\n${text}\n\n`, 'latin1')]
    }),
  )
}

/** File name inside `cur` of a Maildir; all but the newest have been seen. */
export function maildirName(mail: Mail, flags: string): string {
  return `${Math.floor(toInstant(mail.at) / 1000)}.${mail.id}.postduif:2,${flags}`
}

function asctime(at: LocalMs): string {
  const [weekday, day, month, year, time] = new Date(toInstant(at)).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} ${year}`
}
