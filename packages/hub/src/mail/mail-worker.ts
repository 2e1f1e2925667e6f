/**
 * Sends what waits in the outbox. Place: the worker role. An e-mail that the server took and the hub wrote down as sent never goes out
 * again. Killed between those two moments (the time of one COMMIT), it goes out a second time under the same Message-ID.
 */
import { jobs, type LegalEntity, payloadSchema } from '@confidant/statement'
import type { JobWorker } from '../jobs/job-worker.js'
import type { Log } from '../log.js'
import type { AnyMailTemplate, EmailContent } from './mail-template.js'
import { MailError, type MailTransport } from './mail-transport.js'
import type { OutboxQueue, QueuedEmail } from './outbox-queue.js'
import { renderEmail } from './render-email.js'

export interface MailWorkerDeps {
  readonly queue: OutboxQueue
  readonly transport: MailTransport
  readonly templates: readonly AnyMailTemplate[]
  readonly entities: readonly LegalEntity[]
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly log: Log
  readonly now: () => Date
}

const lanes = 4
const mostPerLane = 25

export function createMailWorker(deps: MailWorkerDeps): JobWorker {
  return {
    job: jobs.sendMailJob,
    idleMs: 2_000,
    async round(signal) {
      // One asks; only when something waits are there several.
      const first = await deps.queue.claim()
      if (first === null) return 0
      const others = Array.from({ length: lanes - 1 }, () => runLane(deps, signal))
      const counts = await Promise.all([deliver(deps, first).then(() => runLane(deps, signal)), ...others])
      return counts.reduce((sum, count) => sum + count, 1)
    },
  }
}

async function runLane(deps: MailWorkerDeps, signal: AbortSignal): Promise<number> {
  for (let count = 0; count < mostPerLane; count++) {
    const email = signal.aborted ? null : await deps.queue.claim()
    if (email === null) return count
    await deliver(deps, email)
  }
  return mostPerLane
}

/** @throws MailError `unavailable`, so that the worker backs off */
async function deliver(deps: MailWorkerDeps, email: QueuedEmail): Promise<void> {
  const { queue, log, now } = deps
  if (email.toEmail === null || email.expiresAt <= now()) return queue.settle(email, 'expired')
  if (reachesNobody(email.toEmail)) return queue.settle(email, 'failed')
  const entity = deps.entities.find(({ id }) => id === email.entityId)
  const delivery = entity === undefined ? null : toDelivery(deps, email, entity)
  if (entity === undefined || delivery === null) {
    log.error('e-mail cannot be written', { template: email.template, entity: email.entityId })
    return queue.settle(email, 'failed')
  }
  const messageId = `${email.id}@${new URL(deps.publicUrl).hostname}`
  try {
    await deps.transport.send(delivery, { from: entity, messageId })
  } catch (error) {
    return handleFailure(deps, email, error)
  }
  await queue.settle(email, 'sent')
}

/** Below `.invalid` (RFC 6761, 6.4) is never a mail server; people who exist for a proof have such addresses. */
function reachesNobody(address: string): boolean {
  return /[.@]invalid\.?$/i.test(address)
}

/** Null when the outbox holds what no template here writes, or the e-mail is more than may be handed over. */
function toDelivery(deps: MailWorkerDeps, email: QueuedEmail, entity: LegalEntity) {
  const written = composeEmail(deps.templates, email, { entity, publicUrl: deps.publicUrl })
  if (written === null) return null
  const { subject, text, html } = renderEmail(written, {
    language: email.language,
    entity,
    publicUrl: deps.publicUrl,
  })
  const checked = payloadSchema(jobs.mailDelivery).safeParse({ to: email.toEmail, subject, text, html })
  return checked.success ? checked.data : null
}

/** Null when no template knows this e-mail. */
export function composeEmail(
  templates: readonly AnyMailTemplate[],
  email: Pick<QueuedEmail, 'template' | 'content' | 'language'>,
  { entity, publicUrl }: { readonly entity: LegalEntity; readonly publicUrl: string },
): EmailContent | null {
  const template = templates.find(({ id }) => id === email.template)
  const content = template?.content.safeParse(email.content)
  if (template === undefined || !content?.success) return null
  return template.email(content.data, { language: email.language, entity, publicUrl })
}

async function handleFailure({ queue, log }: MailWorkerDeps, email: QueuedEmail, error: unknown): Promise<void> {
  if (!(error instanceof MailError)) throw error
  const { template, attempts } = email
  if (error.code === 'unavailable') {
    await queue.release(email)
    throw error
  }
  log.info(`e-mail ${error.code}`, { template, attempts, replyCode: error.replyCode })
  // Put off by its claim already.
  if (error.code === 'refused') await queue.settle(email, 'failed')
}
