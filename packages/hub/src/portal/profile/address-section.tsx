/** Saved addresses of one kind as cards, each with what can be done to it. Place: the profile page. */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import { Badge, Empty } from '@confidant/ui'
import { countryName } from '../../labels/countries.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import type { SavedAddress } from './address-book.js'

const messages = {
  preferred: text('Filled in first', 'Wordt als eerste ingevuld'),
  vat: message('VAT number {number}', 'Btw-nummer {number}'),
  change: text('Change', 'Wijzigen'),
  prefer: text('Fill in first', 'Als eerste invullen'),
  remove: text('Remove', 'Verwijderen'),
}

interface AddressSectionProps {
  readonly language: Language
  readonly id: string
  readonly title: Text
  readonly none: Text
  readonly add: Text
  /** `/account/addresses`: below it, `/new` and each address. */
  readonly path: string
  readonly addresses: readonly SavedAddress[]
}

export function AddressSection({ language, id, title, none, add, path, addresses }: AddressSectionProps) {
  return (
    <section class="account__section" aria-labelledby={id}>
      <h2 id={id}>{title[language]}</h2>
      {addresses.length === 0 ? (
        <Empty icon="home">
          <p>{none[language]}</p>
        </Empty>
      ) : (
        <ul class="cards account__cards">
          {addresses.map((address) => (
            <AddressCard key={address.id} language={language} path={path} address={address} />
          ))}
        </ul>
      )}
      <p>
        <a class="button" href={pageUrl(language, `${path}/new`)}>
          {add[language]}
        </a>
      </p>
    </section>
  )
}

interface AddressCardProps {
  readonly language: Language
  readonly path: string
  readonly address: SavedAddress
}

function AddressCard({ language, path, address }: AddressCardProps) {
  const about = `${address.street}, ${address.city}`
  const own = pageUrl(language, `${path}/${address.id}`)
  return (
    <li class="card">
      {address.preferred && (
        <p>
          <Badge tone="good">{messages.preferred[language]}</Badge>
        </p>
      )}
      <AddressLines language={language} address={address} />
      <div class="row account__does">
        <a class="button button--quiet" href={own}>
          {messages.change[language]}
          <span class="visually-hidden">: {about}</span>
        </a>
        {!address.preferred && (
          <ActionForm variant="quiet" action={`${own}/prefer`} about={about}>
            {messages.prefer[language]}
          </ActionForm>
        )}
        <ActionForm variant="quiet" action={`${own}/remove`} about={about}>
          {messages.remove[language]}
        </ActionForm>
      </div>
    </li>
  )
}

function AddressLines({ language, address }: { language: Language; address: SavedAddress }) {
  return (
    <address class="account__address">
      <strong>{address.name}</strong>
      <span>{address.street}</span>
      <span>
        {address.postal_code} {address.city}
      </span>
      <span>{countryName(address.country, language)}</span>
      {address.vat_number !== null && (
        <span class="soft">{fill(messages.vat, { number: address.vat_number })[language]}</span>
      )}
    </address>
  )
}
