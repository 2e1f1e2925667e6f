/** Turns what was dropped or chosen into files with their folders' names. */
import type { NamedFile } from './imports.js'

const readAll = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))

async function filesOfFolder(folder: FileSystemDirectoryEntry, prefix: string): Promise<NamedFile[]> {
  const reader = folder.createReader()
  const files: NamedFile[] = []
  // A reader hands out its entries in portions; an empty one is the end.
  for (let entries = await readAll(reader); entries.length > 0; entries = await readAll(reader)) {
    for (const entry of entries) files.push(...(await filesOfEntry(entry, `${prefix}${folder.name}/`)))
  }
  return files
}

async function filesOfEntry(entry: FileSystemEntry, prefix = ''): Promise<NamedFile[]> {
  if (entry.isDirectory) return filesOfFolder(entry as FileSystemDirectoryEntry, prefix)
  const bytes = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
  return [{ name: prefix + bytes.name, bytes }]
}

/** Must be called while the drop event is handled; the browser takes the list away afterwards. */
export async function filesOfDrop(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  // Some browsers and programs hand over files without entries; those are never folders.
  if (entries.length === 0) return Array.from(transfer.files, (bytes) => ({ name: bytes.name, bytes }))
  const files: NamedFile[] = []
  for (const entry of entries) files.push(...(await filesOfEntry(entry)))
  return files
}

export const filesOfInput = (input: HTMLInputElement): NamedFile[] =>
  Array.from(input.files ?? [], (bytes) => ({ name: bytes.webkitRelativePath || bytes.name, bytes }))
