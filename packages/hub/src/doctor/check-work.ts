/** Whether the work behind the pages gets done: mail, retention, proofs, files. Looks at counts and times only. */
import type { BlobStore } from '../blobs/blob-store.js'
import type { HubWithPurpose } from '../database/index.js'
import { MailError, type MailTransport } from '../mail/mail-transport.js'
import { randomId } from '../secrets/random-token.js'
import { type Check, failed, ok, warning } from './check.js'

const hourMs = 3_600_000
const proofsFreshMs = 7 * 24 * hourMs
const retentionFreshMs = 2 * hourMs
const mailFreshMs = hourMs

export async function checkMailServer(transport: MailTransport, demo: boolean): Promise<Check> {
  if (demo) return ok('mail server', 'Demo mode: e-mails are kept at /outbox.')
  try {
    await transport.check()
    return ok('mail server', 'The mail server responds and accepts the login.')
  } catch (error) {
    return failed(
      'mail server',
      error instanceof MailError ? error.message : 'The mail server could not be reached. Check SMTP_URL.',
    )
  }
}

export async function checkBlobs(blobs: BlobStore): Promise<Check> {
  const [id, content] = [randomId(), Buffer.from('probe')]
  try {
    await blobs.put('data-exports', id, content)
    const read = await blobs.get('data-exports', id)
    await blobs.delete('data-exports', id)
    return read?.equals(content) === true
      ? ok('files', 'Files can be written, read and deleted.')
      : failed('files', 'A file that was written was read back differently. Check the disk.')
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return failed('files', `The folder for files is not writable (${code}). Check BLOB_URL and its permissions.`)
  }
}

export async function checkWaitingMail(withPurpose: HubWithPurpose, now: Date): Promise<Check> {
  const late = await withPurpose('service-messages:worker', 'everyone', (tx) =>
    tx
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('state', '=', 'waiting')
      .where('queued_at', '<', new Date(now.getTime() - mailFreshMs))
      .executeTakeFirstOrThrow(),
  )
  return late.count === '0'
    ? ok('waiting mail', 'No e-mail has been waiting for more than an hour.')
    : warning('waiting mail', `E-mails waiting for more than an hour: ${late.count}. See the log of the worker.`)
}

export async function checkRetention(withPurpose: HubWithPurpose, now: Date): Promise<Check> {
  const last = await withPurpose('erasure:worker', 'everyone', (tx) =>
    tx
      .selectFrom('retention_runs')
      .select('finished_at')
      .where('finished_at', 'is not', null)
      .orderBy('finished_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return freshness('retention', last?.finished_at ?? null, {
    now,
    mostMs: retentionFreshMs,
    what: 'Last retention run',
  })
}

export async function checkProofs(withPurpose: HubWithPurpose, now: Date): Promise<Check> {
  const last = await withPurpose('site', 'everyone', (tx) =>
    tx.selectFrom('proof_runs').select(['proved_at', 'ok']).orderBy('proved_at', 'desc').limit(1).executeTakeFirst(),
  )
  if (last?.ok === false) return failed('proofs', 'The last proof of the statement failed. Run confidant-hub prove.')
  return freshness('proofs', last?.proved_at ?? null, {
    now,
    mostMs: proofsFreshMs,
    what: 'Last proof of the statement',
  })
}

interface Fresh {
  readonly now: Date
  readonly mostMs: number
  readonly what: string
}

function freshness(name: string, at: Date | null, { now, mostMs, what }: Fresh): Check {
  if (at === null) return warning(name, `${what}: never.`)
  const detail = `${what}: ${at.toISOString()}.`
  return now.getTime() - at.getTime() <= mostMs ? ok(name, detail) : warning(name, `${detail} This is too long ago.`)
}
