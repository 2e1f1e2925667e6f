/** Backups that an erasure reaches: written and restored by commands, forgotten from by the hub. */

export { createPersonKeyFolder, type PersonKeyFolder } from './person-key-folder.js'
export { type RestoreResult, restoreBackup } from './restore-backup.js'
export { type TrialBackup, writeTrialBackup } from './trial-backup.js'
export { type BackupDeps, type BackupResult, writeBackup } from './write-backup.js'
