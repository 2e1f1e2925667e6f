/** A host in a process of its own, for tests that kill it: prints the number of its vault process. */
import { startHost } from '../../../dist/processes/index.js'

const [vaultDir = '', vault = '', worker = ''] = process.argv.slice(2)
const host = await startHost({ vaultDir, scripts: { vault, worker } })
process.stdout.write(`${host.vaultPid}\n`)
