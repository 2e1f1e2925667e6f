/** Blobs: files that belong to a row and go with it. */
import { text } from '@confidant/i18n'
import type { CategoryId } from '../declaration/categories.js'
import type { PurposeId } from '../declaration/purposes/index.js'
import type { BlobDeclaration } from '../model/store.js'
import type { Tables } from './index.js'

type NamedBy = {
  readonly [T in keyof Tables]: { readonly table: T; readonly column: keyof Tables[T]['columns'] & string }
}[keyof Tables]

interface StatedBlob extends BlobDeclaration {
  readonly category: CategoryId
  readonly purposes: readonly [PurposeId, ...PurposeId[]]
  readonly namedBy: NamedBy
}

export const blobs = {
  'profile-pictures': {
    name: 'profile-pictures',
    about: text(
      'Profile pictures, re-encoded and without metadata.',
      'Profielfoto’s, opnieuw gecodeerd en zonder metagegevens.',
    ),
    category: 'profile-picture',
    purposes: ['profile'],
    namedBy: { table: 'profile_pictures', column: 'blob_id' },
    withheld: null,
  },
  'invoice-documents': {
    name: 'invoice-documents',
    about: text('Invoices as documents.', 'Facturen als document.'),
    category: 'invoices',
    purposes: ['bookkeeping'],
    namedBy: { table: 'invoices', column: 'document_blob_id' },
    withheld: null,
  },
  'data-exports': {
    name: 'data-exports',
    about: text('Exports that wait for download.', 'Exports die op downloaden wachten.'),
    category: 'data-requests',
    purposes: ['data-rights'],
    namedBy: { table: 'data_exports', column: 'blob_id' },
    withheld: text(
      'An export does not contain earlier exports of the same data.',
      'Een export bevat geen eerdere exports van dezelfde gegevens.',
    ),
  },
  'disclosure-packages': {
    name: 'disclosure-packages',
    about: text('Sealed packages for an authority.', 'Verzegelde pakketten voor een instantie.'),
    category: 'disclosures',
    purposes: ['disclosure'],
    namedBy: { table: 'disclosures', column: 'package_blob_id' },
    withheld: text(
      'It is sealed for the authority; the register says what is in it.',
      'Het is verzegeld voor de instantie; het register zegt wat erin zit.',
    ),
  },
  packs: {
    name: 'packs',
    about: text('Sealed packs between your devices.', 'Verzegelde pakketten tussen uw apparaten.'),
    category: 'relay-data',
    purposes: ['relay'],
    namedBy: { table: 'packs', column: 'blob_id' },
    withheld: null,
  },
  'shared-packs': {
    name: 'shared-packs',
    about: text('Sealed packs left by others.', 'Verzegelde pakketten die anderen achterlieten.'),
    category: 'relay-data',
    purposes: ['sharing'],
    namedBy: { table: 'shared_packs', column: 'blob_id' },
    withheld: null,
  },
} as const satisfies Record<string, StatedBlob>
