/** The records of processing activities (GDPR Art. 30(1)): one row per purpose, with every point that the article lists. */
import type { Language } from '@confidant/i18n'
import { controllerOf } from '../model/controller-of.js'
import type { Statement } from '../model/declaration.js'
import type { PurposeDeclaration } from '../model/purpose.js'
import { describeRetention } from '../publish/describe-retention.js'
import { basisLabels, subjectLabels } from '../publish/labels.js'
import { thirdCountryParties } from './transfers.js'

export interface ProcessingRecord {
  readonly id: string
  readonly controller: string
  readonly contact: string
  readonly purpose: string
  readonly description: string
  readonly legalBasis: string
  readonly dataSubjects: readonly string[]
  readonly categories: readonly string[]
  readonly recipients: readonly string[]
  readonly thirdCountries: readonly string[]
  readonly timeLimit: string
  readonly security: string
}

function namedRecipients(purpose: PurposeDeclaration, declaration: Statement, language: Language): string[] {
  return purpose.recipients.map((id) => {
    const title = declaration.recipients[id]!.title[language]
    const party = declaration.operator.parties[id]
    return party === undefined ? title : `${title}: ${party.name}`
  })
}

export function processingRecords(declaration: Statement, language: Language): ProcessingRecord[] {
  const security = declaration.clauses.T2 ?? declaration.clauses.P5
  return Object.entries(declaration.purposes).map(([id, purpose]) => ({
    id,
    controller: controllerOf(declaration.operator, purpose.part).name,
    contact: controllerOf(declaration.operator, purpose.part).contactEmail,
    purpose: purpose.title[language],
    description: purpose.description[language],
    legalBasis: basisLabels[purpose.basis.kind][language],
    dataSubjects: purpose.concerns.map((kind) => subjectLabels[kind][language]),
    categories: Object.keys(purpose.needs).map(
      (category) => declaration.categories[category]?.title[language] ?? category,
    ),
    recipients: namedRecipients(purpose, declaration, language),
    thirdCountries: thirdCountryParties(declaration.operator, purpose.recipients).map(
      ({ name, country }) => `${name} (${country})`,
    ),
    timeLimit: describeRetention(purpose.retention, declaration.retentionEvents)[language],
    security: security?.body[language] ?? '',
  }))
}
