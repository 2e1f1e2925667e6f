#!/usr/bin/env node
/** Start of the `confidant-hub` program. */
import process from 'node:process'
import { createLog, startHub } from '@confidant/hub'
import { readConfig } from './config.js'

const log = createLog(
  (line) => process.stderr.write(line),
  () => new Date(),
)
const hub = await startHub(readConfig({}), { log, now: () => new Date() })
process.stdout.write(`${hub.publicUrl}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void hub.close())
