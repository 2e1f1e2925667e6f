/** O1, O2: what is held is what the statement says, without full payment details. */
import { blobs, defaultNaming, quoteName } from '@confidant/statement'
import type { BlobKind } from '../../blobs/blob-store.js'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

const { schema } = defaultNaming

export const holdsOnlyDeclaredCategories: Check = async (system) => {
  const { declaration } = system.parts
  const unpublished = Object.values(declaration.tables).flatMap(({ name, columns }) =>
    Object.entries(columns)
      .filter(([, { category }]) => category !== null && declaration.categories[category] === undefined)
      .map(([column]) => `${name}.${column} has a category that is not published`),
  )
  const wrong = [...unpublished, ...(await system.database.findings()), ...(await strayBlobs(system))]
  const columns = Object.values(declaration.tables).flatMap((table) => Object.keys(table.columns)).length
  return holdsUnless(
    wrong,
    `${columns} columns and ${Object.keys(blobs).length} kinds of files hold only published categories; there is no other table, column or file.`,
  )
}

/** Files that no row names. */
async function strayBlobs({ parts, database }: ProvedSystem): Promise<string[]> {
  const stray: string[] = []
  for (const { name, namedBy } of Object.values(blobs)) {
    const rows = await database.administrator<{ id: string }>(
      `SELECT ${quoteName(namedBy.column)}::text AS id FROM ${schema}.${quoteName(namedBy.table)} WHERE ${quoteName(namedBy.column)} IS NOT NULL`,
    )
    const named = new Set(rows.map(({ id }) => id))
    for await (const id of parts.blobs.list(name as BlobKind))
      if (!named.has(id)) stray.push(`a file of ${name} that belongs to no row`)
  }
  return stray
}

/** Runs of 12 to 19 digits, with the usual spaces and dashes, and whatever begins like an IBAN (ISO 13616). */
const accountNumbers = String.raw`(\d[ -]?){12,19}|[A-Z]{2}\d{2}[ ]?([A-Z0-9]{4}[ ]?){3,7}`

export const noCardDataHeld: Check = async ({ parts, database }) => {
  const wrong: string[] = []
  let read = 0
  for (const table of Object.values(parts.declaration.tables)) {
    for (const [column, { type }] of Object.entries(table.columns)) {
      if (type !== 'text' && type !== 'jsonb') continue
      const values = await database.administrator<{ value: string }>(
        `SELECT ${quoteName(column)}::text AS value FROM ${schema}.${quoteName(table.name)} WHERE ${quoteName(column)}::text ~ $1 LIMIT 1000`,
        [accountNumbers],
      )
      read++
      if (values.some(({ value }) => holdsAccountNumber(value)))
        wrong.push(`${table.name}.${column} holds a card or account number`)
    }
  }
  return holdsUnless(
    wrong,
    `${read} text columns were searched for card numbers (Luhn) and account numbers (IBAN); none was found.`,
  )
}

/** Exported for its test. */
export function holdsAccountNumber(value: string): boolean {
  const cards = [...value.matchAll(/(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g)].map(([match]) =>
    match.replaceAll(/\D/g, ''),
  )
  const ibans = [...value.matchAll(/(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\w-])/g)].map(([match]) =>
    match.replaceAll(' ', ''),
  )
  return cards.some(passesLuhn) || ibans.some(isIban)
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0 && !/^0+$/.test(digits)
}

/** ISO 13616: the rest by 97 of the number with its beginning moved to its end. */
function isIban(iban: string): boolean {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((character) => Number.parseInt(character, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
