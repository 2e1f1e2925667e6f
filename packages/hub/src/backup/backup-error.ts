/** Why a backup could not be written or restored. Place: the commands tell people by the code what to do. */
export type BackupErrorCode = 'not-a-backup' | 'damaged' | 'not-empty' | 'other-schema' | 'no-keys'

export class BackupError extends Error {
  readonly code: BackupErrorCode
  constructor(code: BackupErrorCode, message: string) {
    super(message)
    this.name = 'BackupError'
    this.code = code
  }
}
