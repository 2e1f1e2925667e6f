/** Backup and restore of an installation by its configuration. Place: the commands, beside a hub that runs or alone. */
import { join } from 'node:path'
import { declare } from '@confidant/statement'
import {
  type BackupDeps,
  type BackupResult,
  createPersonKeyFolder,
  type RestoreResult,
  restoreBackup,
  type TrialBackup,
  writeBackup,
  writeTrialBackup,
} from '../backup/index.js'
import { createFolderBlobStore } from '../blobs/folder-blob-store.js'
import { createSecrets } from '../secrets/secrets.js'
import type { HubConfig } from './hub-config.js'
import { joinHubDatabase, prepareDatabase } from './hub-database.js'
import { blobDirOf, personKeyDirOf } from './hub-stores.js'

/** Where archives go unless another folder is named. */
export function backupDirOf({ dataDir }: Pick<HubConfig, 'dataDir'>): string {
  return join(dataDir, 'backups')
}

export async function backupHub(config: HubConfig, dir: string, now: () => Date): Promise<BackupResult> {
  const declaration = declare(config.operator)
  await using database = await joinHubDatabase(config, declaration)
  return await writeBackup({ ...storesOf(config), declaration, administrator: database.administrator, now }, dir)
}

/** Into an empty database, which is migrated first. @throws BackupError */
export async function restoreHub(config: HubConfig, file: string): Promise<RestoreResult> {
  const declaration = declare(config.operator)
  await using database = await joinHubDatabase(config, declaration)
  await prepareDatabase(database)
  return await restoreBackup({ ...storesOf(config), declaration, administrator: database.administrator }, file)
}

/** A backup that is looked into and thrown away. */
export function trialBackup(
  config: HubConfig,
  { administrator, declaration, now }: Pick<BackupDeps, 'administrator' | 'declaration' | 'now'>,
): Promise<TrialBackup> {
  return writeTrialBackup({ ...storesOf(config), administrator, declaration, now })
}

function storesOf(config: HubConfig) {
  const { rootKey } = config
  const personKeys = createPersonKeyFolder(personKeyDirOf(config), { secrets: createSecrets(rootKey) })
  return { rootKey, personKeys, blobs: createFolderBlobStore(blobDirOf(config)) }
}
