/** A legal entity with its registrations and what it is responsible for (P7). */
import { type Language, listOf, text } from '@confidant/i18n'
import { type LegalEntity, partLabels } from '@confidant/statement'
import { countryName } from '../labels/countries.js'

const messages = {
  form: text('Legal form', 'Rechtsvorm'),
  owned: text('Subsidiary of', 'Dochteronderneming van'),
  address: text('Address', 'Adres'),
  register: text('Trade register', 'Handelsregister'),
  vat: text('VAT number', 'Btw-nummer'),
  mail: text('E-mail', 'E-mail'),
  answersFor: text('Responsible for', 'Verantwoordelijk voor'),
  nothing: text('no part of the service itself', 'geen onderdeel van de dienst zelf'),
}

interface EntityCardProps {
  readonly language: Language
  readonly entity: LegalEntity
  /** The name of the company that owns it; null for the one at the top. */
  readonly owner: string | null
}

export function EntityCard({ language, entity, owner }: EntityCardProps) {
  const { street, postalCode, city, country } = entity.address
  const parts = listOf(
    entity.answersFor.map((part) => partLabels[part]),
    'labels',
  )[language]
  const facts = [
    [messages.answersFor, parts === '' ? messages.nothing[language] : parts],
    [messages.form, entity.legalForm],
    ...(owner === null ? [] : [[messages.owned, owner] as const]),
    [messages.address, `${street}, ${postalCode} ${city}, ${countryName(country, language)}`],
    [messages.register, entity.registrationNumber],
    [messages.vat, entity.vatNumber],
  ] as const
  return (
    <article class="card">
      <h3>{entity.name}</h3>
      <dl class="facts">
        {facts.flatMap(([term, value]) => [
          <dt key={term.en}>{term[language]}</dt>,
          <dd key={`${term.en} value`}>{value}</dd>,
        ])}
        <dt>{messages.mail[language]}</dt>
        <dd>
          <a href={`mailto:${entity.contactEmail}`}>{entity.contactEmail}</a>
        </dd>
      </dl>
    </article>
  )
}
