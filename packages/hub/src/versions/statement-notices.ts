/**
 * What a person has to be told of the statement, or asked again, and the record that they were. Place: the portal shows it after
 * sign-in; purposes that grew wider see nothing of the person before (the database holds to that). Reads as `data-rights` and
 * records as `consent-records`, which never wait themselves.
 */
import { type ConsentText, diffVersions, type IsoDate, type Statement, type Text } from '@confidant/statement'
import { endedByNewVersion } from '../database/index.js'
import type { HubWithPurpose } from '../database/tables.js'
import type { PublishedVersion, StatementVersions } from './statement-versions.js'

export interface Notice {
  /** The version to be told of: `recordNotice` takes it. */
  readonly version: string
  readonly date: IsoDate
  /** What became wider since the version that the person knows; empty when they were told. */
  readonly tell: readonly Text[]
  /** Consents that ended because their purpose grew wider; each may be asked again, and need not be given. */
  readonly ask: readonly { readonly purpose: string; readonly title: Text; readonly consent: ConsentText }[]
}

/** How the person was told. */
export type ToldBy = 'portal' | 'mail' | 'form' | 'desk'

export interface StatementNotices {
  /** Null when there is nothing to tell or to ask, at no cost while one version has been published. */
  pendingNotices(person: string): Promise<Notice | null>
  /** Lets the purposes that waited go on for this person. Recording it twice changes nothing. */
  recordNotice(person: string, version: string, by: ToldBy): Promise<void>
}

export function createStatementNotices(deps: {
  readonly withPurpose: HubWithPurpose
  readonly versions: Pick<StatementVersions, 'list' | 'at'>
  readonly now: () => Date
}): StatementNotices {
  const { withPurpose, versions, now } = deps
  // A hub runs on the newest version; another one is published by a newer program.
  let history: Promise<readonly PublishedVersion[]> | undefined
  const published = () => {
    history ??= versions.list().catch((error) => {
      history = undefined
      throw error
    })
    return history
  }

  const recordsOf = (person: string) =>
    withPurpose('data-rights', { person }, async (tx) => ({
      told: await tx.selectFrom('statement_notices').select('statement_version').execute(),
      account: await tx.selectFrom('accounts').select(['created_at', 'statement_version_seen']).executeTakeFirst(),
      consents: await tx
        .selectFrom('consents')
        .select(['purpose', 'given', 'ended_by'])
        .orderBy('answered_at')
        .execute(),
    }))

  return {
    async pendingNotices(person) {
      const list = await published()
      const newest = list.at(-1)
      if (newest === undefined || list.length === 1) return null
      const { told, account, consents } = await recordsOf(person)
      const known = Math.max(
        list.findLastIndex(({ version }) => told.some((each) => each.statement_version === version)),
        list.findLastIndex(
          ({ version, publishedAt }) =>
            account?.statement_version_seen === version && account.created_at >= publishedAt,
        ),
        0,
      )
      const statement = await versions.at(newest.version)
      const before = await versions.at(list[known]!.version)
      if (statement === null || before === null) return null
      const wider = diffVersions(before, statement).filter(({ direction }) => direction === 'wider')
      const answers = new Map(consents.map((consent) => [consent.purpose, consent]))
      const outdated = [...answers.values()].filter(({ given, ended_by }) => given && ended_by === endedByNewVersion)
      const ask = outdated.flatMap(({ purpose }) => toAsk(purpose, statement))
      if (wider.length === 0 && ask.length === 0) return null
      return { version: newest.version, date: newest.date, tell: wider.map(({ words }) => words), ask }
    },
    async recordNotice(person, version, by) {
      await withPurpose('consent-records', { person }, async (tx) => {
        await tx
          .updateTable('statement_notices')
          .set({ superseded_at: now() })
          .where('superseded_at', 'is', null)
          .where('statement_version', '<>', version)
          .execute()
        await tx
          .insertInto('statement_notices')
          .values({ person_id: person, statement_version: version, told_by: by })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      })
    },
  }
}

function toAsk(purpose: string, { purposes }: Statement) {
  const declared = purposes[purpose]
  if (declared?.basis.kind !== 'consent') return []
  return [{ purpose, title: declared.title, consent: declared.basis.consent }]
}
