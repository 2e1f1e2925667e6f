/**
 * What must hold for any input of an importer, as a target for the fuzzers.
 * Place: run with fixed seeds among the tests, and for long by `npm run fuzz`.
 */
import { deepEqual, ok } from 'node:assert/strict'
import type { ItemDraft } from '@confidant/vault/item'
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import type { FuzzTarget } from './fuzz-target.js'

/** Inputs are small here, so anything slower than this grows faster than its input. */
const maxMs = 5_000

/** @param csvMapping given to the importer, as if a person had saved it */
export function createImporterTarget(
  name: string,
  importer: Importer,
  seeds: readonly string[],
  csvMapping: ImportOptions['csvMapping'] = null,
): FuzzTarget {
  const options = { from: 0, quarantine: new Map(), timeZone: 'Europe/Amsterdam', onPosition: () => {}, csvMapping }
  return {
    name,
    seeds: seeds.map((seed) => Buffer.from(seed)),
    async run(bytes) {
      const began = performance.now()
      const confidence = importer.detect(bytes.subarray(0, 65_536), 'input')
      ok(confidence >= 0 && confidence <= 1, 'confidence lies between 0 and 1')
      const outcomes = await readAll(importer, bytes, bytes.length + 1, options)
      ok(performance.now() - began < maxMs, `reading took longer than ${maxMs} ms`)
      checkPositions(outcomes)
      for (const outcome of outcomes) checkOutcome(outcome)
      checkIdentities(outcomes)
      deepEqual(
        await readAll(importer, bytes, 37, options),
        outcomes,
        'how the input is cut into chunks changes nothing',
      )
      const from = outcomes[Math.floor(outcomes.length / 2)]?.position ?? 0
      const rest = outcomes.filter(({ position }) => position >= from)
      deepEqual(
        await readAll(importer, bytes, 4096, { ...options, from }),
        rest,
        'going on from a position gives the rest',
      )
    },
  }
}

async function readAll(
  importer: Importer,
  bytes: Uint8Array,
  chunkBytes: number,
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for await (const outcome of importer.read(inputOf(bytes, chunkBytes), options)) outcomes.push(outcome)
  return outcomes
}

function checkPositions(outcomes: readonly ImportOutcome[]): void {
  let last = 0
  for (const { position } of outcomes) {
    ok(position >= last, 'positions do not decrease')
    last = position
  }
}

/** Messages and bookings that are equal in everything are still several. */
function checkIdentities(outcomes: readonly ImportOutcome[]): void {
  const counted = outcomes.flatMap((outcome) =>
    outcome.type === 'item' && (outcome.item.kind === 'chat' || outcome.item.kind === 'transaction')
      ? [outcome.item.identity]
      : [],
  )
  ok(new Set(counted).size === counted.length, 'no two messages or bookings have the same identity')
}

function checkOutcome(outcome: ImportOutcome): void {
  if (outcome.type === 'item') checkItem(outcome.item)
  else ok(outcome.reason !== '', 'a reject says why')
}

function checkItem(item: ItemDraft): void {
  ok(item.identity !== '', 'an item has an identity')
  ok(item.at === null || Number.isSafeInteger(item.at), 'a time is a whole number of milliseconds')
  for (const text of stringsOf(item)) ok(text.isWellFormed() && !/[\0\r]/.test(text), 'text is clean')
  checkOccurrences(item)
  if (item.detail.kind !== 'transaction') return
  ok(Number.isSafeInteger(item.detail.amountMinor), 'an amount is a whole number of minor units')
  ok(
    /^\d{4}-\d{2}-\d{2}$/.test(item.detail.bookedOn) && /^[A-Z]{3}$/.test(item.detail.currency),
    'day and currency are valid',
  )
}

function checkOccurrences({ occurrences }: ItemDraft): void {
  ok(occurrences.length <= 20_000, 'occurrences are bounded')
  for (const [i, { startsAt, endsAt }] of occurrences.entries()) {
    const before = occurrences[i - 1]
    ok(
      Number.isSafeInteger(startsAt) && Number.isSafeInteger(endsAt) && endsAt >= startsAt,
      'an occurrence does not end before it begins',
    )
    ok(
      before === undefined || before.startsAt < startsAt || before.endsAt < endsAt,
      'occurrences are in order and differ',
    )
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return []
  return Object.values(value).flatMap(stringsOf)
}

function inputOf(bytes: Uint8Array, chunkBytes: number): ImportInput {
  return {
    name: 'input',
    path: '/input',
    size: bytes.length,
    modifiedAt: null,
    readAt: null,
    async *stream(offset = 0) {
      for (let at = offset; at < bytes.length; at += chunkBytes) yield bytes.slice(at, at + chunkBytes)
    },
  }
}
