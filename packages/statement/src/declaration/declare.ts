/** Puts the declaration together for one operator. Place: the one entrance to the content; everything derived starts here. */
import type { Declaration } from '../model/declaration.js'
import type { Operator } from '../model/entity.js'
import type { IsoDate } from '../model/period.js'
import { payloads } from '../payloads/index.js'
import { blobs } from '../stores/blobs.js'
import { tables } from '../stores/index.js'
import { categories } from './categories.js'
import { clauses } from './clauses/index.js'
import { retentionEvents } from './events.js'
import { guarantees } from './guarantees.js'
import { inventedOperator } from './operator.js'
import { purposes } from './purposes/index.js'
import { recipients } from './recipients.js'
import { rights } from './rights.js'
import { tasks } from './tasks.js'

const version = '1'
const date: IsoDate = '2026-11-22'

/** The statement as it stands now; an operator's second amendment of version 1 is version 1.2. */
export function declare(operator: Operator = inventedOperator): Declaration {
  const { amendment } = operator
  return {
    version: amendment === undefined ? version : `${version}.${amendment.number}`,
    date: amendment !== undefined && amendment.date > date ? amendment.date : date,
    operator,
    categories,
    retentionEvents,
    purposes,
    tasks,
    recipients,
    rights,
    clauses,
    guarantees,
    tables,
    payloads,
    blobs,
  }
}
