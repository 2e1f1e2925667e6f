/** Mail as a slice: the worker that sends, and the page of a demo that shows what it would have sent. */
import { jobs } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import { addOutboxPage } from '../outbox/outbox-page.js'
import type { Slice } from '../slice.js'
import type { AnyMailTemplate } from './mail-template.js'
import type { MailTransport } from './mail-transport.js'
import { createMailWorker } from './mail-worker.js'
import { createOutboxQueue } from './outbox-queue.js'

export type MailParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'render' | 'publicUrl' | 'log' | 'now' | 'demo'>

interface MailDeps {
  readonly transport: MailTransport
  /** Of all slices. */
  readonly templates: readonly AnyMailTemplate[]
}

export function createMailSlice(parts: MailParts, { transport, templates }: MailDeps): Slice {
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
