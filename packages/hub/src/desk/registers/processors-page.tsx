/** Recipients of personal data: the party, its agreement, the most it may receive, and the technical measure that enforces that. */
import { fill, type Language, listOf, message, type Text, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Badge } from '@confidant/ui'

export const processorMessages = {
  heading: text('Recipients', 'Ontvangers'),
  party: text('Party', 'Partij'),
  unused: text('not used by this installation', 'niet gebruikt door deze installatie'),
  role: text('Role', 'Rol'),
  contract: text('Agreement', 'Overeenkomst'),
  contractDate: message('Agreement of {date}', 'Overeenkomst van {date}'),
  noContract: text(
    'No agreement on record: this processor may not be used yet.',
    'Geen overeenkomst vastgelegd: deze verwerker mag nog niet worden ingeschakeld.',
  ),
  receives: text('Receives at most', 'Ontvangt ten hoogste'),
  limit: text('Enforced by', 'Afgedwongen door'),
}

const roleLabels: Readonly<Record<string, Text>> = {
  processor: text('processor', 'verwerker'),
  controller: text('independent controller', 'zelfstandig verwerkingsverantwoordelijke'),
  authority: text('public authority', 'overheidsinstantie'),
}

export function ProcessorsPage({ language, declaration }: { language: Language; declaration: Declaration }) {
  return (
    <>
      {Object.entries(declaration.recipients).map(([id, recipient]) => {
        const party = declaration.operator.parties[id]
        const facts: readonly (readonly [Text, preact.ComponentChildren])[] = [
          [
            processorMessages.party,
            party === undefined ? processorMessages.unused[language] : `${party.name} (${party.country})`,
          ],
          [processorMessages.role, roleLabels[recipient.role]?.[language] ?? recipient.role],
          [processorMessages.contract, recipient.contract[language]],
          [
            processorMessages.receives,
            listOf(recipient.receives.map((category) => declaration.categories[category]?.title ?? category))[language],
          ],
          [processorMessages.limit, recipient.technicalLimit[language]],
        ]
        return (
          <section key={id} class="stack">
            <h2>{recipient.title[language]}</h2>
            {party !== undefined && recipient.role === 'processor' && (
              <p>
                {party.contractDate === null ? (
                  <Badge tone="danger">{processorMessages.noContract[language]}</Badge>
                ) : (
                  <Badge tone="good">
                    {fill(processorMessages.contractDate, { date: party.contractDate })[language]}
                  </Badge>
                )}
              </p>
            )}
            <dl class="desk__facts">
              {facts.map(([label, value]) => (
                <div key={label.en}>
                  <dt>{label[language]}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </>
  )
}
