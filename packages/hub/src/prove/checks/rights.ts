/** P6: an export that is complete, and an erasure that leaves only what must be kept. */
import { defaultNaming, erasurePlan, exportMap, quoteName, quoteText } from '@confidant/statement'
import { createErasureRequests, erasureEmailId } from '../../data-requests/index.js'
import { carryOutErasure, makeExport } from '../../rights/index.js'
import { verifySignature } from '../../secrets/verify-signature.js'
import { type Check, holdsUnless } from '../check.js'
import { addProbePerson, countRowsOf, type ProbePerson, removeProbePerson } from '../probe-people.js'
import type { ProvedSystem } from '../proved-system.js'
import { readZip } from '../read-zip.js'

const { schema } = defaultNaming

export const exportIsComplete: Check = async ({ parts, people }) => {
  const [person, other] = people
  const { declaration, secrets } = parts
  const pieces = await Array.fromAsync(
    makeExport(parts, { person: person.personId, language: 'en', entityId: declaration.operator.entities[0].id }),
  )
  const files = await readZip(Buffer.concat(pieces))
  const map = exportMap(declaration)
  const wrong = map.tables.flatMap(({ table, fields }) => {
    const [row] = rowsOf(files.get(`data/${table}.json`))
    if (row === undefined) return [`${table} is not in the export`]
    return fields
      .filter(({ column }) => row[column] === undefined || row[column] === null)
      .map(({ column }) => `${table}.${column} is not in the export`)
  })
  const contents = files.get('contents.json')?.toString('utf8') ?? ''
  const silent = map.tables.flatMap(({ table, withheld }) =>
    withheld
      .filter(({ why }) => !contents.includes(JSON.stringify(why.en)))
      .map(({ column }) => `${table}.${column} is left out without a reason`),
  )
  const others = [...files]
    .filter(([, content]) => content.includes(other.mark))
    .map(([name]) => `${name} contains another person’s data`)
  const [manifest, signature] = [files.get('manifest.json'), files.get('manifest.sig')]
  const signed =
    manifest !== undefined && signature !== undefined && verifySignature(secrets.publicKeyPem, manifest, signature)
  const fields = map.tables.reduce((sum, table) => sum + table.fields.length, 0)
  return holdsUnless(
    [...wrong, ...silent, ...others, ...(signed ? [] : ['the export is not signed'])],
    `The export of a person with a row in each of ${map.tables.length} tables contains a value from each of ${fields} columns, lists what it leaves out and why, is signed, and contains nobody else’s data.`,
  )
}

function rowsOf(content: Buffer | undefined): readonly Record<string, unknown>[] {
  return content === undefined ? [] : (JSON.parse(content.toString('utf8')) as Record<string, unknown>[])
}

export const erasureLeavesNothing: Check = async (system) => {
  const { parts, database, people } = system
  const { declaration } = parts
  const person = await addProbePerson(database, parts)
  try {
    const before = await countRows(system, people[0])
    await eraseNow(system, person)
    const left = await leftOver(system, person)
    const [proof] = await database.administrator<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${schema}.erasure_proofs WHERE person_id = $1 AND signature <> $2`,
      [person.personId, Buffer.from(`${person.mark} signature`)],
    )
    const after = await countRows(system, people[0])
    const kept = erasurePlan(declaration).filter(({ action }) => action === 'keep')
    return holdsUnless(
      [
        ...left,
        ...(proof?.count === 1 ? [] : ['no proof of the erasure was written']),
        ...(before === after ? [] : ['the erasure deleted rows of another person']),
      ],
      `After the erasure of a person with a row in every table, only rows in ${kept.length} tables are left, kept for a legal obligation or claim and without the fields that need not be kept; a signed proof was written, and nobody else lost a row.`,
    )
  } finally {
    await removeProbePerson(database, declaration, person)
  }
}

export const erasedFromBackups: Check = async (system) => {
  const { parts, database, people } = system
  const { declaration } = parts
  const person = await addProbePerson(database, parts)
  try {
    await using backup = await system.openTrialBackup()
    const before = await backup.piecesOf(person.personId)
    const plain = await backup.holdsInPlain(person.mark)
    await eraseNow(system, person)
    const after = await backup.piecesOf(person.personId)
    const other = await backup.piecesOf(people[0].personId)
    return holdsUnless(
      [
        ...(before.readable > 0 && before.readable === before.all
          ? []
          : ['the backup could not be read before the erasure']),
        ...(plain ? ['the backup contains unencrypted personal data'] : []),
        ...(after.readable === 0
          ? []
          : [`pieces of an erased person still readable in an older backup: ${after.readable}`]),
        ...(other.readable === other.all ? [] : ['the erasure made another person unreadable in the backup']),
      ],
      `A person was erased after a backup was written: a restore could read all ${before.all} pieces of that person before the erasure and none after it, and still all data of another person.`,
    )
  } finally {
    await removeProbePerson(database, declaration, person)
    await parts.backupKeys.forget(person.personId)
  }
}

/** As the page does for an immediate erasure. */
async function eraseNow({ parts }: ProvedSystem, { personId }: ProbePerson): Promise<void> {
  const requests = createErasureRequests(parts)
  await carryOutErasure({ ...parts, requests }, await requests.ask(personId, 'now'))
}

/** Rows that should be gone, and fields that should be empty. */
async function leftOver({ parts, database }: ProvedSystem, { personId }: ProbePerson): Promise<string[]> {
  const wrong: string[] = []
  for (const { table, action, emptied } of erasurePlan(parts.declaration)) {
    const subject = quoteName(parts.declaration.tables[table]?.subject ?? '')
    // The e-mail about the erasure is still waiting and is deleted after it has been sent.
    const gone = table === 'outbox' ? `template <> ${quoteText(erasureEmailId)}` : 'true'
    const still =
      action === 'delete' ? gone : emptied.map((column) => `${quoteName(column)} IS NOT NULL`).join(' OR ') || 'false'
    const rows = await database.administrator(
      `SELECT 1 FROM ${schema}.${quoteName(table)} WHERE ${subject} = $1 AND (${still}) LIMIT 1`,
      [personId],
    )
    if (rows.length > 0)
      wrong.push(action === 'delete' ? `${table} still holds the person` : `${table} still holds ${emptied.join(', ')}`)
  }
  return wrong
}

async function countRows({ parts, database }: ProvedSystem, person: ProbePerson): Promise<number> {
  let sum = 0
  for (const table of Object.values(parts.declaration.tables))
    if (table.subject !== null) sum += await countRowsOf(database, table, person)
  return sum
}
