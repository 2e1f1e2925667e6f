/** Every command, in the order of the help. */
import type { HubCommand } from '../hub-command.js'
import { backupCommand, restoreCommand } from './backup.js'
import { doctorCommand } from './doctor.js'
import { migrateCommand } from './migrate.js'
import { proveCommand } from './prove.js'
import { psqlCommand } from './psql.js'
import { startCommand } from './start.js'
import { statementCommand } from './statement.js'

export const commands: readonly HubCommand[] = [
  startCommand,
  doctorCommand,
  migrateCommand,
  proveCommand,
  statementCommand,
  psqlCommand,
  backupCommand,
  restoreCommand,
]
