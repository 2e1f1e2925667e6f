import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declare } from '../src/declaration/declare.js'
import type { Declaration } from '../src/model/declaration.js'
import { blockedPurposes } from '../src/versions/blocked-purposes.js'
import type { ChangeKind, Direction } from '../src/versions/change.js'
import { diffVersions } from '../src/versions/diff.js'
import { publicationProblems, publicationState } from '../src/versions/published.js'
import { widenings } from '../src/versions/widenings.js'
import { amend, type Draft } from './amend.js'

const now = declare()
const why = { en: 'Because.', nl: 'Omdat.' }

interface Amendment {
  readonly name: string
  readonly kind: ChangeKind
  readonly purpose: string | null
  readonly change: (draft: Draft) => void
}

/** Each makes the statement wider in one way. */
const amendments: readonly Amendment[] = [
  {
    name: 'a category',
    kind: 'category-added',
    purpose: null,
    change: (draft) => {
      draft.categories.telephone = { ...draft.categories['email-address']! }
    },
  },
  {
    name: 'a purpose',
    kind: 'purpose-added',
    purpose: 'profiling',
    change: (draft) => {
      draft.purposes.profiling = structuredClone(draft.purposes.newsletter!)
    },
  },
  {
    name: 'a need',
    kind: 'use-added',
    purpose: 'newsletter',
    change: (draft) => {
      draft.purposes.newsletter!.needs.orders = { ...why }
    },
  },
  {
    name: 'a group of people',
    kind: 'subjects-added',
    purpose: 'contact',
    change: (draft) => void draft.purposes.contact!.concerns.push('employee'),
  },
  {
    name: 'a recipient',
    kind: 'purpose-recipient-added',
    purpose: 'orders',
    change: (draft) => void draft.purposes.orders!.recipients.push('competent-authority'),
  },
  {
    name: 'what a recipient may receive',
    kind: 'recipient-receives-more',
    purpose: 'payment',
    change: (draft) => void draft.recipients['payment-provider']!.receives.push('name-address'),
  },
  {
    name: 'another party',
    kind: 'recipient-changed',
    purpose: 'sign-in',
    change: (draft) => {
      draft.operator.parties['mail-delivery']!.name = 'Andere Post B.V.'
    },
  },
  {
    name: 'a party abroad',
    kind: 'transfer-added',
    purpose: 'sign-in',
    change: (draft) => {
      draft.operator.parties['mail-delivery']!.country = 'US'
    },
  },
  {
    name: 'a longer term',
    kind: 'retention-longer',
    purpose: 'orders',
    change: (draft) => {
      draft.purposes.orders!.retention.keep = 'P3Y'
    },
  },
  {
    name: 'a term from the end of the year',
    kind: 'retention-longer',
    purpose: 'contact',
    change: (draft) => {
      draft.purposes.contact!.retention.counted = 'from-end-of-year'
    },
  },
  {
    name: 'another start of the term',
    kind: 'retention-start-changed',
    purpose: 'profile',
    change: (draft) => {
      draft.purposes.profile!.retention.from = 'account-closed'
    },
  },
  {
    name: 'an exception to erasure',
    kind: 'erasure-exception-added',
    purpose: 'account',
    change: (draft) => {
      draft.purposes.account!.onErasure = { kind: 'kept', exception: '17(3)(e)', why: { ...why } }
    },
  },
  {
    name: 'another basis',
    kind: 'basis-changed',
    purpose: 'offers',
    change: (draft) => {
      draft.purposes.offers!.basis = {
        kind: 'legitimate-interest',
        interest: { ...why },
        necessity: { ...why },
        balancing: { ...why },
      }
    },
  },
  {
    name: 'another question',
    kind: 'consent-text-changed',
    purpose: 'newsletter',
    change: ({ purposes }) => {
      const { basis } = purposes.newsletter!
      if (basis.kind === 'consent') Object.assign(basis.consent, { version: 2, ask: { ...why } })
    },
  },
  {
    name: 'another description of a category',
    kind: 'category-reworded',
    purpose: 'payment',
    change: (draft) => {
      draft.categories['payment-details']!.description = { en: 'Your whole card.', nl: 'Uw hele kaart.' }
    },
  },
  {
    name: 'a laxer limit on a recipient',
    kind: 'recipient-reworded',
    purpose: 'payment',
    change: (draft) => {
      draft.recipients['payment-provider']!.technicalLimit = { ...why }
    },
  },
  {
    name: 'a weaker guarantee',
    kind: 'guarantee-reworded',
    purpose: null,
    change: (draft) => {
      draft.guarantees['portal.every-setting']!.shows = { ...why }
    },
  },
  {
    name: 'another meaning of an event',
    kind: 'retention-start-changed',
    purpose: 'account',
    change: (draft) => {
      draft.retentionEvents['account-closed'] = { ...why }
    },
  },
  {
    name: 'a dropped right',
    kind: 'right-dropped',
    purpose: null,
    change: (draft) => void delete draft.rights.portability,
  },
  {
    name: 'a dropped clause',
    kind: 'clause-dropped',
    purpose: null,
    change: (draft) => void delete draft.clauses.T4,
  },
  {
    name: 'a dropped guarantee',
    kind: 'guarantee-dropped',
    purpose: null,
    change: (draft) => void draft.clauses.P1!.guarantees.pop(),
  },
  {
    name: 'a controller',
    kind: 'controller-added',
    purpose: 'orders',
    change: (draft) =>
      void draft.operator.entities.push({
        ...draft.operator.entities[0],
        id: 'x',
        name: 'Nieuw B.V.',
        subsidiaryOf: 'lindewerk',
      }),
  },
  {
    name: 'another controller',
    kind: 'controller-changed',
    purpose: 'bookkeeping',
    change: (draft) => {
      draft.operator.entities[0].answersFor = ['site', 'accounts', 'shop', 'messages']
      draft.operator.entities[1]!.answersFor = []
    },
  },
]

/** Other words, another start or another party: which of the two is wider cannot be computed, so each way counts as such. */
const bothWays = new Set<ChangeKind>([
  'controller-changed',
  'retention-start-changed',
  'basis-changed',
  'consent-text-changed',
  'recipient-changed',
  'recipient-reworded',
  'category-reworded',
  'guarantee-reworded',
])

const found = (from: Declaration, to: Declaration, direction: Direction) =>
  diffVersions(from, to)
    .filter((change) => change.direction === direction)
    .map(({ kind }) => kind)

/** The same meaning with everything written down in another order. */
function shuffled<T>(value: T, seed: number): T {
  if (Array.isArray(value)) return value as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, shuffled(inner, seed)])
  const turn = entries.length === 0 ? 0 : seed % entries.length
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse()) as T
}

describe('the difference between versions', () => {
  test('is empty between a version and itself, however it is written down', () => {
    expect(diffVersions(now, now)).toEqual([])
    fc.assert(
      fc.property(fc.nat(50), (seed) => {
        expect(diffVersions(now, shuffled(now, seed))).toEqual([])
      }),
      { numRuns: 20, seed: 5 },
    )
  })

  test.each(amendments)('sees $name as a widening, and its undoing not', ({ kind, change, purpose }) => {
    const wider = amend(now, change)
    const changes = diffVersions(now, wider)
    expect(changes.filter(({ direction }) => direction === 'wider').map((each) => each.kind)).toContain(kind)
    const [first] = changes.filter((each) => each.kind === kind)
    if (purpose !== null) expect(first?.purposes).toContain(purpose)
    expect(first?.description.en).not.toMatch(/[{}]/)
    expect(first?.description.nl).not.toBe(first?.description.en)
    if (!bothWays.has(kind)) expect(found(wider, now, 'wider')).not.toContain(kind)
  })

  test('finds every widening among any others, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...amendments], { minLength: 1 }), fc.nat(50), (chosen, seed) => {
        const to = amend(now, (draft) => {
          for (const { change } of chosen) change(draft)
        })
        const kinds = found(now, shuffled(to, seed), 'wider')
        for (const { kind } of chosen) expect(kinds).toContain(kind)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('says what became less as well', () => {
    const narrower = amend(now, (draft) => {
      draft.purposes.orders!.retention.keep = 'P1Y'
      delete draft.purposes.offers
      delete draft.purposes.contact!.needs['name-address']
    })
    expect(found(now, narrower, 'narrower').sort()).toEqual(['purpose-removed', 'retention-shorter', 'use-removed'])
    expect(found(now, narrower, 'wider')).toEqual([])
  })

  test('speaks the reader’s language', () => {
    const [longer] = diffVersions(
      now,
      amend(now, (draft) => {
        draft.purposes.orders!.retention.keep = 'P3Y'
      }),
    )
    expect(longer?.description.en).toMatch(
      /^Orders and purchases: kept longer\. Before: 2 years from the moment the order is completed\./,
    )
    expect(longer?.description.nl).toMatch(
      /^Bestellingen en aankopen: langer bewaard\. Eerst: 2 jaar vanaf het moment dat de bestelling is afgerond\./,
    )
  })
})

describe('what stands still after a new version', () => {
  const blocked = (change: (draft: Draft) => void) => {
    const to = amend(now, change)
    return blockedPurposes(diffVersions(now, to), to)
  }

  test('is nothing when nothing changed', () => {
    expect(blockedPurposes([], now)).toEqual([])
  })

  test('is a widened purpose of consent, until the person agreed', () => {
    const wider = blocked((draft) => {
      draft.purposes.newsletter!.needs.account = { ...why }
    })
    expect(wider).toEqual([{ purpose: 'newsletter', until: 'agreed' }])
  })

  test('is any other widened purpose, until the person was told', () => {
    const wider = blocked((draft) => {
      draft.purposes.orders!.retention.keep = 'P3Y'
    })
    expect(wider).toEqual([{ purpose: 'orders', until: 'notified' }])
  })

  test('is not what the law orders, nor signing in, where people are told', () => {
    const wider = blocked((draft) => {
      draft.purposes.bookkeeping!.retention.keep = 'P8Y'
      draft.purposes['sign-in']!.retention.keep = 'P8Y'
    })
    expect(wider).toEqual([])
  })

  test('is no processing when a right is dropped', () => {
    expect(blocked((draft) => void delete draft.rights.portability)).toEqual([])
  })

  test('is not a narrower purpose', () => {
    const narrower = blocked((draft) => {
      draft.purposes.orders!.retention.keep = 'P1Y'
    })
    expect(narrower).toEqual([])
  })
})

describe('what a person has to know', () => {
  const next = (from: Declaration, version: string, change: (draft: Draft) => void) =>
    amend(from, (draft) => {
      draft.version = version
      change(draft)
    })
  const second = next(now, '2', (draft) => {
    draft.purposes.orders!.retention.keep = 'P3Y'
    draft.purposes.newsletter!.needs.account = { ...why }
  })
  const third = next(second, '3', (draft) => void delete draft.clauses.T4)

  test('is nothing while no purpose grew wider', () => {
    expect(widenings([])).toEqual([])
    expect(widenings([now])).toEqual([])
    expect(widenings([second, third])).toEqual([])
  })

  test('is the version that widened the purpose, or any after it', () => {
    expect(widenings([now, second, third])).toEqual([
      { purpose: 'newsletter', until: 'agreed', versions: ['2', '3'] },
      { purpose: 'orders', until: 'notified', versions: ['2', '3'] },
    ])
  })

  test('is the last widening where a purpose grew twice, and nothing of a purpose that is no more', () => {
    const fourth = next(third, '4', (draft) => {
      draft.purposes.orders!.retention.keep = 'P4Y'
      delete draft.purposes.newsletter
    })
    expect(widenings([now, second, third, fourth])).toEqual([{ purpose: 'orders', until: 'notified', versions: ['4'] }])
  })

  test('never keeps anybody from signing in, where they are told', () => {
    const sold = next(now, '2', (draft) => {
      draft.operator.entities[0].name = 'Nieuw B.V.'
    })
    const waiting = widenings([now, sold]).map(({ purpose }) => purpose)
    expect(waiting).toContain('account')
    for (const open of ['sign-in', 'data-rights', 'erasure', 'consent-records', 'bookkeeping'])
      expect(waiting).not.toContain(open)
  })
})

describe('published versions', () => {
  const later = amend(now, (draft) => {
    draft.version = '2'
    draft.date = '2027-03-01'
  })

  test('a change without a new version is refused, with what changed', () => {
    const changed = amend(now, (draft) => {
      draft.purposes.orders!.retention.keep = 'P3Y'
    })
    expect(publicationProblems(now, changed)).toEqual([
      expect.stringMatching(/^Changed without a new version .*kept longer/),
    ])
  })

  test('a consent text that changes its words needs a version of its own', () => {
    const reworded = (version: number) =>
      amend(later, ({ purposes }) => {
        const { basis } = purposes.newsletter!
        if (basis.kind === 'consent') Object.assign(basis.consent, { version, ask: { ...why } })
      })
    expect(publicationProblems(now, reworded(1))).toEqual([expect.stringContaining('"newsletter"')])
    expect(publicationProblems(now, reworded(2))).toEqual([])
  })

  test('dates do not run backwards', () => {
    expect(publicationProblems(later, { ...now, version: '3' })).toEqual([expect.stringContaining('is dated before')])
  })

  test('a declaration is new, or what was published last, or refused in words', () => {
    expect(publicationState([], now)).toEqual({ kind: 'new' })
    expect(publicationState([now], now)).toEqual({ kind: 'published' })
    expect(publicationState([now], later)).toEqual({ kind: 'new' })
    expect(publicationState([now, later], now)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('Start a newer version of the program')],
    })
    const changed = amend(now, (draft) => void delete draft.rights.portability)
    expect(publicationState([now], changed)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('Right removed')],
    })
  })
})
