/**
 * What the fuzzers throw at the chat importer.
 * Place: run with fixed seeds among the tests, and for long by `npm run fuzz`.
 */
import type { FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createImporterTarget } from '../fuzzing/importer-target.js'
import { whatsappImporter } from './index.js'

const android = `31-12-2023 23:59 - Messages and calls are end-to-end encrypted.
31-12-2023 23:59 - Bram: Happy
new year
01-01-2024 00:01 - Anna: <Media omitted>
01-01-2024 00:01 - +31 6 12345678: ok
01-01-2024 00:01 - +31 6 12345678: ok
`

const ios = `\u200e[12/31/23, 11:59:01\u202fPM] Sailing: \u200eBram created this group
[12/31/23, 11:59:05\u202fPM] ~ Bram: \u200e<attached: 1.jpg>
[1/13/24, 12:00:05\u202fAM] Anna: Done \u200e<This message was edited>
`

export const fuzzTargets: FuzzTarget[] = [createImporterTarget('chat/whatsapp', whatsappImporter, [android, ios])]
