/**
 * Targets of the fuzzers for archives: every member is listed and read to its end.
 * Place: development only.
 */
import { ok } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { blockBytes } from '../archive/tar-header.js'
import { allowInputError, type FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createBytesInput } from '../input/bytes-input.js'
import { expandArchive } from './expand-archive.js'

const zipSeed = readFileSync(join(import.meta.dirname, '../../test/fixtures/huur.docx'))
const tarSeed = Buffer.concat([
  tarMember('a/note.txt', 'tekst'),
  tarMember('mail.mbox', 'From x\n'),
  Buffer.alloc(1024),
])

export const fuzzTargets: FuzzTarget[] = [
  target('archive/zip', 'a.zip', zipSeed),
  target('archive/tar', 'a.tar', tarSeed),
  target('archive/tgz', 'a.tgz', gzipSync(tarSeed)),
  target('archive/gz', 'a.mbox.gz', gzipSync('From x\n')),
]

function target(name: string, fileName: string, seed: Buffer): FuzzTarget {
  return { name, seeds: [seed], run: (bytes) => readMembers(fileName, bytes) }
}

async function readMembers(fileName: string, bytes: Uint8Array): Promise<void> {
  const events = await expandArchive(createBytesInput(fileName, bytes, 1))
  if (events === null) return
  const paths = new Set<string>()
  for await (const event of events) {
    const path = event.type === 'input' ? event.input.path : event.path
    ok(!paths.has(path) || path === fileName, 'no two members have one path')
    paths.add(path)
    if (event.type !== 'input') continue
    await allowInputError(async () => {
      let length = 0
      for await (const chunk of event.input.stream()) length += chunk.length
      ok(event.input.size === null || event.input.size === length, 'a member is as long as the archive says')
    })
  }
}

function tarMember(name: string, content: string): Buffer {
  const block = Buffer.alloc(blockBytes)
  block.write(name, 0)
  block.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0ustar\0', 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const data = Buffer.alloc(Math.ceil(content.length / blockBytes) * blockBytes)
  data.write(content)
  return Buffer.concat([block, data])
}
