import type { ImportBatch } from '@confidant/vault'
import type { ItemDraft } from '@confidant/vault/item'
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

test('no time left is given before the rate is known', () => {
  const tally = createTally('job')
  const progress = tally.progress({ type: 'progress', path: 'a', bytesDone: 5, bytesTotal: 10 })
  expect(progress).toMatchObject({ bytesDone: 5, bytesTotal: 10, secondsLeft: null })
})

test('what a second worker meets again is not counted twice', () => {
  const item = (position: number) => ({ position, item: {} as ItemDraft })
  const of = (path: string, positions: number[], done: boolean): ImportBatch => ({
    ...batch([]),
    file: { ...batch([]).file, path },
    items: positions.map(item),
    done,
  })
  const tally = createTally('job')
  tally.unchanged(10)
  tally.wrote({ imported: 2, duplicates: 1, byKind: { mail: 2 } }, [of('a', [0, 1, 2], true)])
  tally.wrote({ imported: 2, duplicates: 0, byKind: { mail: 2 } }, [of('b', [0, 50], false)])
  tally.rejected({ path: 'x.bin', position: 0, reason: 'Unknown.' })
  tally.restarted()
  tally.unchanged(8)
  tally.unchanged(5)
  tally.rejected({ path: 'x.bin', position: 0, reason: 'Unknown.' })
  tally.wrote({ imported: 1, duplicates: 1, byKind: { mail: 1 } }, [of('b', [50, 90], true)])
  tally.unchanged(3)
  expect(tally.summary()).toMatchObject({ found: 20, imported: 5, duplicates: 14 })
  expect(tally.summary().rejected).toHaveLength(1)
})
