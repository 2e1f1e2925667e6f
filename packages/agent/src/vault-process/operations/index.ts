/** All operations; the page gets those that touch no files of the person's. */
import type { AgentApi } from '../../api/contract.js'
import type { Operations } from '../operation.js'
import { care } from './care.js'
import { changing } from './changing.js'
import { finding } from './finding.js'
import { importing } from './importing.js'
import { leaving } from './leaving.js'
import { opening } from './opening.js'

const { check, rekey, changePassphrase, ...filesOfThePerson } = care
const { openingLink, ...openingForThePage } = opening

export const pageOperations: Operations<keyof AgentApi> = {
  ...openingForThePage,
  ...importing,
  ...finding,
  ...changing,
  ...leaving,
  check,
  rekey,
  changePassphrase,
}

export const terminalOperations = { ...pageOperations, ...filesOfThePerson, openingLink }

/** Methods that send events before their result. */
export const streamed: ReadonlySet<string> = new Set(['import'])
