/**
 * The parts of a document that is a zip (ECMA-376 part 2; ODF 1.3 part 2), each read within a bound.
 * Place: used by the formats of word processors, spreadsheets and slides.
 */
import type { ArchiveMember } from '../archive/archive-member.js'
import { readZip } from '../archive/zip-reader.js'
import { createBytesInput } from '../input/bytes-input.js'
import { InputError } from '../input/input-error.js'
import type { DocumentLimits } from './limits.js'
import { readXml, type XmlHandlers } from './xml-events.js'

export interface OfficePackage {
  /** Names of all parts, in the order of the archive. */
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * Returns false when the part is missing or its markup is broken.
   * @throws {InputError} `too-large` when the part is larger, or all of them take longer, than is allowed
   */
  read(name: string, handlers: XmlHandlers): Promise<boolean>
}

/** @throws {InputError} when it is no zip, or one that is damaged or a bomb */
export async function openPackage(bytes: Uint8Array, limits: DocumentLimits): Promise<OfficePackage> {
  const deadline = performance.now() + limits.timeoutMs
  const members = new Map<string, ArchiveMember>()
  for (const member of await readZip(createBytesInput('', bytes))) {
    if (!members.has(member.name)) members.set(member.name, member)
  }
  return {
    names: [...members.keys()],
    has: (name) => members.has(name),
    read: async (name, handlers) => {
      const member = members.get(name)
      if (member === undefined) return false
      if (member.rejectReason !== null) throw new InputError('too-large', member.rejectReason)
      if ((member.size ?? 0) > limits.maxPartBytes || performance.now() > deadline) throw tooLarge()
      return readXml(untilDeadline(member.stream(), deadline), handlers)
    },
  }
}

async function* untilDeadline(chunks: AsyncIterable<Uint8Array>, deadline: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (performance.now() > deadline) throw tooLarge()
    yield chunk
  }
}

function tooLarge(): InputError {
  return new InputError('too-large', 'Part of the document is too large to be read, so the document was skipped.')
}
