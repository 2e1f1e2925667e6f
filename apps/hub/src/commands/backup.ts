/** `confidant-hub backup` and `restore`: everything in one file, in which each person can be made unreadable. */
import path from 'node:path'
import process from 'node:process'
import { backupDirOf, backupHub, restoreHub } from '@confidant/hub'
import type { HubCommand } from '../hub-command.js'

export const backupCommand: HubCommand = {
  name: 'backup',
  summary: 'Back up all rows and files to one encrypted file; data of erased people becomes unreadable in it.',
  usage: '[--to DIR]',
  arguments: { least: 0, most: 0 },
  options: { to: { type: 'string' } },
  optionHelp: [
    ['--to DIR', 'folder for the file (default: backups in the data folder); person keys stay where they are'],
  ],
  examples: ['confidant-hub backup', 'confidant-hub backup --to /mnt/elsewhere'],
  async run({ configuration: { config }, options, json, say, now }) {
    const dir = typeof options.to === 'string' ? path.resolve(process.cwd(), options.to) : backupDirOf(config)
    const { path: file, people, rows, files, sizeBytes } = await backupHub(config, dir, now)
    if (json) say(JSON.stringify({ file, people, rows, files, bytes: sizeBytes }))
    else say(`Backup written to ${file} (people: ${people}, rows: ${rows}, files: ${files}, bytes: ${sizeBytes}).`)
    return 0
  },
}

export const restoreCommand: HubCommand = {
  name: 'restore',
  summary: 'Restore a backup into an empty database, with the same ROOT_KEY and the remaining person keys.',
  usage: 'FILE',
  arguments: { least: 1, most: 1 },
  options: {},
  optionHelp: [],
  examples: ['ROOT_KEY=root-key confidant-hub restore confidant-2026-11-22T12-00-00-000Z.backup --data new-data'],
  async run({ configuration: { config }, args, json, say }) {
    const restored = await restoreHub(config, path.resolve(process.cwd(), args[0]!))
    const { madeAt, people, rows, files, unreadablePeople } = restored
    if (json) say(JSON.stringify({ madeAt: madeAt.toISOString(), people, rows, files, unreadablePeople }))
    else {
      say(`Restored the backup of ${madeAt.toISOString()} (people: ${people}, rows: ${rows}, files: ${files}).`)
      if (unreadablePeople > 0) say(`People erased since then, whose data stays unreadable: ${unreadablePeople}.`)
    }
    return 0
  },
}
