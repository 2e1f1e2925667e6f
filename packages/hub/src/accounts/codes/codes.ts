/**
 * Codes that travel by e-mail: eight digits, ten minutes, five tries, used once (ASVS 5.0, 6.6). Place: below every flow that sends
 * one. Kept as a keyed hash, so that who reads the database cannot try the hundred million.
 */
import type { Transaction } from '../../database/index.js'
import type { HubParts } from '../../hub-parts.js'
import { randomCode } from '../../secrets/random-token.js'

export const codeMinutes = 10
export const mostTries = 5

export type CodeUse = 'sign-in' | 'confirm' | 'old-email' | 'new-email'

export interface IssuedCode {
  readonly id: string
  readonly code: string
}

/** `over`: expired, used, tried too often, or not of this flow. */
export type CodeResult = 'right' | 'wrong' | 'over'

export interface TypedCode {
  readonly id: string
  readonly use: CodeUse
  /** Spaces and dashes do not matter. */
  readonly typed: string
}

export interface Codes {
  /** Writes the code down in the transaction that also writes its e-mail. */
  issue(tx: Pick<Transaction<'sign-in'>, 'insertInto'>, personId: string, use: CodeUse): Promise<IssuedCode>
  /** Counts a try of each before it compares. They are used up when all are right. */
  check(personId: string, codes: readonly TypedCode[]): Promise<CodeResult>
}

export function createCodes({ withPurpose, secrets, now }: Pick<HubParts, 'withPurpose' | 'secrets' | 'now'>): Codes {
  const hashOf = (personId: string, use: CodeUse, code: string) =>
    secrets.hash('code', `${personId} ${use} ${code}`).toString('base64url')
  return {
    async issue(tx, personId, use) {
      const code = randomCode()
      const { id } = await tx
        .insertInto('sign_in_codes')
        .values({
          person_id: personId,
          use,
          code_hash: hashOf(personId, use, code),
          expires_at: new Date(now().getTime() + codeMinutes * 60_000),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { id, code }
    },
    check: (personId, typedCodes) =>
      withPurpose('sign-in', { person: personId }, async (tx) => {
        const results: CodeResult[] = []
        for (const typedCode of typedCodes) results.push(await tryCode(tx, personId, typedCode))
        const ids = typedCodes.map(({ id }) => id)
        if (results.every((result) => result === 'right'))
          await tx.deleteFrom('sign_in_codes').where('id', 'in', ids).execute()
        return results.find((result) => result === 'over') ?? results.find((result) => result === 'wrong') ?? 'right'
      }),
  }

  async function tryCode(
    tx: Pick<Transaction<'sign-in'>, 'updateTable'>,
    personId: string,
    { id, use, typed }: TypedCode,
  ): Promise<CodeResult> {
    const row = await tx
      .updateTable('sign_in_codes')
      .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .where('use', '=', use)
      .where('attempts', '<', mostTries)
      .where('expires_at', '>', now())
      .returning(['code_hash', 'attempts'])
      .executeTakeFirst()
    if (row === undefined) return 'over'
    // Both are hashes under a key that nobody outside has: where they differ tells nothing of the code.
    if (row.code_hash === hashOf(personId, use, typed.replaceAll(/[\s-]/g, ''))) return 'right'
    return row.attempts >= mostTries ? 'over' : 'wrong'
  }
}
