/**
 * The published versions of the statement, as this installation keeps them: each one whole, readable for ever. Place: behind the
 * privacy pages, the commands `statement` and `statement diff`, and the start, which goes no further than what was published.
 */
import { type Change, diffVersions, type IsoDate, publicationState, type Statement } from '@confidant/statement'
import type { HubWithPurpose } from '../database/index.js'
import { type Administrator, publishVersion, type Schema } from '../database/index.js'
import { StatementVersionError } from './statement-version-error.js'

export interface PublishedVersion {
  readonly version: string
  /** The day on which the text was last amended, as the text says. */
  readonly date: IsoDate
  readonly publishedAt: Date
}

export interface Publication {
  readonly version: string
  /** False: it had been published before. */
  readonly published: boolean
  /** The purposes that now wait for people: until they agreed, or until they were notified. */
  readonly waiting: readonly { readonly purpose: string; readonly until: 'agreed' | 'notified' }[]
}

export interface StatementVersions {
  /** The oldest first. */
  list(): Promise<readonly PublishedVersion[]>
  /** Null: no such version was published. */
  at(version: string): Promise<Statement | null>
  /** What changed in meaning from `a` to `b`. Null: one of them was not published. */
  difference(a: string, b: string): Promise<readonly Change[] | null>
  /**
   * Publishes what the program declares, if that is new.
   * @param administrator a connection with the database's own rights
   * @throws StatementVersionError `changed-without-version` or `older-program`
   */
  publishIfNew(administrator: Administrator): Promise<Publication>
  /** @throws StatementVersionError unless what the program declares is what was published last */
  assertPublished(): Promise<void>
}

export function createStatementVersions(deps: {
  readonly withPurpose: HubWithPurpose
  readonly schema: Schema
}): StatementVersions {
  const { withPurpose, schema } = deps
  // What was published never changes.
  const read = new Map<string, Statement>()

  const list = () =>
    withPurpose('site', 'everyone', (tx) =>
      tx
        .selectFrom('statement_versions')
        .select(['version', 'amended_on', 'published_at'])
        .orderBy('published_at')
        .orderBy('version')
        .execute(),
    ).then((rows) =>
      rows.map((row) => ({
        version: row.version,
        date: row.amended_on as IsoDate,
        publishedAt: row.published_at,
      })),
    )

  const at = async (version: string) => {
    const known = read.get(version)
    if (known !== undefined) return known
    const row = await withPurpose('site', 'everyone', (tx) =>
      tx.selectFrom('statement_versions').select('declaration').where('version', '=', version).executeTakeFirst(),
    )
    if (row === undefined) return null
    // Only publishing writes there, and it writes statements.
    const statement = row.declaration as Statement
    read.set(version, statement)
    return statement
  }

  const all = async () => {
    const statements = await Promise.all((await list()).map(({ version }) => at(version)))
    return statements.filter((statement) => statement !== null)
  }

  const refuse = (published: readonly Statement[]) => {
    const state = publicationState(published, schema.declaration)
    if (state.kind !== 'refused') return state
    const older = published.at(-1)?.version !== schema.declaration.version
    throw new StatementVersionError(
      older && published.some(({ version }) => version === schema.declaration.version)
        ? 'older-program'
        : 'changed-without-version',
      state.problems.join('\n'),
    )
  }

  return {
    list,
    at,
    async difference(a, b) {
      const [before, after] = await Promise.all([at(a), at(b)])
      return before === null || after === null ? null : diffVersions(before, after)
    },
    async publishIfNew(administrator) {
      const { version } = schema.declaration
      if (refuse(await all()).kind === 'published') return { version, published: false, waiting: [] }
      const pendingNotices = await publishVersion(administrator, schema)
      const waiting = (pendingNotices ?? []).map(({ purpose, until }) => ({ purpose, until }))
      return { version, published: pendingNotices !== null, waiting }
    },
    async assertPublished() {
      if (refuse(await all()).kind === 'published') return
      throw new StatementVersionError(
        'not-published',
        `Version ${schema.declaration.version} of the statement has not been published yet. Run confidant-hub migrate: it publishes the version and holds back wider purposes for people who have not been informed.`,
      )
    },
  }
}
