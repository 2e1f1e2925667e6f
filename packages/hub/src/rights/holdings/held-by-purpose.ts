/** What is held of one person, by purpose. Place: between the rows and the page on which people object. */
import type { Declaration, PurposeDeclaration } from '@confidant/statement'
import type { Held } from './held-by-category.js'

export interface HeldPurpose {
  readonly id: string
  readonly purpose: PurposeDeclaration
  /** Held for it, or used for it, of this person; in the order of the statement. */
  readonly categories: readonly string[]
}

/** Those with anything of this person. */
export function byPurpose(held: readonly Held[], declaration: Declaration): readonly HeldPurpose[] {
  const there = held.filter(({ total }) => total > 0)
  return Object.entries(declaration.purposes).flatMap(([id, purpose]): HeldPurpose[] => {
    const categories = Object.keys(declaration.categories).filter(
      (category) =>
        declaration.categories[category]!.group !== 'internal' &&
        there.some(
          ({ table }) =>
            concerns(table, category) && (table.heldFor.includes(id) || table.usedFor(category).includes(id)),
        ),
    )
    return categories.length === 0 ? [] : [{ id, purpose, categories }]
  })
}

function concerns({ fields, withheld }: Held['table'], category: string): boolean {
  return [...fields, ...withheld].some((field) => field.category === category)
}
