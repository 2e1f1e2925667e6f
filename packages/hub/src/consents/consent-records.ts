/**
 * Answers to requests for consent: given, refused, withdrawn, and everything that was ever answered. Place: the one writer of the table
 * `consents` in the portal. An answer counts from its transaction on, because the database itself looks here (`consented`).
 */
import type { Language } from '@confidant/i18n'
import type { HubWithPurpose, Transaction } from '../database/index.js'
import { endedByNewVersion } from '../database/index.js'
import { randomId } from '../secrets/random-token.js'

/** How a person answered: a form of the portal, or the notice of an amended statement. */
export type AnsweredBy = 'web-form' | 'statement-notice'

/** Why a consent ended, beside the ways in which it is answered. */
export const replacedByNewWording = 'new-wording'

export interface ConsentAnswer {
  readonly id: string
  readonly purpose: string
  readonly textId: string
  readonly textVersion: number
  /** In which language the question was read. */
  readonly language: Language
  /** The version of the statement in force when it was asked. */
  readonly statementVersion: string
  readonly given: boolean
  readonly answeredAt: Date
  readonly answeredBy: string
  /** Null: in force. A refusal ends as it is given. */
  readonly endedAt: Date | null
  readonly endedBy: string | null
}

/** What was asked, exactly. */
export interface Asked {
  readonly purpose: string
  readonly textId: string
  readonly textVersion: number
  readonly language: Language
  readonly statementVersion: string
  readonly by: AnsweredBy
}

export interface ConsentRecords {
  /** The newest first. */
  answers(person: string): Promise<readonly ConsentAnswer[]>
  /** Null: the person has no such answer. */
  answer(person: string, id: string): Promise<ConsentAnswer | null>
  /** Giving again what is in force already, in the same wording, changes nothing. */
  give(person: string, asked: Asked): Promise<void>
  /** Ends what is in force; without any, records the refusal. @returns which of the two it was */
  decline(person: string, asked: Asked): Promise<'withdrawn' | 'refused'>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly now: () => Date
}

type ConsentTransaction = Transaction<'consent-records'>

export function createConsentRecords({ withPurpose, now }: Deps): ConsentRecords {
  const within = <R>(person: string, work: (tx: ConsentTransaction) => Promise<R>) =>
    withPurpose('consent-records', { person }, work)
  return {
    answers: (person) =>
      within(person, async (tx) => (await selectAnswers(tx).orderBy('answered_at', 'desc').execute()).map(toAnswer)),
    answer: (person, id) =>
      within(person, async (tx) => {
        const row = await selectAnswers(tx).where('id', '=', id).executeTakeFirst()
        return row === undefined ? null : toAnswer(row)
      }),
    give: (person, asked) =>
      within(person, async (tx) => {
        const inForce = await selectAnswers(tx)
          .where('purpose', '=', asked.purpose)
          .where('given', '=', true)
          .where('ended_at', 'is', null)
          .execute()
        const same = inForce.some((row) => row.text_id === asked.textId && row.text_version === asked.textVersion)
        if (same) return
        await end(tx, asked.purpose, now(), replacedByNewWording)
        await insert(tx, person, asked, true)
      }),
    decline: (person, asked) =>
      within(person, async (tx) => {
        if (await end(tx, asked.purpose, now(), asked.by)) return 'withdrawn'
        const { id, answered_at } = await insert(tx, person, asked, false)
        await tx
          .updateTable('consents')
          .set({ ended_at: answered_at, ended_by: asked.by })
          .where('id', '=', id)
          .execute()
        return 'refused'
      }),
  }
}

/** Whether it was the person who ended it, and not an amended statement or a new wording. */
export function endedByPerson({ endedBy }: Pick<ConsentAnswer, 'endedBy'>): boolean {
  return endedBy !== null && endedBy !== endedByNewVersion && endedBy !== replacedByNewWording
}

const columns = [
  'id',
  'purpose',
  'text_id',
  'text_version',
  'language',
  'statement_version',
  'given',
  'answered_at',
  'answered_by',
  'ended_at',
  'ended_by',
] as const

function selectAnswers(tx: ConsentTransaction) {
  return tx.selectFrom('consents').select(columns)
}

type AnswerRow = Awaited<ReturnType<ReturnType<typeof selectAnswers>['executeTakeFirstOrThrow']>>

function toAnswer(row: AnswerRow): ConsentAnswer {
  return {
    id: row.id,
    purpose: row.purpose,
    textId: row.text_id,
    textVersion: row.text_version,
    language: row.language === 'nl' ? 'nl' : 'en',
    statementVersion: row.statement_version,
    given: row.given,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  }
}

/** Ends every consent to the purpose that is in force. @returns whether there was one */
async function end(tx: ConsentTransaction, purpose: string, at: Date, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consents')
    .set({ ended_at: at, ended_by: by })
    .where('purpose', '=', purpose)
    .where('given', '=', true)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function insert(tx: ConsentTransaction, person: string, asked: Asked, given: boolean) {
  return tx
    .insertInto('consents')
    .values({
      person_id: person,
      id: randomId(),
      purpose: asked.purpose,
      text_id: asked.textId,
      text_version: asked.textVersion,
      language: asked.language,
      statement_version: asked.statementVersion,
      given,
      answered_by: asked.by,
    })
    .returning(['id', 'answered_at'])
    .executeTakeFirstOrThrow()
}
