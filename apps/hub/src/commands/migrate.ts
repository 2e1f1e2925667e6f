/** `confidant-hub migrate`: brings the database to this program and this statement. Needs a superuser once; a running hub does not. */
import { migrateHub } from '@confidant/hub'
import { declare } from '@confidant/statement'
import type { HubCommand } from '../hub-command.js'

export const migrateCommand: HubCommand = {
  name: 'migrate',
  summary: 'Bring the database to this version: tables, roles, rights, policies, and the published statement.',
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
      say(`Database: version ${version}, ${applied.length === 0 ? 'no new step' : `steps ${applied.join(', ')}`}.`)
      say(`Statement: version ${publication.version}, ${publication.published ? 'published now' : 'as before'}.`)
      for (const { purpose, until } of publication.waiting)
        say(`"${purpose}" waits for each person until they ${until === 'agreed' ? 'agreed' : 'were told'}.`)
    }
    return 0
  },
}
