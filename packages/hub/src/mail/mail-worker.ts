/**
 * Sends what waits in the outbox. Place: the worker role. A letter that the server took and the hub wrote down as sent never goes out
 * again. Killed between those two moments (the time of one COMMIT), it goes out a second time under the same Message-ID.
 */
import { jobs, type LegalEntity, payloadSchema } from '@confidant/statement'
import type { JobWorker } from '../jobs/job-worker.js'
import type { Log } from '../log.js'
import type { AnyMailTemplate, MailLetter } from './mail-template.js'
import { MailError, type MailTransport } from './mail-transport.js'
import type { OutboxQueue, WaitingLetter } from './outbox-queue.js'
import { renderLetter } from './render-letter.js'

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
    const letter = signal.aborted ? null : await deps.queue.claim()
    if (letter === null) return count
    await deliver(deps, letter)
  }
  return mostPerLane
}

/** @throws MailError `unavailable`, so that the worker backs off */
async function deliver(deps: MailWorkerDeps, letter: WaitingLetter): Promise<void> {
  const { queue, log, now } = deps
  if (letter.toEmail === null || letter.expiresAt <= now()) return queue.settle(letter, 'expired')
  if (reachesNobody(letter.toEmail)) return queue.settle(letter, 'failed')
  const entity = deps.entities.find(({ id }) => id === letter.entityId)
  const delivery = entity === undefined ? null : toDelivery(deps, letter, entity)
  if (entity === undefined || delivery === null) {
    log.error('letter cannot be written', { template: letter.template, entity: letter.entityId })
    return queue.settle(letter, 'failed')
  }
  const messageId = `${letter.id}@${new URL(deps.publicUrl).hostname}`
  try {
    await deps.transport.send(delivery, { from: entity, messageId })
  } catch (error) {
    return handleFailure(deps, letter, error)
  }
  await queue.settle(letter, 'sent')
}

/** Below `.invalid` (RFC 6761, 6.4) is never a mail server; people who exist for a proof have such addresses. */
function reachesNobody(address: string): boolean {
  return /[.@]invalid\.?$/i.test(address)
}

/** Null when the outbox holds what no template here writes, or the letter is more than may be handed over. */
function toDelivery(deps: MailWorkerDeps, letter: WaitingLetter, entity: LegalEntity) {
  const written = writeLetter(deps.templates, letter, { entity, publicUrl: deps.publicUrl })
  if (written === null) return null
  const { subject, text, html } = renderLetter(written, {
    language: letter.language,
    entity,
    publicUrl: deps.publicUrl,
  })
  const checked = payloadSchema(jobs.mailDelivery).safeParse({ to: letter.toEmail, subject, text, html })
  return checked.success ? checked.data : null
}

/** Null when no template knows this letter. */
export function writeLetter(
  templates: readonly AnyMailTemplate[],
  letter: Pick<WaitingLetter, 'template' | 'content' | 'language'>,
  { entity, publicUrl }: { readonly entity: LegalEntity; readonly publicUrl: string },
): MailLetter | null {
  const template = templates.find(({ id }) => id === letter.template)
  const content = template?.content.safeParse(letter.content)
  if (template === undefined || !content?.success) return null
  return template.letter(content.data, { language: letter.language, entity, publicUrl })
}

async function handleFailure({ queue, log }: MailWorkerDeps, letter: WaitingLetter, error: unknown): Promise<void> {
  if (!(error instanceof MailError)) throw error
  const { template, attempts } = letter
  if (error.code === 'unavailable') {
    await queue.release(letter)
    throw error
  }
  log.info(`letter ${error.code}`, { template, attempts, replyCode: error.replyCode })
  // Put off by its claim already.
  if (error.code === 'refused') await queue.settle(letter, 'failed')
}
