/** Who is in an item, by the part they play. Long lists are folded. */
import type { Participant, ParticipantRole } from '@confidant/vault/item'
import type { ItemView } from '../../../api/contract.js'
import { useI18n } from '../../i18n/language.js'

const shownAtMost = 6

function Person({ person }: { person: Participant }) {
  return (
    <span class="person" title={person.address}>
      {person.name || person.address}
      {person.name && person.address && <span class="person__address"> {person.address}</span>}
    </span>
  )
}

function People({ people }: { people: Participant[] }) {
  const { t } = useI18n()
  const list = (some: Participant[]) =>
    some.map((person) => <Person key={`${person.name} ${person.address}`} person={person} />)
  if (people.length <= shownAtMost) return list(people)
  return (
    <details>
      <summary>
        {list(people.slice(0, shownAtMost))} {t.item.morePeople(people.length - shownAtMost)}
      </summary>
      {list(people.slice(shownAtMost))}
    </details>
  )
}

export function Participants({ item }: { item: ItemView }) {
  const { t } = useI18n()
  const roles = [...new Set(item.participants.map((person) => person.role))]
  // A card's title says whom it is about, and a transaction's details who the other party was.
  const shown = roles.filter((role: ParticipantRole) => role !== 'subject' && role !== 'counterparty')
  if (shown.length === 0) return null
  return (
    <dl class="facts">
      {shown.flatMap((role) => [
        <dt key={role}>{t.roles[role]}</dt>,
        <dd key={`${role} people`}>
          <People people={item.participants.filter((person) => person.role === role)} />
        </dd>,
      ])}
    </dl>
  )
}
