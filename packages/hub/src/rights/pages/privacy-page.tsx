/**
 * What is held about a person, by category: each item with its origin, purposes, retention, and where to change it. Place:
 * `/account/privacy`. Names no table itself.
 */
import { fill, type Language, listOf, message, type Text, text } from '@confidant/i18n'
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
    'This is everything we hold about you, read from our database just now.',
    'Dit is alles wat we over u bewaren, zojuist uit onze database gelezen.',
  ),
  does: text('What you can do', 'Wat u kunt doen'),
  take: text('Download your data', 'Uw gegevens downloaden'),
  purposes: text(
    'View it by purpose, object, or restrict its use',
    'Per doel bekijken, bezwaar maken of het gebruik beperken',
  ),
  looked: text('See who has viewed it', 'Bekijken wie uw gegevens heeft ingezien'),
  erase: text('Erase your account', 'Uw account wissen'),
  nothing: message(
    'We hold no data in these categories: {categories}.',
    'In deze categorieën bewaren we niets: {categories}.',
  ),
  change: text('Change this', 'Wijzigen'),
  ask: text('Ask for a correction', 'Correctie vragen'),
  heldFor: message('Held for: {purposes}.', 'Bewaard voor: {purposes}.'),
  usedFor: message('Also used for: {purposes}.', 'Ook gebruikt voor: {purposes}.'),
  withheld: message('Not shown: {reasons}', 'Niet getoond: {reasons}'),
  more: message(
    'These are the newest of {total, plural, one {# entry} other {# entries}}. Your data download has them all.',
    'Dit zijn de nieuwste van {total, plural, one {# regel} other {# regels}}. In uw download staan ze allemaal.',
  ),
  number: text('Your internal number:', 'Uw interne nummer:'),
  planned: message('Your account will be erased on {day}.', 'Uw account wordt gewist op {day}.'),
  keep: text('Cancel the erasure', 'Verwijdering annuleren'),
  restricted: text(
    'The use of your data is restricted at your request. We keep the data, and our staff use it only for your requests, for legal claims and where the law requires it.',
    'Het gebruik van uw gegevens is op uw verzoek beperkt. We bewaren de gegevens, en onze medewerkers gebruiken ze alleen voor uw verzoeken, voor rechtsvorderingen en waar de wet dat eist.',
  ),
}

const originLabels: Record<Origin, Text> = {
  provided: text('from you', 'van u'),
  observed: text('recorded by us', 'door ons vastgelegd'),
  issued: text('created by us', 'door ons aangemaakt'),
  'third-party': text('from a third party', 'van een derde'),
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
          {fill(messages.nothing, { categories: listOf(empty.map(({ category }) => category.title)) })[language]}
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
          {fill(messages.heldFor, { purposes: titles(table.heldFor, view) })[language]}
          {used.length > 0 && ` ${fill(messages.usedFor, { purposes: titles(used, view) })[language]}`}
        </p>
        <ul class="rights__rows">
          {rows.map((row, index) => (
            <li key={index}>
              <Row view={view} row={row} fields={fields} />
            </li>
          ))}
        </ul>
        {total > rows.length && <p class="fine">{fill(messages.more, { total })[language]}</p>}
        {withheld.length > 0 && (
          <p class="fine soft">
            {fill(messages.withheld, { reasons: withheld.map(({ why }) => why[language]).join(' ') })[language]}
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
          // An empty field has no origin.
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

function titles(purposes: readonly string[], { declaration }: PrivacyView): Text {
  return listOf(purposes.map((id) => declaration.purposes[id]?.title ?? id))
}
