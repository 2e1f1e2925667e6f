/** What a hub has beside its database, from its configuration: the way out for mail, and the place for files. */
import { join } from 'node:path'
import { keptMail, type MailTransport, noMail } from '../mail/mail-transport.js'
import { createSmtpTransport } from '../mail/smtp-transport.js'
import type { HubConfig } from './hub-config.js'

/** Without a mail server only a demo sends: elsewhere e-mails wait, and none counts as sent that was not. */
export function openTransport({ smtpUrl, demo }: Pick<HubConfig, 'smtpUrl' | 'demo'>): MailTransport {
  if (smtpUrl !== null) return createSmtpTransport(smtpUrl)
  return demo ? keptMail : noMail
}

export function blobDirOf({ blobDir, dataDir }: Pick<HubConfig, 'blobDir' | 'dataDir'>): string {
  return blobDir ?? join(dataDir, 'blobs')
}

/** Beside the archives of `confidant-hub backup`, never in them. */
export function personKeyDirOf({ dataDir }: Pick<HubConfig, 'dataDir'>): string {
  return join(dataDir, 'backups', 'person-keys')
}
