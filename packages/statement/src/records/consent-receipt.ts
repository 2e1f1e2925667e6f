/**
 * A receipt of one consent for the person to keep: the information structure of ISO/IEC TS 27560:2023 (record with
 * header, processing, parties and events) expressed in DPV, after the DPV guide for 27560. Place: the portal's download.
 */
import type { Language } from '@confidant/i18n'
import type { Statement } from '../model/declaration.js'
import type { PurposeDeclaration } from '../model/purpose.js'
import type { StatedConsent } from './consent-texts.js'
import { dpvContext, dpvPersonalData, dpvStorage, type JsonLd, localized } from './dpv.js'

export interface ConsentEvent {
  /** `expired`: it no longer counts, and the person did not end it: its purpose or its wording changed. */
  readonly status: 'given' | 'refused' | 'withdrawn' | 'expired'
  /** ISO 8601 with zone. */
  readonly at: string
  /** How: `web-form`, `confirmation-link`, `unsubscribe-link`… */
  readonly by: string
}

export interface ConsentRecord {
  readonly id: string
  /** The person's number, as text. */
  readonly personId: string
  readonly language: Language
  readonly consent: StatedConsent
  /** The controller's id among the operator's entities. */
  readonly entityId: string
  /** In the order in which they happened; the last one is the state. */
  readonly events: readonly [ConsentEvent, ...ConsentEvent[]]
}

const statuses: Record<ConsentEvent['status'], string> = {
  given: 'dpv:ConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
  expired: 'dpv:ConsentExpired',
}

function events({ events: happened, personId }: ConsentRecord): JsonLd[] {
  return happened.map(({ status, at, by }) => ({
    '@type': statuses[status],
    'dct:date': { '@value': at, '@type': 'xsd:dateTime' },
    'dpv:isIndicatedBy': personId,
    'dpv:hasIndicationMethod': by,
  }))
}

function notice({ consent, language }: ConsentRecord, declaration: Statement): JsonLd {
  return {
    '@type': 'dpv:ConsentNotice',
    'dct:identifier': `${consent.id}/${consent.version}`,
    'dct:language': language,
    'dct:title': consent.ask[language],
    'dct:description': consent.explains[language],
    'dct:isPartOf': `${declaration.operator.site}#statement-${declaration.version}`,
  }
}

function processing(purpose: PurposeDeclaration, declaration: Statement): JsonLd {
  return {
    '@type': 'dpv:PersonalDataProcess',
    'dpv:hasPurpose': {
      '@type': ['dpv:Purpose', purpose.dpv],
      'dct:title': localized(purpose.title),
      'dct:description': localized(purpose.description),
    },
    'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
    'dpv:hasPersonalData': dpvPersonalData(purpose, declaration),
    'dpv:hasProcessing': ['dpv:Collect', 'dpv:Store', 'dpv:Use'].map((id) => ({ '@id': id })),
    'dpv:hasDataSource': { '@id': 'dpv:DataSubjectDataSource' },
    'dpv:hasStorageCondition': [dpvStorage(purpose.retention, declaration), storageLocation(purpose, declaration)],
    'dpv:hasRecipient': purpose.recipients.map(
      (id) => declaration.operator.parties[id]?.name ?? declaration.recipients[id]!.title.en,
    ),
  }
}

function storageLocation(purpose: PurposeDeclaration, { operator }: Statement): JsonLd {
  const countries = purpose.recipients.flatMap((id) => operator.parties[id]?.country ?? [])
  const places = [...new Set([operator.entities[0].address.country, ...countries])]
  return { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': places.map((country) => ({ '@id': `loc:${country}` })) }
}

/**
 * A receipt for nothing would be a lie.
 * @param receipt `issuedBy`: the entity that hands the receipt out, where it is not the controller of the purpose
 * @throws {RangeError} when the consent's purpose or the entity is not in the declaration
 */
export function consentReceipt(
  record: ConsentRecord,
  declaration: Statement,
  receipt: { id: string; createdAt: string; issuedBy?: string },
): JsonLd {
  const purpose = declaration.purposes[record.consent.purpose]
  const entity = declaration.operator.entities.find(({ id }) => id === record.entityId)
  if (purpose === undefined || entity === undefined) {
    throw new RangeError(
      'The consent names a purpose or legal entity that does not exist in this version of the statement.',
    )
  }
  const { country } = entity.address
  return {
    '@context': dpvContext,
    '@id': `urn:uuid:${receipt.id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:identifier': receipt.id,
    'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt',
    'dct:created': { '@value': receipt.createdAt, '@type': 'xsd:dateTime' },
    'dct:publisher': receipt.issuedBy ?? entity.name,
    'dpv:hasRecordOfActivity': {
      '@id': `urn:uuid:${record.id}`,
      '@type': 'dpv:ConsentRecord',
      'dct:identifier': record.id,
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
      'dpv:hasDataSubject': record.personId,
      'dpv:hasNotice': notice(record, declaration),
      'dpv:hasProcess': processing(purpose, declaration),
      'dpv:hasDataController': {
        '@type': 'dpv:DataController',
        'dpv:hasName': entity.name,
        'dpv:hasContact': entity.contactEmail,
      },
      'dpv:hasJurisdiction': { '@id': `loc:${country}` },
      'dpv:hasApplicableLaw': { '@id': 'legal-eu:law-GDPR' },
      'dpv:hasConsentControl': {
        '@type': 'dpv:WithdrawConsent',
        'dct:description': record.consent.withdrawal[record.language],
      },
      'dpv:hasRight': Object.values(declaration.rights).map(({ dpv }) => ({ '@id': dpv })),
      'dpv:hasAuthority': declaration.operator.authority.name,
      'dpv:hasConsentStatus': events(record),
    },
  }
}
