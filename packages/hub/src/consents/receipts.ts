/**
 * The receipt of one answer: by the statement that was in force when it was asked, in the words that stood there. Place: between the
 * records and the two shapes in which a person gets them, a page and a file.
 */
import {
  type ConsentRecord,
  type Declaration,
  findConsentText,
  type LegalEntity,
  type Statement,
} from '@confidant/statement'
import type { StatementVersions } from '../versions/index.js'
import { eventsOf } from './consent-history.js'
import type { ConsentRecords } from './consent-records.js'

export interface Receipt {
  readonly record: ConsentRecord
  /** As it was when the question was asked. */
  readonly statement: Statement
  /** The controller: the entity that the account is with (P7). */
  readonly entity: LegalEntity
}

interface Deps {
  readonly consents: Pick<ConsentRecords, 'answer'>
  readonly versions: Pick<StatementVersions, 'at'>
  readonly declaration: Declaration
  entityIdOf(person: string): Promise<string>
}

/** Null: the person has no such answer. */
export type FindReceipt = (person: string, id: string) => Promise<Receipt | null>

/** @throws RangeError when the statement of that time has no such wording, which no answer is ever recorded to */
export function createFindReceipt({ consents, versions, declaration, entityIdOf }: Deps): FindReceipt {
  return async (person, id) => {
    const answer = await consents.answer(person, id)
    if (answer === null) return null
    const [then, entityId] = await Promise.all([versions.at(answer.statementVersion), entityIdOf(person)])
    const statement = then ?? declaration
    const consent = findConsentText(answer.textId, answer.textVersion, [statement, declaration])
    const entity = statement.operator.entities.find((each) => each.id === entityId) ?? statement.operator.entities[0]
    if (consent === null)
      throw new RangeError(`Version ${answer.statementVersion} of the statement has no wording "${answer.textId}".`)
    const { language } = answer
    const record = { id, personId: person, language, consent, entityId: entity.id, events: eventsOf(answer) }
    return { record, statement, entity }
  }
}
