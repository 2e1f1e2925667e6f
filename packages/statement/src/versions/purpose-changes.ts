/** What changed in the purposes: their existence, use, basis, retention, erasure and recipients. */
import { fill, type Message, message, type Text, text } from '@confidant/i18n'
import type { Statement } from '../model/declaration.js'
import { periodDays } from '../model/period.js'
import type { DataSubjectKind, PurposeDeclaration, Retention } from '../model/purpose.js'
import { describeRetention } from '../publish/describe-retention.js'
import { basisLabels, subjectLabels } from '../publish/labels.js'
import type { Change, ChangeKind, Direction } from './change.js'
import { compareKeys, same } from './compare.js'

interface Pair {
  readonly id: string
  readonly before: PurposeDeclaration
  readonly after: PurposeDeclaration
  readonly old: Statement
  readonly now: Statement
}

function change<Parameter extends string>(
  kind: ChangeKind,
  direction: Direction,
  about: readonly string[],
  purpose: string,
  description: Message<Parameter>,
  values: Readonly<Record<Parameter, Text>>,
): Change {
  return { kind, direction, about, purposes: [purpose], description: fill(description, values) }
}

function setChanges(
  { id, after }: Pair,
  keys: { added: readonly string[]; removed: readonly string[] },
  kinds: readonly [added: ChangeKind, removed: ChangeKind],
  description: readonly [added: Message<'purpose' | 'what'>, removed: Message<'purpose' | 'what'>],
  title: (key: string) => Text,
): Change[] {
  const purpose = after.title
  return [
    ...keys.added.map((key) => change(kinds[0], 'wider', [id, key], id, description[0], { purpose, what: title(key) })),
    ...keys.removed.map((key) =>
      change(kinds[1], 'narrower', [id, key], id, description[1], { purpose, what: title(key) }),
    ),
  ]
}

function itself(word: string): Text {
  return text(word, word)
}

function useChanges(pair: Pair): Change[] {
  const { before, after, old, now } = pair
  const categoryTitle = (key: string) => (now.categories[key] ?? old.categories[key])?.title ?? itself(key)
  const recipientTitle = (key: string) => (now.recipients[key] ?? old.recipients[key])?.title ?? itself(key)
  return [
    ...setChanges(
      pair,
      compareKeys(Object.keys(before.needs), Object.keys(after.needs)),
      ['use-added', 'use-removed'],
      [
        message('{purpose}: now also uses “{what}”.', '{purpose}: gebruikt nu ook “{what}”.'),
        message('{purpose}: no longer uses “{what}”.', '{purpose}: gebruikt “{what}” niet meer.'),
      ],
      categoryTitle,
    ),
    ...setChanges(
      pair,
      compareKeys(before.concerns, after.concerns),
      ['subjects-added', 'subjects-removed'],
      [
        message('{purpose}: now also concerns {what}.', '{purpose}: betreft nu ook {what}.'),
        message('{purpose}: no longer concerns {what}.', '{purpose}: betreft {what} niet meer.'),
      ],
      (key) => subjectLabels[key as DataSubjectKind] ?? itself(key),
    ),
    ...setChanges(
      pair,
      compareKeys(before.recipients, after.recipients),
      ['purpose-recipient-added', 'purpose-recipient-removed'],
      [
        message('{purpose}: “{what}” now receives data.', '{purpose}: “{what}” ontvangt nu gegevens.'),
        message('{purpose}: “{what}” no longer receives data.', '{purpose}: “{what}” ontvangt geen gegevens meer.'),
      ],
      recipientTitle,
    ),
  ]
}

function basisChanges({ id, before, after }: Pair): Change[] {
  const values = { purpose: after.title, before: basisLabels[before.basis.kind], after: basisLabels[after.basis.kind] }
  if (before.basis.kind !== after.basis.kind) {
    return [
      change(
        'basis-changed',
        'wider',
        [id],
        id,
        message(
          '{purpose}: the legal basis was “{before}” and is now “{after}”.',
          '{purpose}: de grondslag was “{before}” en is nu “{after}”.',
        ),
        values,
      ),
    ]
  }
  if (same(before.basis, after.basis)) return []
  if (before.basis.kind === 'consent' && after.basis.kind === 'consent' && !same(asked(before), asked(after))) {
    return [
      change(
        'consent-text-changed',
        'wider',
        [id],
        id,
        message(
          '{purpose}: what you are asked to consent to has changed, so you will be asked again.',
          '{purpose}: waarvoor u toestemming wordt gevraagd is gewijzigd; u wordt dat daarom opnieuw gevraagd.',
        ),
        values,
      ),
    ]
  }
  return [
    change(
      'basis-reworded',
      'neutral',
      [id],
      id,
      message(
        '{purpose}: the explanation of the legal basis is worded differently.',
        '{purpose}: de toelichting op de grondslag is anders verwoord.',
      ),
      values,
    ),
  ]
}

function asked({ basis }: PurposeDeclaration): unknown {
  return basis.kind === 'consent'
    ? [basis.consent.id, basis.consent.version, basis.consent.ask, basis.consent.explains]
    : null
}

/** At the longest: a term counted from the end of the year can begin a year after its event. */
function longestDays({ keep, counted }: Retention): number {
  return periodDays(keep) + (counted === 'from-end-of-year' ? periodDays('P1Y') : 0)
}

const retentionMessages = {
  start: message(
    '{purpose}: the retention period starts at another moment. Before: {before} Now: {after}',
    '{purpose}: de bewaartermijn begint op een ander moment. Eerst: {before} Nu: {after}',
  ),
  longer: message(
    '{purpose}: kept longer. Before: {before} Now: {after}',
    '{purpose}: langer bewaard. Eerst: {before} Nu: {after}',
  ),
  shorter: message(
    '{purpose}: kept for less time. Before: {before} Now: {after}',
    '{purpose}: korter bewaard. Eerst: {before} Nu: {after}',
  ),
}

function retentionChanges({ id, before, after, old, now }: Pair): Change[] {
  const [was, is] = [before.retention, after.retention]
  const values = {
    purpose: after.title,
    before: describeRetention(was, old.retentionEvents),
    after: describeRetention(is, now.retentionEvents),
  }
  const changes: Change[] = []
  if (was.from !== is.from || !same(old.retentionEvents[was.from], now.retentionEvents[is.from])) {
    changes.push(change('retention-start-changed', 'wider', [id], id, retentionMessages.start, values))
  }
  const [days, nowDays] = [longestDays(was), longestDays(is)]
  if (nowDays > days) changes.push(change('retention-longer', 'wider', [id], id, retentionMessages.longer, values))
  if (nowDays < days) changes.push(change('retention-shorter', 'narrower', [id], id, retentionMessages.shorter, values))
  return changes
}

function erasureChanges({ id, before, after }: Pair): Change[] {
  const [was, is] = [before.onErasure.kind, after.onErasure.kind]
  if (was === is) return []
  const values = { purpose: after.title }
  return is === 'kept'
    ? [
        change(
          'erasure-exception-added',
          'wider',
          [id],
          id,
          message(
            '{purpose}: data is now kept when you ask for erasure.',
            '{purpose}: gegevens blijven nu bewaard als u om wissen vraagt.',
          ),
          values,
        ),
      ]
    : [
        change(
          'erasure-exception-removed',
          'narrower',
          [id],
          id,
          message(
            '{purpose}: data is now deleted when you ask for erasure.',
            '{purpose}: gegevens worden nu verwijderd als u om wissen vraagt.',
          ),
          values,
        ),
      ]
}

function wordChanges({ id, before, after }: Pair): Change[] {
  if (same([before.title, before.description], [after.title, after.description])) return []
  // Whether another description means more cannot be computed: people are notified, as for a widening.
  return [
    change(
      'purpose-reworded',
      'wider',
      [id],
      id,
      message('{purpose}: the purpose is described differently.', '{purpose}: het doel is anders omschreven.'),
      { purpose: after.title },
    ),
  ]
}

export function purposeChanges(old: Statement, now: Statement): Change[] {
  const { added, removed, kept } = compareKeys(Object.keys(old.purposes), Object.keys(now.purposes))
  return [
    ...added.map((id) =>
      change('purpose-added', 'wider', [id], id, message('New purpose: {purpose}.', 'Nieuw doel: {purpose}.'), {
        purpose: now.purposes[id]!.title,
      }),
    ),
    ...removed.map((id) =>
      change(
        'purpose-removed',
        'narrower',
        [id],
        id,
        message('Purpose removed: {purpose}.', 'Doel vervallen: {purpose}.'),
        { purpose: old.purposes[id]!.title },
      ),
    ),
    ...kept.flatMap((id) => {
      const pair = { id, before: old.purposes[id]!, after: now.purposes[id]!, old, now }
      return [
        ...wordChanges(pair),
        ...useChanges(pair),
        ...basisChanges(pair),
        ...retentionChanges(pair),
        ...erasureChanges(pair),
      ]
    }),
  ]
}
