/** The README of an export, in the person's language. */
import { fill, type Language, message, text } from '@confidant/i18n'
import type { LegalEntity } from '@confidant/statement'
import type { ExportContents } from './export-contents.js'

export interface ReadmeFacts {
  readonly language: Language
  readonly entity: LegalEntity
  readonly madeAt: Date
  readonly publicUrl: string
  readonly contents: ExportContents
}

const messages = {
  title: message('Everything {company} holds about you', 'Alles wat {company} over u bewaart'),
  made: message('Made on {at}, from {site}.', 'Gemaakt op {at}, van {site}.'),
  files: message(
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
  contact: message('Questions: {contact}', 'Vragen: {contact}'),
}

const command =
  '    openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig'

export function exportReadme({ language, entity, madeAt, publicUrl, contents }: ReadmeFacts): string {
  const tables = contents.tables.map(({ table, about, rows }) => `- ${table} (${rows}): ${about}`)
  const files = contents.files.map(({ kind, about, files }) => `- ${kind} (${files}): ${about}`)
  const withheld = [
    ...contents.tables.flatMap(({ table, withheld }) =>
      withheld.map(({ column, why }) => `- ${table}.${column}: ${why}`),
    ),
    ...contents.files.flatMap(({ kind, withheld }) => (withheld === null ? [] : [`- ${kind}: ${withheld}`])),
  ]
  return [
    `# ${fill(messages.title, { company: entity.name })[language]}`,
    fill(messages.made, { at: madeAt.toISOString(), site: publicUrl })[language],
    fill(messages.files, { site: publicUrl })[language],
    messages.values[language],
    `${messages.check[language]}\n\n${command}`,
    `## ${messages.tables[language]}`,
    [...tables, ...files].join('\n'),
    `## ${messages.withheld[language]}`,
    withheld.join('\n'),
    fill(messages.contact, { contact: entity.contactEmail })[language],
    '',
  ].join('\n\n')
}
