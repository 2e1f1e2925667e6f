/** Prints the draft of the next step. `npm run migration:draft -w @confidant/hub`, which builds first. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declare } from '@confidant/statement'
import { connectAdministrator, startEmbeddedServer } from '../../dist/database/index.js'
import { hubMigrations } from '../../dist/migrations/index.js'
import { draftMigration } from './draft-migration.ts'

const folder = await mkdtemp(join(tmpdir(), 'confidant-draft-'))
// The server's own account has to reach its folder.
await chmod(folder, 0o755)
const server = await startEmbeddedServer({ dataDir: join(folder, 'data') })
try {
  const client = await connectAdministrator(server.administrator)
  const statements = await draftMigration(client, declare(), hubMigrations)
  await client.end()
  const number = hubMigrations.length + 1
  const file = `packages/hub/src/migrations/${String(number).padStart(4, '0')}-<name>.sql`
  if (statements.length === 0) console.log('-- The steps make what the statement declares: there is nothing to do.')
  else console.log(`-- Step ${number}: what it is for. A draft for ${file}\n${statements.join(';\n\n')};`)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
