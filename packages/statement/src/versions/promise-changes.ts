/** What changed in categories, controllers, rights, clauses and guarantees. */
import { fill, type Message, message, type Text, text } from '@confidant/i18n'
import { controllerOf } from '../model/controller-of.js'
import type { Statement } from '../model/declaration.js'
import type { Change, ChangeKind, Direction } from './change.js'
import { compareKeys, same } from './compare.js'

type Part = 'categories' | 'rights' | 'clauses' | 'guarantees'

interface Wording {
  readonly kind: ChangeKind
  readonly direction: Direction
  readonly description: Message<'what'>
}

interface Wordings {
  readonly added: Wording
  readonly removed: Wording
  readonly reworded: Wording
}

const wordings: Record<Part, Wordings> = {
  categories: {
    added: {
      kind: 'category-added',
      direction: 'wider',
      description: message('New category of personal data: {what}.', 'Nieuwe categorie persoonsgegevens: {what}.'),
    },
    removed: {
      kind: 'category-removed',
      direction: 'narrower',
      description: message('Category removed: {what}.', 'Categorie vervallen: {what}.'),
    },
    reworded: {
      kind: 'category-reworded',
      direction: 'wider',
      description: message('Category described differently: {what}.', 'Categorie anders omschreven: {what}.'),
    },
  },
  rights: {
    added: {
      kind: 'right-added',
      direction: 'narrower',
      description: message('New right: {what}.', 'Nieuw recht: {what}.'),
    },
    removed: {
      kind: 'right-dropped',
      direction: 'wider',
      description: message('Right removed: {what}.', 'Recht vervallen: {what}.'),
    },
    reworded: {
      kind: 'right-reworded',
      direction: 'wider',
      description: message('Right described differently: {what}.', 'Recht anders omschreven: {what}.'),
    },
  },
  clauses: {
    added: {
      kind: 'clause-added',
      direction: 'neutral',
      description: message('New clause: {what}.', 'Nieuwe bepaling: {what}.'),
    },
    removed: {
      kind: 'clause-dropped',
      direction: 'wider',
      description: message('Clause removed: {what}.', 'Bepaling vervallen: {what}.'),
    },
    reworded: {
      kind: 'clause-reworded',
      direction: 'wider',
      description: message('Clause reworded: {what}.', 'Bepaling anders verwoord: {what}.'),
    },
  },
  guarantees: {
    added: {
      kind: 'guarantee-added',
      direction: 'narrower',
      description: message('New guarantee: {what}', 'Nieuwe garantie: {what}'),
    },
    removed: {
      kind: 'guarantee-dropped',
      direction: 'wider',
      description: message('Guarantee removed: {what}', 'Garantie vervallen: {what}'),
    },
    reworded: {
      kind: 'guarantee-reworded',
      direction: 'wider',
      description: message('Guarantee reworded: {what}', 'Garantie anders verwoord: {what}'),
    },
  },
}

/** A guarantee counts as often as a clause rests on it: taking it from one clause drops that clause's promise. */
function keysOf(part: Part, declaration: Statement): string[] {
  if (part !== 'guarantees') return Object.keys(declaration[part])
  return Object.entries(declaration.clauses).flatMap(([clause, { guarantees }]) =>
    guarantees.map((id) => `${clause} ${id}`),
  )
}

function titleOf(part: Part, key: string, declaration: Statement): Text {
  if (part === 'guarantees') return declaration.guarantees[key.split(' ')[1]!]?.shows ?? text(key, key)
  return declaration[part][key]!.title
}

function essence(part: Part, key: string, statement: Statement): unknown {
  if (part === 'guarantees') return statement.guarantees[key.split(' ')[1]!]?.shows
  if (part === 'rights') return statement.rights[key]
  const { title, ...rest } = statement[part][key]!
  return 'body' in rest ? [title, rest.body] : [title, 'description' in rest ? rest.description : null]
}

function purposesOf(part: Part, key: string, { purposes }: Statement): string[] {
  if (part !== 'categories') return []
  return Object.keys(purposes)
    .filter((id) => purposes[id]!.needs[key] !== undefined)
    .sort()
}

function partChanges(part: Part, old: Statement, now: Statement): Change[] {
  const { added, removed, kept } = compareKeys(keysOf(part, old), keysOf(part, now))
  const { added: onAdded, removed: onRemoved, reworded } = wordings[part]
  const say = (wording: Wording, key: string, of: Statement): Change => ({
    kind: wording.kind,
    direction: wording.direction,
    about: key.split(' '),
    purposes: purposesOf(part, key, of),
    description: fill(wording.description, { what: titleOf(part, key, of) }),
  })
  const changed = kept.filter((key) => !same(essence(part, key, old), essence(part, key, now)))
  return [
    ...added.map((key) => say(onAdded, key, now)),
    ...removed.map((key) => say(onRemoved, key, old)),
    ...changed.map((key) => say(reworded, key, now)),
  ]
}

function controllerChanges(old: Statement, now: Statement): Change[] {
  const names = ({ operator }: Statement) => operator.entities.map(({ name }) => name)
  const { added, removed } = compareKeys(names(old), names(now))
  const all = Object.keys(now.purposes).sort()
  return [
    ...added.map(
      (name): Change => ({
        kind: 'controller-added',
        direction: 'wider',
        about: [name],
        purposes: all,
        description: fill(message('{name} is now a controller.', '{name} is nu een verwerkingsverantwoordelijke.'), {
          name,
        }),
      }),
    ),
    ...removed.map(
      (name): Change => ({
        kind: 'controller-removed',
        direction: 'narrower',
        about: [name],
        purposes: [],
        description: fill(
          message('{name} is no longer a controller.', '{name} is geen verwerkingsverantwoordelijke meer.'),
          { name },
        ),
      }),
    ),
  ]
}

/** A purpose that goes from one of the controllers to another. Where the name itself is new, `controller-added` says so for all. */
function handedOver(old: Statement, now: Statement): Change[] {
  const before = new Set(old.operator.entities.map(({ name }) => name))
  return compareKeys(Object.keys(old.purposes), Object.keys(now.purposes)).kept.flatMap((id) => {
    const purpose = now.purposes[id]!
    const { name } = controllerOf(now.operator, purpose.part)
    if (!before.has(name) || name === controllerOf(old.operator, old.purposes[id]!.part).name) return []
    const description = fill(
      message(
        '{purpose}: the controller is now “{name}”.',
        '{purpose}: de verwerkingsverantwoordelijke is nu “{name}”.',
      ),
      {
        purpose: purpose.title,
        name,
      },
    )
    return [{ kind: 'controller-changed', direction: 'wider', about: [id, name], purposes: [id], description }]
  })
}

export function promiseChanges(old: Statement, now: Statement): Change[] {
  const parts: Part[] = ['categories', 'rights', 'clauses', 'guarantees']
  return [
    ...controllerChanges(old, now),
    ...handedOver(old, now),
    ...parts.flatMap((part) => partChanges(part, old, now)),
  ]
}
