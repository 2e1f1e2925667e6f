/** `confidant-hub migrate`: brings the database to this program and statement. Needs a superuser; a running hub does not. */
import { migrateHub } from '@confidant/hub'
import { declare } from '@confidant/statement'
import type { HubCommand } from '../hub-command.js'

export const migrateCommand: HubCommand = {
  name: 'migrate',
  summary: 'Migrate the database to this version: tables, roles, grants, policies, and the published statement.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['DATABASE_URL=postgres://postgres@db.example.com/hub confidant-hub migrate'],
  async run({ configuration, json, say }) {
    const { config } = configuration
    const { applied, version, publication } = await migrateHub(config, declare(config.operator))
    if (json) say(JSON.stringify({ version, applied, statement: publication }))
    else {
      say(`Database version: ${version}. Migrations applied: ${applied.length === 0 ? 'none' : applied.join(', ')}.`)
      say(
        `Statement version: ${publication.version} (${publication.published ? 'published now' : 'already published'}).`,
      )
      for (const { purpose, until } of publication.waiting)
        say(
          `Pending notice: "${purpose}" is blocked for each person until they ${until === 'agreed' ? 'have consented' : 'have been notified'}.`,
        )
    }
    return 0
  },
}
