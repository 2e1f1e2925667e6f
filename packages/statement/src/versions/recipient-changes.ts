/** What changed in who receives data: what each kind may receive, which party it is, and where. */
import { fill, message, text } from '@confidant/i18n'
import type { Statement } from '../model/declaration.js'
import { isOutsideEea } from '../records/transfers.js'
import type { Change } from './change.js'
import { compareKeys, same } from './compare.js'

function purposesOf(recipient: string, { purposes }: Statement): string[] {
  return Object.keys(purposes)
    .filter((id) => purposes[id]!.recipients.includes(recipient))
    .sort()
}

function receiving(id: string, old: Statement, now: Statement): Change[] {
  const title = (now.recipients[id] ?? old.recipients[id])!.title
  const { added, removed } = compareKeys(old.recipients[id]?.receives ?? [], now.recipients[id]?.receives ?? [])
  const what = (category: string) =>
    (now.categories[category] ?? old.categories[category])?.title ?? text(category, category)
  return [
    ...added.map(
      (category): Change => ({
        kind: 'recipient-receives-more',
        direction: 'wider',
        about: [id, category],
        purposes: purposesOf(id, now),
        description: fill(message('“{who}” may now receive “{what}”.', '“{who}” mag nu “{what}” ontvangen.'), {
          who: title,
          what: what(category),
        }),
      }),
    ),
    ...removed.map(
      (category): Change => ({
        kind: 'recipient-receives-less',
        direction: 'narrower',
        about: [id, category],
        purposes: purposesOf(id, old),
        description: fill(
          message('“{who}” may no longer receive “{what}”.', '“{who}” mag “{what}” niet meer ontvangen.'),
          {
            who: title,
            what: what(category),
          },
        ),
      }),
    ),
  ]
}

function partyChange(id: string, old: Statement, now: Statement): Change[] {
  const [was, is] = [old.operator.parties[id], now.operator.parties[id]]
  const who = (now.recipients[id] ?? old.recipients[id])?.title ?? text(id, id)
  const purposes = purposesOf(id, now)
  const changes: Change[] = []
  if (is !== undefined && was?.name !== is.name) {
    const description = fill(message('{who} is now “{name}”.', '{who} is nu “{name}”.'), { who, name: is.name })
    changes.push({ kind: 'recipient-changed', direction: 'wider', about: [id], purposes, description })
  }
  if (is !== undefined && isOutsideEea(is.country) && was?.country !== is.country) {
    const description = fill(
      message(
        '{who} processes data outside the European Economic Area ({country}).',
        '{who} verwerkt gegevens buiten de Europese Economische Ruimte ({country}).',
      ),
      { who, country: is.country },
    )
    changes.push({ kind: 'transfer-added', direction: 'wider', about: [id, is.country], purposes, description })
  }
  return changes
}

function terms(id: string, { recipients }: Statement): unknown {
  const { title, role, contract, technicalLimit } = recipients[id]!
  return [title, role, contract, technicalLimit]
}

function reworded(id: string, old: Statement, now: Statement): Change[] {
  if (same(terms(id, old), terms(id, now))) return []
  const description = fill(
    message(
      '{who}: role, agreement or technical limit described differently.',
      '{who}: rol, overeenkomst of technische begrenzing anders omschreven.',
    ),
    {
      who: now.recipients[id]!.title,
    },
  )
  return [{ kind: 'recipient-reworded', direction: 'wider', about: [id], purposes: purposesOf(id, now), description }]
}

export function recipientChanges(old: Statement, now: Statement): Change[] {
  const recipients = compareKeys(Object.keys(old.recipients), Object.keys(now.recipients))
  const parties = compareKeys(Object.keys(old.operator.parties), Object.keys(now.operator.parties))
  return [
    ...[...recipients.added, ...recipients.kept, ...recipients.removed].flatMap((id) => receiving(id, old, now)),
    ...recipients.kept.flatMap((id) => reworded(id, old, now)),
    ...[...parties.added, ...parties.kept].flatMap((id) => partyChange(id, old, now)),
  ]
}
