/** Sends e-mails to a mail server (RFC 5321). Place: the transport of an installation. One of the few parts that open a connection. */
import { createTransport } from 'nodemailer'
import { isLoopback } from '../loopback.js'
import { type Delivery, type Envelope, MailError, type MailTransport } from './mail-transport.js'

export interface SmtpOptions {
  readonly connections: number
  /** For the connection, for the greeting, and for each answer. */
  readonly timeoutMs: number
}

export const defaultSmtpOptions: SmtpOptions = { connections: 4, timeoutMs: 20_000 }

/** @param url `smtps://user:password@host:465`, or `smtp://host:587`, which changes to TLS unless the host is this machine */
export function createSmtpTransport(url: string, options: SmtpOptions = defaultSmtpOptions): MailTransport {
  const { hostname } = new URL(url)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: options.connections,
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    socketTimeout: options.timeoutMs,
    requireTLS: !isLoopback(hostname),
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !isLoopback(hostname) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(delivery, envelope) {
      await transport.sendMail(message(delivery, envelope)).catch(toMailError)
    },
    async check() {
      await transport.verify().catch(toMailError)
    },
    async [Symbol.asyncDispose]() {
      transport.close()
    },
  }
}

function message({ to, subject, text, html }: Delivery, { from, messageId }: Envelope) {
  return {
    from: { name: from.name, address: from.contactEmail },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    xMailer: false as const,
    // RFC 3834: nobody's holiday message answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

interface SmtpFailure {
  readonly code?: unknown
  readonly responseCode?: unknown
}

/** A failed login or greeting is about us, not about the e-mail, whatever its number. */
const aboutTheConnection = new Set([
  'EAUTH',
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROXY',
  'ENOAUTH',
])

function toMailError(error: SmtpFailure): never {
  const replyCode = typeof error.responseCode === 'number' ? error.responseCode : null
  if (aboutTheConnection.has(String(error.code)) || replyCode === null || replyCode === 421) {
    throw new MailError(
      'unavailable',
      replyCode,
      'The mail server cannot be reached or refuses the login. E-mails stay queued. Check SMTP_URL and the server.',
    )
  }
  if (replyCode >= 500) throw new MailError('refused', replyCode, 'The mail server rejected this e-mail permanently.')
  throw new MailError('later', replyCode, 'The mail server did not accept this e-mail now; the hub will try again.')
}
