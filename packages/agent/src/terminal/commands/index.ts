/** All commands, in the order in which help lists them. */
import type { Command } from '../command.js'
import { backup, erase, exportCommand, passphraseCommand, rekey, restore } from './care.js'
import { correct, forget, note } from './change.js'
import { ask, search, show } from './find.js'
import { importCommand, sources } from './import.js'
import { doctor, ledger, passes } from './leave.js'
import { link, start } from './start.js'
import { init, lock, status, unlock } from './vault.js'

export const commands: readonly Command[] = [
  start,
  link,
  init,
  unlock,
  lock,
  status,
  doctor,
  importCommand,
  sources,
  search,
  ask,
  show,
  correct,
  note,
  forget,
  passes,
  ledger,
  exportCommand,
  backup,
  restore,
  rekey,
  passphraseCommand,
  erase,
]
