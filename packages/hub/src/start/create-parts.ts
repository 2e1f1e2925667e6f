/** Puts the parts together that features are made from. Place: once at start. */
import type { Declaration } from '@confidant/statement'
import { createPersonKeyFolder } from '../backup/index.js'
import { createFolderBlobStore } from '../blobs/folder-blob-store.js'
import { createFrameOf } from '../entities/create-frame-of.js'
import type { HubParts } from '../hub-parts.js'
import type { Log } from '../log.js'
import { createAttempts } from '../rate-limit/attempts.js'
import { createSecrets } from '../secrets/secrets.js'
import type { Assets } from '../web/assets.js'
import { createRenderPage } from '../web/page.js'
import type { HubConfig } from './hub-config.js'
import type { HubDatabase } from './hub-database.js'
import { createHealth } from './hub-health.js'
import { blobDirOf, personKeyDirOf } from './hub-stores.js'

interface PartsDeps {
  readonly log: Log
  readonly now: () => Date
  readonly database: HubDatabase
  readonly declaration: Declaration
  readonly assets: Assets
  readonly publicUrl: string
  stalled(): readonly string[]
}

export function createParts(config: HubConfig, deps: PartsDeps): HubParts {
  const { database, declaration, assets, stalled, ...given } = deps
  const { demo, rootKey } = config
  const { withPurpose, versions } = database
  const { now } = given
  const secrets = createSecrets(rootKey)
  const blobs = createFolderBlobStore(blobDirOf(config))
  return {
    ...given,
    withPurpose,
    declaration,
    versions,
    secrets,
    blobs,
    demo,
    health: createHealth({ withPurpose, blobs, config, stalled }),
    backupKeys: createPersonKeyFolder(personKeyDirOf(config), { secrets }),
    attempts: createAttempts({ withPurpose, secrets, now }),
    render: createRenderPage(createFrameOf({ declaration, demo, assetUrl: assets.url })),
  }
}
