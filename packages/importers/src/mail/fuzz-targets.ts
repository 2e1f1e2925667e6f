/**
 * What the fuzzers throw mutated bytes at: each target reads them as one kind of mail and checks what must hold for
 * any input. Place: run with fixed seeds among the tests, and for long by `npm run fuzz`.
 */
import { ok } from 'node:assert'
import type { ItemDraft } from '@confidant/vault/item'
import type { FuzzTarget } from '../fuzzing/fuzz-target.js'
import type { ImportInput, ImportOptions } from '../importer.js'
import { seedMbox, seedMessages } from './fuzz-seeds.js'
import { createMailImporters } from './index.js'

/** Inputs are small here, so anything slower than this grows faster than its input. */
const maxMs = 2_000

const importers = createMailImporters({
  extractDocument: async () => null,
  readCalendar: () => [],
  readContacts: () => [],
})

export const fuzzTargets: FuzzTarget[] = [
  { name: 'mail/eml', seeds: seedMessages(), run: (bytes) => readAndCheck('eml', bytes) },
  { name: 'mail/mbox', seeds: [seedMbox()], run: (bytes) => readAndCheck('mbox', bytes) },
]

async function readAndCheck(id: string, bytes: Uint8Array): Promise<void> {
  const importer = importers.find((candidate) => candidate.id === id)!
  const started = performance.now()
  importer.detect(bytes.subarray(0, 65_536), 'mail')
  let last = 0
  for await (const outcome of importer.read(inputOf(bytes), options())) {
    ok(outcome.position >= last, 'positions do not decrease')
    last = outcome.position
    if (outcome.type === 'item') checkItem(outcome.item)
    else ok(outcome.reason !== '', 'a reject says why')
  }
  ok(performance.now() - started < maxMs, `reading took longer than ${maxMs} ms`)
}

function checkItem(item: ItemDraft): void {
  ok(item.identity !== '', 'an item has an identity')
  ok(item.at === null || Number.isFinite(item.at), 'a time is a number')
  // Lone surrogates show as escapes in JSON, which writes all else as it is.
  const json = JSON.stringify(item, (key, value) => (key === 'bytes' ? undefined : value))
  ok(
    json.isWellFormed() && !/(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F][0-9a-fA-F]{2}/.test(json),
    'text is well-formed Unicode',
  )
  ok(!item.text.includes('\0') && !item.text.includes('\r'), 'text has neither zero bytes nor carriage returns')
}

function inputOf(bytes: Uint8Array): ImportInput {
  return {
    name: 'mail',
    path: '/mail',
    size: bytes.length,
    modifiedAt: null,
    readAt: null,
    async *stream(offset = 0) {
      yield bytes.subarray(offset)
    },
  }
}

function options(): ImportOptions {
  return { from: 0, quarantine: new Map(), timeZone: 'UTC', onPosition: () => {}, csvMapping: null }
}
