/**
 * Listing a folder so that every name survives, also one that is not UTF-8.
 * Place: used by `walk`. Reads names only.
 */
import { isUtf8 } from 'node:buffer'
import { readdirSync } from 'node:fs'

/** A path as the system has it: text when it is UTF-8, else bytes. */
export type Location = string | Buffer

export interface DirectoryEntry {
  /** Readable and unique in its folder: each byte of a name that is not UTF-8 above 127 is written as `\xE9`. */
  name: string
  location: Location
}

/**
 * In order of name.
 * @throws {Error} of the file system, when the folder cannot be listed
 */
export function listDirectory(location: Location): DirectoryEntry[] {
  if (typeof location === 'string') {
    const names = readdirSync(location)
    if (!names.some((name) => name.includes('\uFFFD'))) {
      return names.sort().map((name) => ({ name, location: `${location}/${name}` }))
    }
  }
  return readdirSync(location, { encoding: 'buffer' })
    .map((bytes) => ({ name: readableName(bytes), location: joinBytes(location, bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function joinBytes(folder: Location, name: Buffer): Location {
  if (typeof folder === 'string' && isUtf8(name)) return `${folder}/${name.toString()}`
  return Buffer.concat([typeof folder === 'string' ? Buffer.from(folder) : folder, Buffer.from('/'), name])
}

function readableName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
  ).join('')
}
