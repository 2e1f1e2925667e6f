/**
 * What is held of a person, by category: each thing with its origin, its purposes, its end, and where to change it. Place:
 * `/account/privacy`. Shows what the holdings say; which tables there are is not its business.
 */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import type { Declaration, Origin } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { PlannedErasure } from '../../data-requests/index.js'
import { formatCount, formatDay } from '../../labels/format-date.js'
import { formatValue } from '../../labels/format-value.js'
import { pageUrl } from '../../web/page.js'
import { correctionPlace } from '../holdings/correction-places.js'
import type { HeldCategory, HeldPart } from '../holdings/held-by-category.js'
import type { HeldField } from '../holdings/holdings.js'
import type { HeldRow } from '../holdings/read-holdings.js'
import { describeEnd } from './describe-end.js'

const messages = {
  intro: text(
    'Everything we hold about you, and nothing else. It is read from the database as you look.',
    'Alles wat we over u bewaren, en niets anders. Het wordt uit de database gelezen terwijl u kijkt.',
  ),
  does: text('What you can do', 'Wat u kunt doen'),
  take: text('Take everything with you', 'Alles meenemen'),
  purposes: text(
    'See it by purpose, object, or stop its use',
    'Per doel bekijken, bezwaar maken of gebruik stilzetten',
  ),
  looked: text('See who looked at it', 'Zien wie ernaar keek'),
  erase: text('Erase your account', 'Uw account wissen'),
  nothing: text('We hold nothing of these kinds:', 'Van deze soorten bewaren we niets:'),
  change: text('Change this', 'Dit wijzigen'),
  ask: text('Ask for a correction', 'Om verbetering vragen'),
  heldFor: text('Held for:', 'Bewaard voor:'),
  usedFor: text('Also used for:', 'Ook gebruikt voor:'),
  withheld: text('Not shown:', 'Niet getoond:'),
  more: text(
    'The newest are shown; all of them are in the export. In total:',
    'De nieuwste staan hier; de export bevat ze allemaal. In totaal:',
  ),
  number: text('Your number with us:', 'Uw nummer bij ons:'),
  planned: message('Your account will be erased on {day}.', 'Uw account wordt gewist op {day}.'),
  keep: text('Change your mind', 'U bedenken'),
  restricted: text(
    'The use of your data is stopped at your request. It is kept, and the desk uses it only for your requests, for claims and for what the law orders.',
    'Het gebruik van uw gegevens is op uw verzoek stilgezet. Ze worden bewaard, en de balie gebruikt ze alleen voor uw verzoeken, voor rechtsvorderingen en voor wat de wet opdraagt.',
  ),
}

const originLabels: Record<Origin, Text> = {
  provided: text('from you', 'van u'),
  observed: text('noted by us', 'door ons genoteerd'),
  issued: text('made by us', 'door ons gemaakt'),
  'third-party': text('from somebody else', 'van een ander'),
}

export interface PrivacyView {
  readonly language: Language
  readonly declaration: Declaration
  readonly now: Date
  readonly personId: string
  readonly restricted: boolean
  readonly planned: PlannedErasure | null
  readonly categories: readonly HeldCategory[]
}

export function PrivacyPage(view: PrivacyView) {
  const { language, categories, restricted, planned } = view
  const empty = categories.filter(({ parts, category }) => parts.length === 0 && category.group !== 'internal')
  return (
    <>
      <p class="prose">{messages.intro[language]}</p>
      {restricted && <Notice>{messages.restricted[language]}</Notice>}
      {planned && (
        <Notice>
          {fill(messages.planned, { day: formatDay(planned.dueAt, language) })[language]}{' '}
          <a href={pageUrl(language, '/account/privacy/erase')}>{messages.keep[language]}</a>
        </Notice>
      )}
      <nav aria-label={messages.does[language]}>
        <ul class="rights__list">
          <Action language={language} path="/account/privacy/export" label={messages.take} />
          <Action language={language} path="/account/privacy/purposes" label={messages.purposes} />
          <Action language={language} path="/account/privacy/access-log" label={messages.looked} />
          <Action language={language} path="/account/privacy/erase" label={messages.erase} />
        </ul>
      </nav>
      {categories
        .filter(({ parts }) => parts.length > 0)
        .map((category) => (
          <Category key={category.id} view={view} held={category} />
        ))}
      {empty.length > 0 && (
        <p class="soft">
          {messages.nothing[language]} {empty.map(({ category }) => category.title[language]).join(', ')}.
        </p>
      )}
    </>
  )
}

function Action({ language, path, label }: { language: Language; path: string; label: Text }) {
  return (
    <li>
      <a href={pageUrl(language, path)}>{label[language]}</a>
    </li>
  )
}

function Category({ view, held: { id, category, parts } }: { view: PrivacyView; held: HeldCategory }) {
  const { language, personId } = view
  const place = correctionPlace(id)
  const internal = category.group === 'internal'
  return (
    <section class="stack rights__category" aria-labelledby={`category-${id}`}>
      <h2 id={`category-${id}`}>{category.title[language]}</h2>
      <p class="soft">{category.description[language]}</p>
      {internal ? (
        <p>
          {messages.number[language]} <code>{personId}</code>
        </p>
      ) : (
        <p class="fine">
          <a href={pageUrl(language, place ?? '/account/privacy/correct')}>
            {messages[place === null ? 'ask' : 'change'][language]}
            <span class="visually-hidden">: {category.title[language]}</span>
          </a>
        </p>
      )}
      {parts.map((part) => (
        <Part key={part.table.name} view={view} part={part} category={id} />
      ))}
    </section>
  )
}

function Part({ view, part, category }: { view: PrivacyView; part: HeldPart; category: string }) {
  const { language } = view
  const { table, rows, total, fields, withheld } = part
  const used = table.usedFor(category).filter((purpose) => !table.heldFor.includes(purpose))
  return (
    <details class="rights__part" open={total === 1}>
      <summary>
        {table.about[language]} <span class="soft figures">({formatCount(total, language)})</span>
      </summary>
      <div class="stack">
        <p class="fine">
          {messages.heldFor[language]} {titles(table.heldFor, view)}.
          {used.length > 0 && ` ${messages.usedFor[language]} ${titles(used, view)}.`}
        </p>
        <ul class="rights__rows">
          {rows.map((row, index) => (
            <li key={index}>
              <Row view={view} row={row} fields={fields} />
            </li>
          ))}
        </ul>
        {total > rows.length && (
          <p class="fine">
            {messages.more[language]} {formatCount(total, language)}.
          </p>
        )}
        {withheld.length > 0 && (
          <p class="fine soft">
            {messages.withheld[language]} {withheld.map(({ why }) => why[language]).join(' ')}
          </p>
        )}
      </div>
    </details>
  )
}

function Row({ view, row, fields }: { view: PrivacyView; row: HeldRow; fields: readonly HeldField[] }) {
  const { language, declaration, now } = view
  return (
    <>
      <dl class="rights__fields">
        {fields.map((field) => {
          const end = row.fieldEnds[field.column]
          const value = row.values[field.column]
          // Nothing came from anybody where nothing is.
          const origin =
            value === null || value === undefined || value === '' ? null : originLabels[field.origin][language]
          const notes = [origin, end === undefined ? null : describeEnd(end, language, now)]
          return (
            <div key={field.column}>
              <dt>{field.label[language]}</dt>
              <dd>
                {formatValue(value, field, { language, declaration, row: row.values })}{' '}
                <small class="soft">{notes.filter((note) => note !== null).join('; ')}</small>
              </dd>
            </div>
          )
        })}
      </dl>
      <p class="fine">{describeEnd(row.end, language, now)}.</p>
    </>
  )
}

function titles(purposes: readonly string[], { language, declaration }: PrivacyView): string {
  return purposes.map((id) => declaration.purposes[id]?.title[language] ?? id).join(', ')
}
