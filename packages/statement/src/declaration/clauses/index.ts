/** The clauses, in the order in which they are published. */
import { messages } from './messages.js'
import { principles } from './principles.js'
import { service } from './service.js'
import { site } from './site.js'

export const clauses = { ...principles, ...service, ...messages, ...site } as const
