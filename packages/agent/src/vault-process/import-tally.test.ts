import type { ImportBatch } from '@confidant/vault'
import { expect, test } from 'vitest'
import { createTally } from './import-tally.js'

const batch = (rejects: ImportBatch['rejects']): ImportBatch => ({
  source: 1,
  file: { path: 'box.mbox', importer: 'mbox', size: 10, modifiedAt: 0 },
  items: [],
  rejects,
  position: 0,
  done: true,
  terms: [],
})

test('every input is counted once, in one column', () => {
  const tally = createTally('job')
  tally.wrote({ imported: 3, duplicates: 1, byKind: { mail: 2, event: 1 } }, [
    batch([{ position: 9, reason: 'Cut off.' }]),
  ])
  tally.wrote({ imported: 1, duplicates: 0, byKind: { mail: 1 } }, [batch([])])
  tally.unchanged(4)
  tally.rejected({ path: 'x.bin', position: 0, reason: 'Unknown.' })
  const summary = tally.summary()
  expect(summary).toMatchObject({ found: 11, imported: 4, duplicates: 5, byKind: { mail: 3, event: 1 } })
  expect(summary.rejected).toEqual([
    { path: 'box.mbox', position: 9, reason: 'Cut off.' },
    { path: 'x.bin', position: 0, reason: 'Unknown.' },
  ])
  expect(summary.found).toBe(summary.imported + summary.duplicates + summary.rejected.length)
})

test('no time left is told before the rate is known', () => {
  const tally = createTally('job')
  const progress = tally.progress({ type: 'progress', path: 'a', bytesDone: 5, bytesTotal: 10 })
  expect(progress).toMatchObject({ bytesDone: 5, bytesTotal: 10, secondsLeft: null })
})
