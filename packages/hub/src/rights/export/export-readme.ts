/** The README of an export, in the person's language. */
import { type Language, type LegalEntity, type Text, text } from '@confidant/statement'
import type { ExportContents } from './export-contents.js'

export interface ReadmeFacts {
  readonly language: Language
  readonly entity: LegalEntity
  readonly madeAt: Date
  readonly publicUrl: string
  readonly contents: ExportContents
}

const messages = {
  title: text('Everything {company} holds about you', 'Alles wat {company} over u bewaart'),
  made: text('Made on {at}, from {site}.', 'Gemaakt op {at}, van {site}.'),
  files: text(
    'data/      what is in the tables, one file each (JSON)\nfiles/     pictures, documents and encrypted packs\nschema/    what may stand in each file of data/ (JSON Schema 2020-12)\ncontents.json   every table and column, with origin, purposes, and what is left out and why\nmanifest.json   every file with its size and SHA-256\nmanifest.sig    the signature of manifest.json (Ed25519, 64 bytes)\nsigning-key.pem the key that checks it; also at {site}/.well-known/confidant-signing-key.pem',
    'data/      wat in de tabellen staat, per tabel een bestand (JSON)\nfiles/     foto’s, documenten en versleutelde pakketten\nschema/    wat in elk bestand van data/ kan staan (JSON Schema 2020-12)\ncontents.json   elke tabel en kolom, met herkomst en doelen, en wat ontbreekt en waarom\nmanifest.json   elk bestand met grootte en SHA-256\nmanifest.sig    de handtekening onder manifest.json (Ed25519, 64 bytes)\nsigning-key.pem de sleutel die haar controleert; ook op {site}/.well-known/confidant-signing-key.pem',
  ),
  values: text(
    'Times are in UTC, amounts in minor units (cents), bytes in base64, and numbers that may be large are text.',
    'Tijden zijn in UTC, bedragen in de kleinste eenheid (centen), bytes in base64, en getallen die groot kunnen zijn staan als tekst.',
  ),
  check: text('To check the signature with OpenSSL 3:', 'De handtekening controleren met OpenSSL 3:'),
  tables: text('What is in it', 'Wat erin staat'),
  withheld: text('Left out', 'Weggelaten'),
  contact: text('Questions: {contact}', 'Vragen: {contact}'),
} satisfies Record<string, Text>

const command =
  '    openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig'

export function exportReadme({ language, entity, madeAt, publicUrl, contents }: ReadmeFacts): string {
  const values: Readonly<Record<string, string>> = {
    company: entity.name,
    at: madeAt.toISOString(),
    site: publicUrl,
    contact: entity.contactEmail,
  }
  const say = (messages: Text) =>
    messages[language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
  const tables = contents.tables.map(({ table, about, rows }) => `- ${table} (${rows}): ${about}`)
  const files = contents.files.map(({ kind, about, files }) => `- ${kind} (${files}): ${about}`)
  const withheld = [
    ...contents.tables.flatMap(({ table, withheld }) =>
      withheld.map(({ column, why }) => `- ${table}.${column}: ${why}`),
    ),
    ...contents.files.flatMap(({ kind, withheld }) => (withheld === null ? [] : [`- ${kind}: ${withheld}`])),
  ]
  return [
    `# ${say(messages.title)}`,
    say(messages.made),
    say(messages.files),
    say(messages.values),
    `${say(messages.check)}\n\n${command}`,
    `## ${say(messages.tables)}`,
    [...tables, ...files].join('\n'),
    `## ${say(messages.withheld)}`,
    withheld.join('\n'),
    say(messages.contact),
    '',
  ].join('\n\n')
}
