/**
 * What the vault process offers to the person's own clients: the terminal over a channel, the page over HTTP
 * (`POST /api/<method>` with a JSON body; methods with events answer as lines of JSON). Types only, so that no client
 * carries the schemas. The shapes of `SearchResult`, `AskResult` and `ImportSummary` are the documented `--json` contract.
 */
import type { ChangeApi } from './changes.js'
import type { EgressApi } from './egress.js'
import type { ImportApi } from './imports.js'
import type { SearchApi } from './search.js'
import type { TerminalOnlyApi } from './terminal-only.js'
import type { VaultAdminApi } from './vault-admin.js'
import type { VaultStateApi } from './vault-state.js'

export type { ErrorCode } from '../channel/channel-error.js'
export type { LedgerLine, PassInfo, SandboxCheck } from './egress.js'
export type { ImportProgress, ImportSummary, Rejected, SourceInfo } from './imports.js'
export type { AskResult, Citation, ItemView, SearchHit, SearchResult } from './search.js'
export type { LockState, Status } from './vault-state.js'

export type AgentApi = VaultStateApi & ImportApi & SearchApi & ChangeApi & EgressApi & VaultAdminApi

export type TerminalApi = AgentApi & TerminalOnlyApi
