/**
 * What a person must be notified of in the statement, or asked again, and the record that this was done. Place: the portal shows it after
 * sign-in; purposes that grew wider see nothing of the person before (the database holds to that). Reads as `data-rights` and
 * records as `consent-records`, which never wait themselves.
 */
import type { Text } from '@confidant/i18n'
import {
  type ConsentText,
  diffVersions,
  type IsoDate,
  type Statement,
  type Widening,
  widenings,
} from '@confidant/statement'
import type { HubWithPurpose } from '../database/index.js'
import { endedByNewVersion } from '../database/index.js'
import type { PublishedVersion, StatementVersions } from './statement-versions.js'

export interface Notice {
  /** The version to notify the person of: `recordNotice` takes it. */
  readonly version: string
  readonly date: IsoDate
  /** What became wider since the version that the person knows; empty when they were notified of it. */
  readonly tell: readonly Text[]
  /** Consents that ended because their purpose grew wider; each may be asked again, and need not be given. */
  readonly ask: readonly { readonly purpose: string; readonly title: Text; readonly consent: ConsentText }[]
}

/** How the person was notified. */
export type NotifiedBy = 'portal' | 'mail' | 'form' | 'desk'

export interface StatementNotices {
  /** Null when there is nothing to tell or to ask, at no cost while one version has been published. */
  pendingNotices(person: string): Promise<Notice | null>
  /** Lets the purposes that waited go on for this person. Recording it twice changes nothing. */
  recordNotice(person: string, version: string, by: NotifiedBy): Promise<void>
}

export function createStatementNotices(deps: {
  readonly withPurpose: HubWithPurpose
  readonly versions: Pick<StatementVersions, 'list' | 'at'>
  readonly now: () => Date
}): StatementNotices {
  const { withPurpose, versions, now } = deps
  // A hub runs on the newest version; another one is published by a newer program.
  let history: Promise<History> | undefined
  const readHistory = () => {
    history ??= historyOf(versions).catch((error) => {
      history = undefined
      throw error
    })
    return history
  }

  const recordsOf = (person: string) =>
    withPurpose('data-rights', { person }, async (tx) => ({
      notified: await tx.selectFrom('statement_notices').select('statement_version').execute(),
      account: await tx.selectFrom('accounts').select(['created_at', 'statement_version_seen']).executeTakeFirst(),
      answers: await tx
        .selectFrom('consents')
        .select(['purpose', 'given', 'statement_version', 'ended_by'])
        .orderBy('answered_at')
        .execute(),
    }))

  return {
    async pendingNotices(person) {
      const { published, agreed } = await readHistory()
      if (published.length < 2) return null
      const { notified, account, answers } = await recordsOf(person)
      const isNotified = ({ version }: PublishedVersion) => notified.some((each) => each.statement_version === version)
      // As the database counts it: made after that version was published, and shown it.
      const registered = ({ version, publishedAt }: PublishedVersion) =>
        account?.statement_version_seen === version && account.created_at >= publishedAt
      const known = published.findLastIndex((each) => isNotified(each) || registered(each))
      const tell = widerSince(published, Math.max(known, 0))
      const ask = toAskAgain(published.at(-1)!.statement, agreed, answers)
      if (tell.length === 0 && ask.length === 0) return null
      const { version, date } = published.at(-1)!.statement
      return { version, date, tell, ask }
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
          .values({ person_id: person, statement_version: version, notified_by: by })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      })
    },
  }
}

type Published = PublishedVersion & { readonly statement: Statement }

/** Worked out once: it is asked for at every request of a person. */
interface History {
  readonly published: readonly Published[]
  readonly agreed: readonly Widening[]
}

async function historyOf(versions: Pick<StatementVersions, 'list' | 'at'>): Promise<History> {
  const read = await Promise.all(
    (await versions.list()).map(async (each) => ({ ...each, statement: await versions.at(each.version) })),
  )
  const published = read.filter((each): each is Published => each.statement !== null)
  const all = widenings(published.map(({ statement }) => statement))
  return { published, agreed: all.filter(({ until }) => until === 'agreed') }
}

function widerSince(published: readonly Published[], known: number): Text[] {
  const [before, now] = [published[known], published.at(-1)]
  // Nearly everybody, nearly always.
  if (before === undefined || now === undefined || before === now) return []
  const changes = diffVersions(before.statement, now.statement)
  return changes.filter(({ direction }) => direction === 'wider').map(({ description }) => description)
}

interface Answer {
  readonly purpose: string
  readonly given: boolean
  readonly statement_version: string
  readonly ended_by: string | null
}

/** Of those whose last answer was yes, to a narrower text, and who have not withdrawn it. `answers`: the oldest first. */
function toAskAgain({ purposes }: Statement, agreed: readonly Widening[], answers: readonly Answer[]): Notice['ask'] {
  const last = new Map(answers.map((answer) => [answer.purpose, answer]))
  return agreed.flatMap(({ purpose, versions }) => {
    const answer = last.get(purpose)
    const declared = purposes[purpose]
    if (answer?.given !== true || declared?.basis.kind !== 'consent') return []
    const stands = answer.ended_by === null || answer.ended_by === endedByNewVersion
    if (!stands || versions.includes(answer.statement_version)) return []
    return [{ purpose, title: declared.title, consent: declared.basis.consent }]
  })
}
