/** `export`, `backup`, `restore`, `rekey`, `passphrase` and `erase`: the vault as a whole. */
import { closeSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from '../command.js'
import { bytes, count, plural } from '../format.js'
import { interruptible } from '../interruption.js'
import { filesRights, foldersRights, writeFileAtomically, writeFolderAtomically } from '../write-atomically.js'

const chunkBytes = 1024 * 1024

const stopped = 'Stopped. Nothing was written.'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Export everything in open formats that other programs can read. The export is not encrypted.',
  usage: 'DIR',
  arguments: { least: 1, most: 1 },
  options: {},
  optionHelp: [],
  examples: ['confidant export ~/everything'],
  files: ({ positionals }) => foldersRights(positionals),
  async run({ api, console, json, line, cwd, open }) {
    const dir = resolve(cwd, line.positionals[0] ?? '')
    await open()
    const { files: total, items } = await interruptible(stopped, (signal) =>
      writeFolderAtomically(dir, async (append) => {
        const running = api.stream('export', {}, { signal })
        running.result.catch(() => {})
        let files = 0
        for await (const { path, bytes: content } of running) {
          append(path, content)
          files++
          console.progress(plural(files, { one: 'One file written', other: `${count(files)} files written` }))
        }
        return running.result
      }),
    )
    console.endProgress()
    if (json) console.printJson({ dir, files: total, items })
    else
      console.print(
        plural(items, {
          one: `Exported one item to ${dir}. It is not encrypted: anyone with access to that folder can read it.`,
          other: `Exported ${count(items)} items to ${dir}. They are not encrypted: anyone with access to that folder can read them.`,
        }),
      )
    return 0
  },
}

export const backup: Command = {
  name: 'backup',
  summary: 'Write an encrypted copy of the whole vault to a file. It opens with the passphrase or the recovery words.',
  usage: 'FILE',
  arguments: { least: 1, most: 1 },
  options: {},
  optionHelp: [],
  examples: ['confidant backup /media/usb/confidant-2026-01.backup'],
  files: ({ positionals }) => filesRights(positionals),
  async run({ api, console, json, line, cwd, open }) {
    await open()
    const file = resolve(cwd, line.positionals[0] ?? '')
    const { bytes: size } = await interruptible(stopped, (signal) =>
      writeFileAtomically(file, async (append) => {
        const running = api.stream('backup', {}, { signal })
        running.result.catch(() => {})
        for await (const { chunk } of running) append(chunk)
        return running.result
      }),
    )
    if (json) console.printJson({ file, bytes: size })
    else console.print(`Backup written to ${file} (${bytes(size)}).`)
    return 0
  },
}

export const restore: Command = {
  name: 'restore',
  summary: 'Restore a vault from a backup, into a folder that has no vault yet.',
  usage: 'FILE',
  arguments: { least: 1, most: 1 },
  options: { recovery: { type: 'boolean' } },
  optionHelp: [['--recovery', 'use the 24 recovery words instead of the passphrase']],
  examples: ['confidant restore confidant-2026-01.backup --vault ~/restored'],
  files: ({ positionals }) => ({ read: [...positionals], write: [] }),
  async run({ api, console, json, line, cwd, passphrase }) {
    const fd = openSync(resolve(cwd, line.positionals[0] ?? ''), 'r')
    try {
      const secret = line.values.recovery
        ? { recoveryWords: await passphrase('Recovery words: ') }
        : { passphrase: await passphrase('Passphrase of the backup: ') }
      const { upload } = await api.call('restoreBegin', secret)
      const buffer = new Uint8Array(chunkBytes)
      for (let length = readSync(fd, buffer); length > 0; length = readSync(fd, buffer))
        await api.call('restoreChunk', { upload, chunk: buffer.subarray(0, length) })
      const { state } = await api.call('restoreEnd', { upload })
      if (json) console.printJson({ state })
      else console.print('The vault is restored. It opens with the passphrase it had when the backup was made.')
    } finally {
      closeSync(fd)
    }
    return 0
  },
}

export const rekey: Command = {
  name: 'rekey',
  summary: 'Re-encrypt everything with a new vault key.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant rekey'],
  async run({ api, console, json, passphrase, open }) {
    await open()
    const { state } = await api.call('rekey', { passphrase: await passphrase('Passphrase: ') })
    if (json) console.printJson({ state })
    else console.print('Everything is re-encrypted with a new key. The passphrase and recovery words have not changed.')
    return 0
  },
}

export const passphraseCommand: Command = {
  name: 'passphrase',
  summary: 'Change the passphrase.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant passphrase'],
  async run({ api, console, json, passphrase, newPassphrase, open }) {
    await open()
    const old = await passphrase('Current passphrase: ')
    const { state } = await api.call('changePassphrase', {
      passphrase: old,
      newPassphrase: await newPassphrase('New passphrase: '),
    })
    if (json) console.printJson({ state })
    else console.print('The passphrase is changed. Backups made before now still open with the old one.')
    return 0
  },
}

export const erase: Command = {
  name: 'erase',
  summary: 'Erase the vault: destroy its keys and delete all of its files.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { yes: { type: 'boolean' } },
  optionHelp: [['--yes', 'do not ask for confirmation (the passphrase is still needed)']],
  examples: ['confidant erase', 'confidant erase --yes --passphrase-file ./pass'],
  async run({ api, console, json, line, passphrase, open }) {
    await open()
    const { vault } = await api.call('status', {})
    if (
      !line.values.yes &&
      (await console.ask(`Everything in ${vault} will be lost for good. Type "erase" to continue: `)).trim() !== 'erase'
    ) {
      console.warn('Nothing was erased.')
      return 1
    }
    const { state } = await api.call('erase', { passphrase: await passphrase('Passphrase: ') })
    if (json) console.printJson({ state })
    else console.print('The vault is erased: its keys are destroyed and its files deleted.')
    return 0
  },
}
