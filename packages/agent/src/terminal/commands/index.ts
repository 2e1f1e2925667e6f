/** All commands, in the order in which help lists them. */
import type { Command } from '../command.js'
import { correct, forget, note } from './changes.js'
import { doctor, ledger, passes } from './egress.js'
import { importCommand, sources } from './imports.js'
import { ask, search, show } from './search.js'
import { link, start } from './start.js'
import { backup, erase, exportCommand, passphraseCommand, rekey, restore } from './vault-admin.js'
import { init, lock, status, unlock } from './vault-state.js'

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
