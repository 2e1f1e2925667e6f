/** Mail as a feature: the worker that sends, and the page of a demo that shows what it would have sent. */
import { jobs } from '@confidant/statement'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import type { AnyMailTemplate } from '../mail/mail-template.js'
import type { MailTransport } from '../mail/mail-transport.js'
import { createMailWorker } from '../mail/mail-worker.js'
import { createOutboxQueue } from '../mail/outbox-queue.js'
import { addOutboxPage } from './outbox-page.js'

export type MailParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'render' | 'publicUrl' | 'log' | 'now' | 'demo'>

interface MailDeps {
  readonly transport: MailTransport
  /** Of all features. */
  readonly templates: readonly AnyMailTemplate[]
}

export function createMailFeature(parts: MailParts, { transport, templates }: MailDeps): Feature {
  const { declaration, publicUrl, log, now } = parts
  const { entities } = declaration.operator
  const queue = createOutboxQueue(parts)
  return {
    name: 'mail',
    outgoing: [jobs.mailDelivery],
    workers: [createMailWorker({ queue, transport, templates, entities, publicUrl, log, now })],
    pages: (app) => {
      if (parts.demo) addOutboxPage(app, parts, templates)
    },
  }
}
