/** Correcting, adding to, and forgetting what the vault holds. */
import { z } from 'zod'
import { ChannelError } from '../../channel/index.js'
import type { OperationContext } from '../context.js'
import type { Operations } from '../operation.js'
import { itemId, requireItem } from './finding.js'

export const changing: Operations<'correct' | 'annotate' | 'forget'> = {
  correct: {
    params: z.strictObject({ id: itemId, field: z.enum(['title', 'text', 'at']), value: z.string().max(1_000_000) }),
    run(context, { id, field, value }) {
      const item = fullId(context, id)
      if (field === 'at' && Number.isNaN(Date.parse(value)))
        throw new ChannelError('invalid', 'A time is written as 2025-03-31T14:00:00Z or 2025-03-31.')
      changed(context).correct(item, field, field === 'at' ? new Date(value).toISOString() : value)
      return { id: item }
    },
  },
  annotate: {
    params: z.strictObject({
      id: itemId,
      type: z.enum(['note', 'tag', 'link']),
      value: z.string().min(1).max(100_000),
    }),
    run(context, { id, type, value }) {
      const item = fullId(context, id)
      return { annotation: changed(context).annotate(item, type, value) }
    },
  },
  forget: {
    params: z.union([z.strictObject({ id: itemId }), z.strictObject({ source: z.int() })]),
    run(context, params) {
      if ('source' in params) {
        const { reader } = context.session.opened().vault
        if (!reader.sources().some(({ id }) => id === params.source))
          throw new ChannelError('not-found', `There is no source ${params.source}. "confidant sources" lists them.`)
        return { forgotten: changed(context).forgetSource(params.source) }
      }
      const item = fullId(context, params.id)
      changed(context).forgetItem(item)
      return { forgotten: 1 }
    },
  },
}

function fullId({ session }: OperationContext, id: string): string {
  return requireItem(session.opened().vault.reader, id).id
}

/** The writer, with what search remembers dropped. */
function changed({ session }: OperationContext) {
  const { vault, search } = session.opened()
  search.forgetCaches()
  return vault.writer
}
