/**
 * What the sandbox of the agent's processes is checked for, and what enforces it, as labels for people; programs go by
 * the keys. Values alone: the page imports this and bundles nothing else.
 */

/** What a check is about, by its id: what the process must not be able to do. */
export const sandboxCheckLabels = {
  'network-connect': 'Connecting to the network',
  'network-local-sockets': 'Connecting to local sockets',
  'network-name-lookup': 'Looking up names on the network',
  'network-name-query': 'Asking a name server',
  'network-requests': 'Making web requests',
  'network-datagrams': 'Sending datagrams',
  'network-listen': 'Listening for connections',
  'network-native': 'Using the network from native code',
  'child-processes': 'Starting programs',
  'worker-threads': 'Starting threads',
  'read-other-files': 'Reading other files',
  'write-other-files': 'Writing other files',
  'native-files': 'Using other files and local sockets from native code',
  'native-code': 'Loading native code',
  'code-from-text': 'Running code from text',
  inspector: 'Opening the debugger',
  memory: 'Using up all memory',
  'core-dump': 'Leaving memory on disk after a crash',
  'outlive-host': 'Running on without the host',
  'send-without-pass': 'Sending without a pass',
  'send-before-ledger': 'Sending before the ledger entry is on disk',
  anything: 'Doing anything it is not meant for',
} as const

/** What enforces it, by its id. */
export const sandboxMechanismLabels = {
  'permission-model': "Node's permission model",
  'engine-flag': 'a flag of the JavaScript engine',
  'network-namespace': 'a network namespace',
  'signed-passes': 'signed passes',
  'ledger-first': 'writing the ledger first',
  'memory-watch': 'a heap limit, and the host watching',
  'core-dump-limit': 'a core dump limit',
  'parent-death-signal': 'a signal from the kernel',
} as const

/** Which kind of process is checked. */
export const sandboxedProcessLabels = {
  vault: 'Vault',
  worker: 'Import worker',
  door: 'Door',
  terminal: 'Terminal',
} as const

export type SandboxedProcess = keyof typeof sandboxedProcessLabels
export type SandboxCheckId = keyof typeof sandboxCheckLabels
export type SandboxMechanism = keyof typeof sandboxMechanismLabels
