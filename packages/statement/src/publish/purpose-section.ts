/** One purpose as a section of the published statement. */
import type { Language, Text } from '@confidant/i18n'
import { controllerOf } from '../model/controller-of.js'
import type { Statement } from '../model/declaration.js'
import type { LegalBasis } from '../model/legal-basis.js'
import type { PurposeDeclaration } from '../model/purpose.js'
import { describeErasure, describeRetention } from './describe-retention.js'
import type { Block, Definitions, Section } from './document.js'
import { basisLabels, labels } from './labels.js'

type Entry = readonly [term: Text, ...details: Text[]]

function basisEntries(basis: LegalBasis): Entry[] {
  const head: Entry = [labels.basis, basisLabels[basis.kind]]
  if (basis.kind === 'consent') {
    return [
      head,
      [labels.asks, basis.consent.ask, basis.consent.explains],
      [labels.withdrawal, basis.consent.withdrawal],
    ]
  }
  if (basis.kind === 'contract') return [head, [labels.agreement, basis.agreement]]
  if (basis.kind === 'legal-obligation') {
    const { citation, obliges } = basis.law
    return [head, [labels.law, citation, obliges]]
  }
  return [
    head,
    [labels.interest, basis.interest],
    [labels.necessity, basis.necessity],
    [labels.balancing, basis.balancing],
  ]
}

function definitions(entries: readonly Entry[], language: Language): Definitions {
  return {
    kind: 'definitions',
    entries: entries.map(([term, ...details]) => ({
      term: term[language],
      details: details.map((detail) => detail[language]),
    })),
  }
}

function needsTable(purpose: PurposeDeclaration, declaration: Statement, language: Language): Block {
  return {
    kind: 'table',
    caption: labels.needs[language],
    head: [labels.category[language], labels.why[language]],
    rows: needsByReason(purpose).map(([why, ids]) => [
      ids.map((id) => declaration.categories[id]?.title[language] ?? id).join(' · '),
      why[language],
    ]),
  }
}

/** Categories that are needed for the same reason stand together: nobody reads one sentence twenty times. */
function needsByReason({ needs }: PurposeDeclaration): (readonly [Text, string[]])[] {
  const byReason = new Map<string, readonly [Text, string[]]>()
  for (const [id, why] of Object.entries(needs)) {
    if (why === undefined) continue
    const [, ids] = byReason.get(why.en) ?? [why, []]
    byReason.set(why.en, [why, [...ids, id]])
  }
  return [...byReason.values()]
}

export function purposeSection(id: string, declaration: Statement, language: Language): Section {
  const purpose = declaration.purposes[id]!
  const receivers = purpose.recipients.map((recipient) => declaration.recipients[recipient]!.title)
  const { name } = controllerOf(declaration.operator, purpose.part)
  const controller = { en: name, nl: name }
  const kept = describeRetention(purpose.retention, declaration.retentionEvents)
  return {
    id: `purpose-${id}`,
    heading: purpose.title[language],
    blocks: [
      { kind: 'paragraph', text: purpose.description[language] },
      definitions([[labels.controller, controller], ...basisEntries(purpose.basis)], language),
      needsTable(purpose, declaration, language),
      definitions(
        [
          [labels.kept, kept],
          [labels.afterErasure, describeErasure(purpose.onErasure)],
          [labels.receivers, ...(receivers.length === 0 ? [labels.nobody] : receivers)],
        ],
        language,
      ),
    ],
    sections: [],
  }
}
