/**
 * Reads an mbox stream of any size that is made up as it is read, and prints peak memory and the rate of each tenth.
 * Usage: node bench/speed/mbox-stream.ts [GIGABYTES]   (default 2; after `npm run build`)
 */
import { createMailImporters } from '@confidant/importers/mail'
import { sampleMails } from './mail-samples.ts'

const totalBytes = Number(process.argv[2] ?? 2) * 1e9
const separator = Buffer.from('From a@example.org Tue Mar  5 10:11:12 2024\n')
const lineFeeds = Buffer.from('\n\n')
const mails = sampleMails(3_000, 7).flatMap((mail) => [separator, mail, lineFeeds])
/** Every so often a mail with a large attachment, as real archives have them. */
const large = Buffer.concat([
  separator,
  Buffer.from('Subject: large\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n'),
  Buffer.alloc(27e6, `${'A'.repeat(76)}\n`),
  lineFeeds,
])
const block = Buffer.concat([...mails, large])
const chunkBytes = 1024 * 1024

const input = {
  name: 'all.mbox',
  path: 'all.mbox',
  size: totalBytes,
  modifiedAt: null,
  readAt: null,
  async *stream() {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes)
    for (let given = 0, at = 0; given < totalBytes; given += chunkBytes) {
      const copied = block.copy(chunk, 0, at, at + chunkBytes)
      if (copied < chunkBytes) block.copy(chunk, copied, 0, chunkBytes - copied)
      at = (at + chunkBytes) % block.length
      yield chunk
    }
  },
}
const mbox = createMailImporters({
  extractDocument: async () => null,
  readCalendar: () => [],
  readContacts: () => [],
}).find(({ id }) => id === 'mbox')!

const options = { from: 0, quarantine: new Map(), timeZone: 'UTC', onPosition: () => {}, csvMapping: null }
const baselineBytes = process.memoryUsage.rss()
const rates: number[] = []
let count = 0
let tenthStarted = performance.now()
let peakBytes = 0
for await (const outcome of mbox.read(input, options)) {
  count++
  if (count % 1_000 === 0) peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
  if (outcome.position > (totalBytes / 10) * (rates.length + 1)) {
    rates.push(Math.round(totalBytes / 10 / 1e3 / (performance.now() - tenthStarted)))
    tenthStarted = performance.now()
  }
}
const result = {
  gigabytes: totalBytes / 1e9,
  messages: count,
  megabytesPerSecondByTenth: rates,
  peakMegabytes: Math.round(Math.max(peakBytes, process.resourceUsage().maxRSS * 1024) / 1e6),
  megabytesBeforeReading: Math.round(baselineBytes / 1e6),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
