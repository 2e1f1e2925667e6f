import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import { inventedOperator } from '../declaration/operator.js'
import { type ConsentRecord, consentReceipt } from './consent-receipt.js'
import { consentTexts, findConsentText } from './consent-texts.js'
import { processingRecordsCsv } from './csv.js'
import { dpvContext, dpvDocument } from './dpv.js'
import { processingRecords } from './processing-records.js'

const declaration = declare()

describe('the records of processing', () => {
  const records = processingRecords(declaration, 'en')

  test('have a row for every purpose with every point of Art. 30(1)', () => {
    expect(records.map(({ id }) => id)).toEqual(Object.keys(declaration.purposes))
    for (const record of records) {
      for (const point of [
        record.controller,
        record.contact,
        record.purpose,
        record.dataSubjects,
        record.categories,
        record.recipients,
        record.timeLimit,
        record.security,
      ]) {
        expect(point.length).toBeGreaterThan(0)
      }
    }
  })

  test('name parties, and those outside the European Economic Area', () => {
    const parties = {
      ...inventedOperator.parties,
      'mail-delivery': { name: 'Far Mail Inc.', country: 'US', contractDate: '2026-01-01' },
    }
    const newsletter = processingRecords(declare({ ...inventedOperator, parties }), 'en').find(
      ({ id }) => id === 'newsletter',
    )
    expect(newsletter?.recipients).toContain('Mail delivery service: Far Mail Inc.')
    expect(newsletter?.thirdCountries).toEqual(['Far Mail Inc. (US)'])
    expect(records.find(({ id }) => id === 'newsletter')?.thirdCountries).toEqual([])
  })

  test('as CSV have one line per record, quoted as RFC 4180 asks', () => {
    const csv = processingRecordsCsv(records, 'nl')
    expect(csv.split('\r\n')).toHaveLength(records.length + 2)
    expect(csv).toMatch(/^Id,Verwerkingsverantwoordelijke,/)
    expect(csv).toMatch(/^orders,Lindewerk Winkel B\.V\.,/m)
  })

  test('as CSV give a spreadsheet nothing to run', () => {
    const [first] = records
    expect(processingRecordsCsv([{ ...first!, purpose: '=1+1', description: 'say "no"' }], 'en')).toContain(
      `,'=1+1,"say ""no""",`,
    )
  })
})

describe('the vocabulary of the W3C', () => {
  const document = dpvDocument(declaration)

  test('has a process for every purpose, with basis, data, term and recipients', () => {
    expect(document).toMatchObject({
      '@type': 'dpv:PrivacyNotice',
      'dpv:hasProcess': expect.arrayContaining([
        expect.objectContaining({
          '@id': '#purpose-newsletter',
          'dpv:hasPurpose': { '@id': 'dpv:DirectMarketing' },
          'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
          'dpv:hasRecipient': [{ '@id': '#recipient-hosting-provider' }, { '@id': '#recipient-mail-delivery' }],
        }),
      ]),
    })
  })

  test('uses no prefix that its context does not define, and refers to nothing that it does not contain', () => {
    const json = JSON.stringify(document)
    const prefixes = new Set([...json.matchAll(/"([a-z-]+):[A-Za-z][A-Za-z0-9-]*"/g)].map(([, prefix]) => prefix))
    for (const prefix of prefixes) expect(Object.keys(dpvContext)).toContain(prefix)
    const defined = new Set([...json.matchAll(/"@id":"(#[a-z-]+)","@type"/g)].map(([, id]) => id))
    for (const [, id] of json.matchAll(/\{"@id":"(#[a-z-]+)"\}/g)) expect(defined).toContain(id)
  })
})

describe('consents', () => {
  const [newsletter] = consentTexts(declaration)
  const record: ConsentRecord = {
    id: '3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c',
    personId: '7c0e1b9a-2f55-4c1e-8f4b-0a9d3f6b1e22',
    language: 'nl',
    consent: newsletter!,
    entityId: 'lindewerk',
    events: [
      { status: 'given', at: '2026-11-22T10:00:00Z', by: 'confirmation-link' },
      { status: 'withdrawn', at: '2026-12-01T08:00:00Z', by: 'unsubscribe-link' },
    ],
  }
  const receipt = { id: '11111111-2222-4333-8444-555555555555', createdAt: '2026-12-01T08:00:01Z' }

  test('are the purposes that rest on consent, each with its words and version', () => {
    expect(consentTexts(declaration).map(({ purpose, version }) => [purpose, version])).toEqual([
      ['newsletter', 1],
      ['offers', 1],
    ])
    expect(findConsentText('newsletter', 1, [declaration])).toEqual(newsletter)
    expect(findConsentText('newsletter', 9, [declaration])).toBeNull()
  })

  test('a receipt holds the fields that ISO/IEC TS 27560 requires', () => {
    const made = consentReceipt(record, declaration, receipt)
    expect(made).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt',
      'dct:identifier': receipt.id,
    })
    const kept = made['dpv:hasRecordOfActivity'] as Record<string, unknown>
    const required = [
      'dct:conformsTo',
      'dct:identifier',
      'dpv:hasDataSubject',
      'dpv:hasNotice',
      'dpv:hasProcess',
      'dpv:hasDataController',
      'dpv:hasJurisdiction',
      'dpv:hasConsentControl',
      'dpv:hasConsentStatus',
    ]
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(required))
    expect(kept).toMatchObject({
      'dpv:hasNotice': {
        'dct:identifier': 'newsletter/1',
        'dct:language': 'nl',
        'dct:title': 'Ja, stuur mij de nieuwsbrief per e-mail.',
      },
      'dpv:hasProcess': {
        'dpv:hasPurpose': { '@type': ['dpv:Purpose', 'dpv:DirectMarketing'] },
        'dpv:hasStorageCondition': [{ '@type': 'dpv:StorageDuration' }, { '@type': 'dpv:StorageLocation' }],
        'dpv:hasRecipient': ['Polderserver B.V.', 'Duifpost N.V.'],
      },
      'dpv:hasConsentStatus': [{ '@type': 'dpv:ConsentGiven' }, { '@type': 'dpv:ConsentWithdrawn' }],
    })
  })

  test('a receipt for a purpose or a company that is not there is refused', () => {
    expect(() => consentReceipt({ ...record, entityId: 'nobody' }, declaration, receipt)).toThrow(RangeError)
    expect(() =>
      consentReceipt({ ...record, consent: { ...newsletter!, purpose: 'spying' } }, declaration, receipt),
    ).toThrow(RangeError)
  })
})
