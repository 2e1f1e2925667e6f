/** Who receives personal data: the party, its contract, what it may be sent at most, and what in the software makes that true. */
import { type Language, type Text, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Badge } from '@confidant/ui'

export const processorMessages = {
  heading: text('Recipients', 'Ontvangers'),
  party: text('Party', 'Partij'),
  unused: text('not used by this installation', 'niet gebruikt door deze installatie'),
  role: text('Role', 'Rol'),
  contract: text('Contract', 'Overeenkomst'),
  contractDate: text('Contract of', 'Overeenkomst van'),
  noContract: text(
    'No date: this processor may not be used yet.',
    'Geen datum: deze verwerker mag nog niet worden gebruikt.',
  ),
  receives: text('Receives at most', 'Ontvangt ten hoogste'),
  limit: text('What makes it true', 'Wat het waarmaakt'),
}

const roleLabels: Readonly<Record<string, Text>> = {
  processor: text('processor', 'verwerker'),
  controller: text('controller of its own', 'zelf verwerkingsverantwoordelijke'),
  authority: text('authority', 'overheid'),
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
            recipient.receives
              .map((category) => declaration.categories[category]?.title[language] ?? category)
              .join(', '),
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
                    {processorMessages.contractDate[language]} {party.contractDate}
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
