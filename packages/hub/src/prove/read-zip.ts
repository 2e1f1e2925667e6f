/** The files of a ZIP, as somebody who received it would unpack it. */
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

export async function readZip(content: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(content, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}
