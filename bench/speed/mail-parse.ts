/**
 * Mails read a second, from bytes to drafts, beside postal-mime: both in one process, in turns, medians of the rounds.
 * `npm run script -- bench/speed/mail-parse.ts`
 */
import { createMailImporters } from '@confidant/importers/mail'
import PostalMime from 'postal-mime'
import { generateMails } from '../generate/mail.ts'
import { median } from '../tools/statistics.ts'

const shape = { seed: 2_024, attachmentBytes: 2_000, attachmentEvery: 10 }
const mails = [...generateMails(4_000, shape)].map(({ bytes }) => bytes)
const rounds = 9
const options = {
  from: 0,
  quarantine: new Map<number, 'documents' | 'item'>(),
  timeZone: 'UTC',
  onPosition: () => {},
  csvMapping: null,
}
const importers = createMailImporters({
  extractDocument: async () => null,
  readCalendar: () => [],
  readContacts: () => [],
})
const eml = importers.find(({ id }) => id === 'eml')!

async function runOurs(): Promise<number> {
  let characters = 0
  for (const bytes of mails) {
    const input = {
      name: 'mail.eml',
      path: 'mail.eml',
      size: bytes.length,
      modifiedAt: null,
      readAt: null,
      async *stream() {
        yield bytes
      },
    }
    for await (const outcome of eml.read(input, options))
      if (outcome.type === 'item') characters += outcome.item.text.length
  }
  return characters
}

async function runPeer(): Promise<number> {
  let characters = 0
  for (const bytes of mails) characters += (await PostalMime.parse(bytes)).text?.length ?? 0
  return characters
}

async function ratePerSecond(run: () => Promise<number>): Promise<number> {
  const started = performance.now()
  if ((await run()) === 0) throw new Error('Nothing was read, so there is nothing to measure.')
  return (mails.length / (performance.now() - started)) * 1_000
}

const ours: number[] = []
const peers: number[] = []
for (let round = -1; round < rounds; round++) {
  const [own, peer] = [await ratePerSecond(runOurs), await ratePerSecond(runPeer)]
  if (round < 0) continue
  ours.push(own)
  peers.push(peer)
}
const bytesTotal = mails.reduce((sum, { length }) => sum + length, 0)
const result = {
  mails: mails.length,
  averageBytes: Math.round(bytesTotal / mails.length),
  rounds,
  oursPerSecond: Math.round(median(ours)),
  postalMimePerSecond: Math.round(median(peers)),
  ratio: Number((median(ours) / median(peers)).toFixed(2)),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
