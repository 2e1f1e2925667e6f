/** The access log of one person, as they may read it. Place: under its page. */
import { z } from 'zod'
import type { AccessEntry } from '../pages/access-log-page.js'
import type { RightsParts } from '../rights-parts.js'

export interface AccessLog {
  /** Newest first; `total` may be more than are given. */
  newest(person: string): Promise<{ readonly looks: readonly AccessEntry[]; readonly total: number }>
}

const mostShown = 200
const categoriesSchema = z.array(z.string()).catch([])

export function createAccessLog({ withPurpose }: Pick<RightsParts, 'withPurpose'>): AccessLog {
  return {
    newest: (person) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('access_log')
          .select(['at', 'role', 'action', 'purpose', 'categories', 'reason'])
          .select((eb) => eb.fn.countAll<string>().over().as('total'))
          .orderBy('at', 'desc')
          .limit(mostShown)
          .execute()
        const looks = rows.map(({ total: _, categories, ...row }) => ({
          ...row,
          categories: categoriesSchema.parse(categories),
        }))
        return { looks, total: Number(rows[0]?.total ?? 0) }
      }),
  }
}
