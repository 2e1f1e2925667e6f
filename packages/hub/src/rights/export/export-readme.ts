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
  made: message('Created on {at} at {site}.', 'Gemaakt op {at} op {site}.'),
  files: message(
    'data/           your data, one JSON file per table\nfiles/          pictures, documents and encrypted packs\nschema/         the format of each file in data/ (JSON Schema 2020-12)\ncontents.json   every table and column, with origin and purposes, and what is left out and why\nmanifest.json   every file with its size and SHA-256\nmanifest.sig    the signature of manifest.json (Ed25519, 64 bytes)\nsigning-key.pem the public key to verify it; also at {site}/.well-known/confidant-signing-key.pem',
    'data/           uw gegevens, één JSON-bestand per tabel\nfiles/          foto’s, documenten en versleutelde pakketten\nschema/         de indeling van elk bestand in data/ (JSON Schema 2020-12)\ncontents.json   elke tabel en kolom, met herkomst en doelen, en wat is weggelaten en waarom\nmanifest.json   elk bestand met grootte en SHA-256\nmanifest.sig    de handtekening van manifest.json (Ed25519, 64 bytes)\nsigning-key.pem de publieke sleutel om die te controleren; ook op {site}/.well-known/confidant-signing-key.pem',
  ),
  values: text(
    'Times are in UTC, amounts in minor units (cents) and binary data in base64. Numbers that may be large are written as text.',
    'Tijden zijn in UTC, bedragen in de kleinste eenheid (centen) en binaire gegevens in base64. Getallen die groot kunnen zijn staan als tekst.',
  ),
  check: text('To verify the signature with OpenSSL 3:', 'De handtekening controleren met OpenSSL 3:'),
  tables: text('Contents', 'Inhoud'),
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
