/** GDPRbench's four workloads: which operations, in which shares, on records drawn how (table 2 of the paper). */
import { createRandom, type Random } from '../../generate/random.ts'
import { recordsEach } from './load.ts'
import {
  createRecord,
  type Drawn,
  deleteBy,
  getSystemLogs,
  type Operation,
  readDataBy,
  readMetadataBy,
  updateDataByKey,
  updateMetadataBy,
  verifyDeletion,
} from './operations.ts'
import type { purposeRoles } from './record.ts'

type Distribution = 'uniform' | 'zipf'
type Draw = (from: Drawn) => Operation

interface Share {
  readonly percent: number
  /** Each as often as the others. */
  readonly of: readonly Draw[]
  readonly drawn: Distribution
}

export interface Workload {
  readonly name: keyof typeof purposeRoles
  readonly shares: readonly Share[]
}

export const workloads: readonly Workload[] = [
  {
    name: 'controller',
    shares: [
      { percent: 25, of: [createRecord], drawn: 'uniform' },
      { percent: 25, of: [deleteBy.purpose, deleteBy.expiry, deleteBy.person], drawn: 'uniform' },
      {
        percent: 50,
        of: [updateMetadataBy.purpose, updateMetadataBy.person, updateMetadataBy.recipient],
        drawn: 'uniform',
      },
    ],
  },
  {
    name: 'customer',
    shares: [readDataBy.person, readMetadataBy.key, updateDataByKey, updateMetadataBy.key, deleteBy.key].map(
      (draw) => ({
        percent: 20,
        of: [draw],
        drawn: 'zipf',
      }),
    ),
  },
  {
    name: 'processor',
    shares: [
      { percent: 80, of: [readDataBy.key], drawn: 'zipf' },
      { percent: 20, of: [readDataBy.purpose, readDataBy.objection, readDataBy.decision], drawn: 'uniform' },
    ],
  },
  {
    name: 'regulator',
    shares: [
      { percent: 46, of: [readMetadataBy.person], drawn: 'zipf' },
      { percent: 31, of: [getSystemLogs], drawn: 'zipf' },
      { percent: 23, of: [verifyDeletion], drawn: 'zipf' },
    ],
  },
]

/** The same operations every time. */
export function drawOperations({ shares }: Workload, records: number, count: number): Operation[] {
  const random = createRandom(7)
  const record = { uniform: () => random.below(records), zipf: zipf(records, random) }
  return Array.from({ length: count }, () => {
    const { of, drawn } = pickShare(shares, random)
    return random.pick(of)({ random, people: records / recordsEach, record: record[drawn] })
  })
}

function pickShare(shares: readonly Share[], random: Random): Share {
  let left = random.below(100)
  for (const share of shares) {
    left -= share.percent
    if (left < 0) return share
  }
  throw new RangeError('The shares of a workload come to 100 percent.')
}

/** Zipf's law with YCSB's exponent; which records are the popular ones is scattered over the keys. */
function zipf(records: number, random: Random): () => number {
  const sums = new Float64Array(records)
  let sum = 0
  for (let rank = 0; rank < records; rank++) {
    sum += 1 / (rank + 1) ** 0.99
    sums[rank] = sum
  }
  return () => {
    const at = random.next() * sum
    let [low, high] = [0, records - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < at) low = middle + 1
      else high = middle
    }
    return (low * 7_919) % records
  }
}
