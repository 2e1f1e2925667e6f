/** Makes the published document of a declaration in one language. */
import { fill, type Language, listOf, type Message, type Text } from '@confidant/i18n'
import type { CategoryGroup } from '../model/category.js'
import type { Statement } from '../model/declaration.js'
import type { Party } from '../model/entity.js'
import { isOutsideEea } from '../records/transfers.js'
import type { Block, Section, StatementDocument } from './document.js'
import { formatDate, labels, noPart, partLabels, roleLabels } from './labels.js'
import { purposeSection } from './purpose-section.js'

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function section(id: string, heading: string, blocks: readonly Block[], sections: readonly Section[] = []): Section {
  return { id, heading, blocks, sections }
}

function clauseBlocks(declaration: Statement, language: Language): Block[] {
  const company = declaration.operator.entities[0]
  const values = {
    company: company.name,
    contact: company.contactEmail,
    site: declaration.operator.site,
    date: formatDate(declaration.date),
  }
  return Object.entries(declaration.clauses).map(([id, clause]) => ({
    kind: 'clause',
    id,
    title: clause.title[language],
    body: fill(clause.body, values)[language],
    guarantees: clause.guarantees.map((guarantee) => ({
      id: guarantee,
      shows: declaration.guarantees[guarantee]!.shows[language],
    })),
  }))
}

function controllers({ operator }: Statement, language: Language): Block {
  return {
    kind: 'list',
    items: operator.entities.map((entity) => {
      const { name, registrationNumber: registration, vatNumber: vat, contactEmail: contact, address } = entity
      const parts = entity.answersFor.length === 0 ? noPart : listOf(entity.answersFor.map((part) => partLabels[part]))
      return fill(labels.controllerLine, { ...address, name, registration, vat, contact, parts })[language]
    }),
  }
}

function categoryBlock(group: CategoryGroup, declaration: Statement, language: Language): Block {
  return {
    kind: 'definitions',
    entries: Object.values(declaration.categories)
      .filter((category) => category.group === group)
      .map(({ title, description }) => ({ term: title[language], details: [description[language]] })),
  }
}

function placeOf({ country }: Party): Message<'name' | 'country'> {
  return isOutsideEea(country) ? labels.partyOutside : labels.partyWithin
}

function recipientSection(id: string, declaration: Statement, language: Language): Section {
  const recipient = declaration.recipients[id]!
  const party = declaration.operator.parties[id]
  const titles = recipient.receives.map((category) => declaration.categories[category]!.title[language])
  const entry = (term: Text, ...details: string[]) => ({ term: term[language], details })
  return section(`recipient-${id}`, `${recipient.title[language]} (${roleLabels[recipient.role][language]})`, [
    {
      kind: 'definitions',
      entries: [
        ...(party === undefined
          ? []
          : [entry(labels.party, fill(placeOf(party), { name: party.name, country: party.country })[language])]),
        entry(labels.receives, ...titles),
        entry(labels.contract, recipient.contract[language]),
        entry(labels.limit, recipient.technicalLimit[language]),
      ],
    },
  ])
}

function rightsBlocks(declaration: Statement, language: Language): Block[] {
  const entries = Object.values(declaration.rights).map(({ article, title, how, limits }) => ({
    term: title[language],
    details: [
      `${how[language]} ${fill(labels.article, { article })[language]}`,
      ...(limits === null ? [] : [fill(labels.exception, { limits })[language]]),
    ],
  }))
  const { name, site } = declaration.operator.authority
  return [{ kind: 'definitions', entries }, paragraph(fill(labels.authority, { name, site })[language])]
}

export function statementDocument(declaration: Statement, language: Language): StatementDocument {
  const say = (label: Text) => label[language]
  const values = { date: formatDate(declaration.date), version: declaration.version }
  return {
    title: say(labels.title),
    language,
    version: declaration.version,
    date: declaration.date,
    sections: [
      section('clauses', say(labels.promises), [
        paragraph(say(fill(labels.amended, values))),
        ...clauseBlocks(declaration, language),
      ]),
      section('controllers', say(labels.who), [controllers(declaration, language)]),
      section(
        'categories',
        say(labels.categories),
        [],
        [
          section('provided', say(labels.provided), [categoryBlock('provided', declaration, language)]),
          section('added', say(labels.added), [
            categoryBlock('added', declaration, language),
            categoryBlock('internal', declaration, language),
          ]),
        ],
      ),
      section(
        'purposes',
        say(labels.purposes),
        [],
        Object.keys(declaration.purposes).map((id) => purposeSection(id, declaration, language)),
      ),
      section(
        'recipients',
        say(labels.recipients),
        [],
        Object.keys(declaration.recipients).map((id) => recipientSection(id, declaration, language)),
      ),
      section('rights', say(labels.rights), rightsBlocks(declaration, language)),
    ],
  }
}
