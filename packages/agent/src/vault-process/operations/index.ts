/** All operations; the page gets those that touch no files of the person's. */
import type { AgentApi, TerminalApi } from '../../api/contract.js'
import { type Operations, serveOperations } from '../operation.js'
import { changeOperations } from './changes.js'
import { egressOperations } from './egress.js'
import { importOperations } from './imports.js'
import { searchOperations } from './search.js'
import { terminalOnlyOperations } from './terminal-only.js'
import { vaultAdminOperations } from './vault-admin.js'
import { vaultStateOperations } from './vault-state.js'

const forThePage: Operations<AgentApi> = {
  ...vaultStateOperations,
  ...importOperations,
  ...searchOperations,
  ...changeOperations,
  ...egressOperations,
  ...vaultAdminOperations,
}

const forTheTerminal: Operations<TerminalApi> = { ...forThePage, ...terminalOnlyOperations }

export const pageOperations = serveOperations(forThePage)
export const terminalOperations = serveOperations(forTheTerminal)
