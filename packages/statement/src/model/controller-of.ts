/** Which legal entity answers for a part of the service. Place: pages, accounts, invoices and mails name it (P7). */
import type { LegalEntity, Operator, ServicePart } from './entity.js'

/** The company itself where nobody is named; `checkDeclaration` refuses such a declaration before anything is served. */
export function controllerOf({ entities }: Pick<Operator, 'entities'>, part: ServicePart): LegalEntity {
  return entities.find(({ answersFor }) => answersFor.includes(part)) ?? entities[0]
}
