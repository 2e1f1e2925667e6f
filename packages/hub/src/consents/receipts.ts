/**
 * The receipt of one answer: by the statement that was in force when it was asked, in the wording of that version. Place: between the
 * records and the two shapes in which a person gets them, a page and a file.
 */
import {
  type ConsentRecord,
  controllerOf,
  type Declaration,
  findConsentText,
  type LegalEntity,
  type Statement,
} from '@confidant/statement'
import type { StatementVersions } from '../versions/index.js'
import type { SignedIn } from '../web/hub-env.js'
import { eventsOf } from './consent-history.js'
import type { ConsentRecords } from './consent-records.js'

export interface Receipt {
  readonly record: ConsentRecord
  /** As it was when the question was asked. */
  readonly statement: Statement
  /** The controller of the purpose (P7). */
  readonly controller: LegalEntity
  /** Who hands out the receipt: the entity that the account is with. */
  readonly issuer: LegalEntity
}

interface Deps {
  readonly consents: Pick<ConsentRecords, 'answer'>
  readonly versions: Pick<StatementVersions, 'at'>
  readonly declaration: Declaration
}

/** Null: the person has no such answer. */
export type FindReceipt = (person: Pick<SignedIn, 'personId' | 'entityId'>, id: string) => Promise<Receipt | null>

/** @throws RangeError when the statement of that time has no such wording, which no answer is ever recorded to */
export function createFindReceipt({ consents, versions, declaration }: Deps): FindReceipt {
  return async ({ personId, entityId }, id) => {
    const answer = await consents.answer(personId, id)
    if (answer === null) return null
    const statement = (await versions.at(answer.statementVersion)) ?? declaration
    const consent = findConsentText(answer.textId, answer.textVersion, [statement])
    if (consent === null)
      throw new RangeError(`Version ${answer.statementVersion} of the statement has no wording "${answer.textId}".`)
    const { operator, purposes } = statement
    const controller = controllerOf(operator, purposes[consent.purpose]!.part)
    const issuer = operator.entities.find((each) => each.id === entityId) ?? controller
    const { language } = answer
    const record = { id, personId, language, consent, entityId: controller.id, events: eventsOf(answer) }
    return { record, statement, controller, issuer }
  }
}
