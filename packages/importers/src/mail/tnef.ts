/**
 * TNEF ([MS-OXTNEF]), the `winmail.dat` that Outlook sends: the files inside it.
 * Place: used for attachments of that type. Reads the attributes of attachments alone; must never throw, nor read
 * beyond the bytes.
 */
import type { AttachmentDraft } from '@confidant/vault/item'
import { effectiveType, safeName } from './attachments.js'
import type { Charsets } from './charsets.js'

const signature = 0x223e9f78
const headerBytes = 6
/** Level, identifier and length before the data; a checksum after it. */
const attributeHeaderBytes = 9
const checksumBytes = 2
const attachmentStart = 0x00069002
const attachmentTitle = 0x00018010
const attachmentData = 0x0006800f
const oemCodePage = 0x00069007
const maxFiles = 500

export function isTnef(mediaType: string, name: string): boolean {
  return (
    mediaType === 'application/ms-tnef' ||
    mediaType === 'application/vnd.ms-tnef' ||
    (mediaType === 'application/octet-stream' && name.toLowerCase() === 'winmail.dat')
  )
}

/** @returns the files inside, as views of `bytes`; none when it is no TNEF. */
export function readTnefFiles(bytes: Buffer, charsets: Charsets): AttachmentDraft[] {
  if (bytes.length < headerBytes || bytes.readUInt32LE(0) !== signature) return []
  const files: { title: Buffer; data: Buffer }[] = []
  let codePage = ''
  let position = headerBytes
  while (position + attributeHeaderBytes <= bytes.length && files.length < maxFiles) {
    const id = bytes.readUInt32LE(position + 1)
    const start = position + attributeHeaderBytes
    const end = start + bytes.readUInt32LE(position + 5)
    if (end > bytes.length) break
    const data = bytes.subarray(start, end)
    const file = files.at(-1)
    if (id === attachmentStart) files.push({ title: Buffer.alloc(0), data: Buffer.alloc(0) })
    else if (id === oemCodePage && data.length >= 4) codePage = `cp${data.readUInt32LE(0)}`
    else if (id === attachmentTitle && file !== undefined) file.title = data
    else if (id === attachmentData && file !== undefined) file.data = data
    position = end + checksumBytes
  }
  return files
    .filter(({ data }) => data.length > 0)
    .map(({ title, data }) => {
      const name = safeName(charsets.decode(title, codePage).replace(/\0.*$/s, ''))
      return { name, mediaType: effectiveType('', name), bytes: data, text: '', contentId: '' }
    })
}
