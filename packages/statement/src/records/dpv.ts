/**
 * The declaration in the W3C Data Privacy Vocabulary 2 (dpv, pd, eu-gdpr) as JSON-LD: one process per purpose. Terms are
 * those of the vocabulary; what is our own is described by `dct:description` under a concept of theirs.
 */
import type { Text } from '@confidant/i18n'
import type { Statement } from '../model/declaration.js'
import type { LegalBasis } from '../model/legal-basis.js'
import type { DataSubjectKind, PurposeDeclaration, Retention } from '../model/purpose.js'
import type { RecipientDeclaration } from '../model/recipient.js'
import { describeRetention } from '../publish/describe-retention.js'

export type JsonLd = { readonly [key: string]: JsonLdValue }
type JsonLdValue = string | number | boolean | JsonLd | readonly JsonLdValue[]

export const dpvContext = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export const dpvLegalBases: Record<LegalBasis['kind'], string> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'legitimate-interest': 'eu-gdpr:A6-1-f',
}

const dpvSubjects: Record<DataSubjectKind, string> = {
  customer: 'dpv:Customer',
  subscriber: 'dpv:Subscriber',
  correspondent: 'dpv:User',
  employee: 'dpv:Employee',
}

const dpvRoles: Record<RecipientDeclaration['role'], string> = {
  processor: 'dpv:DataProcessor',
  controller: 'dpv:DataController',
  authority: 'dpv:Authority',
}

function ref(id: string): JsonLd {
  return { '@id': id }
}

export function localized({ en, nl }: Text): JsonLd[] {
  return [
    { '@value': en, '@language': 'en' },
    { '@value': nl, '@language': 'nl' },
  ]
}

export function dpvStorage(retention: Retention, declaration: Statement): JsonLd {
  return {
    '@type': 'dpv:StorageDuration',
    'dpv:hasDuration': {
      '@type': 'dpv:UntilEventDuration',
      'dct:extent': { '@value': retention.keep, '@type': 'xsd:duration' },
      'dct:description': localized(describeRetention(retention, declaration.retentionEvents)),
    },
  }
}

/** The categories that a purpose needs, each as a kind of the vocabulary's concepts. */
export function dpvPersonalData(purpose: PurposeDeclaration, declaration: Statement): JsonLd[] {
  return Object.keys(purpose.needs).flatMap((id) => {
    const category = declaration.categories[id]
    if (category === undefined) return []
    return [
      {
        '@id': `#category-${id}`,
        '@type': ['dpv:PersonalData', ...category.dpv],
        'dct:title': localized(category.title),
      },
    ]
  })
}

function process(id: string, purpose: PurposeDeclaration, declaration: Statement): JsonLd {
  return {
    '@id': `#purpose-${id}`,
    '@type': 'dpv:PersonalDataProcess',
    'dct:title': localized(purpose.title),
    'dct:description': localized(purpose.description),
    'dpv:hasPurpose': ref(purpose.dpv),
    'dpv:hasLegalBasis': ref(dpvLegalBases[purpose.basis.kind]),
    'dpv:hasDataSubject': purpose.concerns.map((kind) => ref(dpvSubjects[kind])),
    'dpv:hasPersonalData': dpvPersonalData(purpose, declaration),
    'dpv:hasStorageCondition': dpvStorage(purpose.retention, declaration),
    'dpv:hasRecipient': purpose.recipients.map((recipient) => ref(`#recipient-${recipient}`)),
  }
}

function recipientNode(id: string, declaration: Statement): JsonLd {
  const recipient = declaration.recipients[id]!
  const party = declaration.operator.parties[id]
  return {
    '@id': `#recipient-${id}`,
    '@type': ['dpv:Recipient', dpvRoles[recipient.role]],
    'dct:title': localized(recipient.title),
    ...(party === undefined ? {} : { 'dpv:hasName': party.name, 'dpv:hasLocation': ref(`loc:${party.country}`) }),
  }
}

export function dpvDocument(declaration: Statement): JsonLd {
  const controllers = declaration.operator.entities.map((entity) => ({
    '@id': `#entity-${entity.id}`,
    '@type': ['dpv:DataController', entity.subsidiaryOf === null ? 'dpv:LegalEntity' : 'dpv:SubsidiaryLegalEntity'],
    'dpv:hasName': entity.name,
    'dpv:hasContact': entity.contactEmail,
    'dpv:hasLocation': ref(`loc:${entity.address.country}`),
  }))
  return {
    '@context': dpvContext,
    '@id': declaration.operator.site,
    '@type': 'dpv:PrivacyNotice',
    'dct:identifier': declaration.version,
    'dct:modified': { '@value': declaration.date, '@type': 'xsd:date' },
    'dpv:hasDataController': controllers,
    'dpv:hasProcess': Object.entries(declaration.purposes).map(([id, purpose]) => process(id, purpose, declaration)),
    'dpv:hasEntity': Object.keys(declaration.recipients).map((id) => recipientNode(id, declaration)),
    'dpv:hasRight': Object.values(declaration.rights).map(({ dpv }) => ref(dpv)),
  }
}
