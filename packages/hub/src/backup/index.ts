/** Backups that an erasure reaches: written and restored by commands, forgotten from by the hub. */
export { BackupError, type BackupErrorCode } from './backup-error.js'
export { createPersonKeyFolder, type PersonKeyFolder } from './person-key-folder.js'
export { type RestoreDeps, type RestoreResult, restoreBackup } from './restore-backup.js'
export { type BackupDeps, type BackupResult, writeBackup } from './write-backup.js'
