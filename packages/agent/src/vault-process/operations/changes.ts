/** Correcting, adding to, and forgetting what the vault holds. */
import { type ChangeApi, changeParams } from '../../api/changes.js'
import { noSource } from '../../api/messages.js'
import { ChannelError } from '../../channel/index.js'
import type { OperationContext } from '../context.js'
import type { Operations } from '../operation.js'
import { requireItem } from './search.js'

export const changeOperations: Operations<ChangeApi> = {
  correct: {
    params: changeParams.correct,
    run(context, { id, field, value }) {
      const item = fullId(context, id)
      if (field === 'at' && Number.isNaN(Date.parse(value)))
        throw new ChannelError('invalid', 'The time must be written as 2025-03-31T14:00:00Z or 2025-03-31.')
      changed(context).correct(item, field, field === 'at' ? new Date(value).toISOString() : value)
      return { id: item }
    },
  },
  annotate: {
    params: changeParams.annotate,
    run(context, { id, type, value }) {
      const item = fullId(context, id)
      return { annotation: changed(context).annotate(item, type, value) }
    },
  },
  forget: {
    params: changeParams.forget,
    run(context, params) {
      if ('source' in params) {
        const { reader } = context.session.opened().vault
        if (!reader.sources().some(({ id }) => id === params.source)) throw noSource(params.source)
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
  search.invalidateCaches()
  return vault.writer
}
