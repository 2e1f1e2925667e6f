/**
 * Names for prepared statements. Random from their first letter, because a statement injected into a pooled connection could
 * otherwise put its own text under the name that the next person's request uses.
 */
import { randomBuffer } from '@confidant/crypto/random'

/** Beyond this many texts, statements are no longer kept prepared: a bound on the memory of each connection. */
const mostNames = 500

export function createStatementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  const prefix = randomBuffer(12).toHex()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= mostNames) return known
    const name = `c${prefix}${names.size}`
    names.set(sql, name)
    return name
  }
}
