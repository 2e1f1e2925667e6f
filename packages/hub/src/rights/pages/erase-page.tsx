/** What an erasure deletes and what has to be kept, before it is requested; and its cancellation while it is scheduled. Place: `/account/privacy/erase`. */
import { fill, type Language, listOf, message, type Text, text } from '@confidant/i18n'
import { coolingOffText, type Declaration, type ErasureStep, forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { PlannedErasure } from '../../data-requests/index.js'
import { formatCount, formatDay } from '../../labels/format-date.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { Held } from '../holdings/held-by-category.js'
import { describeEnd } from './describe-end.js'
import { KeptReasons } from './kept-reasons.js'

const messages = {
  intro: text(
    'This erases your account and the data we hold about you. It cannot be undone. You may want to download your data first.',
    'Hiermee wist u uw account en de gegevens die we over u bewaren. Dit kan niet ongedaan worden gemaakt. Misschien wilt u uw gegevens eerst downloaden.',
  ),
  take: text('Download your data', 'Uw gegevens downloaden'),
  goes: text('What will be erased', 'Wat wordt gewist'),
  backups: text(
    'Your data in our backups becomes unreadable at the same moment, because we destroy the key to it.',
    'Uw gegevens in onze back-ups worden op hetzelfde moment onleesbaar, omdat we de sleutel ervan vernietigen.',
  ),
  stays: text('What will be kept, and why', 'Wat bewaard blijft, en waarom'),
  staysNothing: text(
    'We only have to keep the register of your requests.',
    'We hoeven alleen het register van uw verzoeken te bewaren.',
  ),
  register: text(
    'The register records that you asked for this erasure and that it was carried out. The proof of erasure holds counts, not content.',
    'In het register blijft staan dat u om het wissen hebt gevraagd en dat dit is gebeurd. Het bewijs van verwijdering bevat aantallen, geen inhoud.',
  ),
  fields: message('Fields: {fields}.', 'Velden: {fields}.'),
  ask: text('Erase', 'Wissen'),
  now: text('Now', 'Nu'),
  later: fill(message('In {period}; I can cancel until then', 'Over {period}; tot die tijd kan ik annuleren'), {
    period: coolingOffText,
  }),
  proof: text(
    'Afterwards you get a signed proof of what was erased and what is kept. You can download it, and we send you the link in a final e-mail.',
    'Daarna krijgt u een ondertekend bewijs van wat is gewist en wat bewaard blijft. U kunt het downloaden, en we sturen u de link in een laatste e-mail.',
  ),
  planned: message('Your account will be erased on {day}.', 'Uw account wordt gewist op {day}.'),
  keep: text('Keep my account', 'Mijn account behouden'),
}

export interface EraseView {
  readonly language: Language
  readonly declaration: Declaration
  readonly now: Date
  readonly plan: readonly ErasureStep[]
  readonly held: readonly Held[]
  readonly planned: PlannedErasure | null
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function ErasePage(view: EraseView) {
  const { language, planned } = view
  const here = pageUrl(language, '/account/privacy/erase')
  const choices = { now: messages.now[language], later: messages.later[language] }
  return (
    <>
      {planned && (
        <Notice>
          <p>{fill(messages.planned, { day: formatDay(planned.dueAt, language) })[language]}</p>
          <ActionForm action={`${here}/cancel`} variant="primary">
            {messages.keep[language]}
          </ActionForm>
        </Notice>
      )}
      <p class="prose">
        {messages.intro[language]} <a href={pageUrl(language, '/account/privacy/export')}>{messages.take[language]}</a>
      </p>
      <Goes {...view} />
      <Stays {...view} />
      <section class="stack" aria-labelledby="ask">
        <h2 id="ask">{messages.ask[language]}</h2>
        <p class="prose">{messages.proof[language]}</p>
        <DeclaredForm
          form={forms.erasureForm}
          language={language}
          action={here}
          submit={messages.ask[language]}
          variant="danger"
          choices={choices}
          values={{ when: 'later' }}
          {...(view.problems === undefined ? {} : { problems: view.problems })}
        />
      </section>
    </>
  )
}

function heldIn({ held }: EraseView, table: string): Held | undefined {
  return held.find((one) => one.table.name === table && one.total > 0)
}

function Goes(view: EraseView) {
  const { language, plan } = view
  const going = plan
    .toReversed()
    .flatMap(({ action, table }) => (action === 'delete' ? (heldIn(view, table) ?? []) : []))
  return (
    <section class="stack" aria-labelledby="goes">
      <h2 id="goes">{messages.goes[language]}</h2>
      <ul class="rights__list">
        {going.map(({ table, total }) => (
          <li key={table.name}>
            {table.about[language]} <span class="soft figures">({formatCount(total, language)})</span>
          </li>
        ))}
      </ul>
      <p class="prose">{messages.backups[language]}</p>
    </section>
  )
}

function Stays(view: EraseView) {
  const { language, plan } = view
  const staying = plan.toReversed().flatMap((step) => {
    const held = step.action === 'keep' ? heldIn(view, step.table) : undefined
    return held === undefined ? [] : [{ step, held }]
  })
  return (
    <section class="stack" aria-labelledby="stays">
      <h2 id="stays">{messages.stays[language]}</h2>
      {staying.length === 0 && <p>{messages.staysNothing[language]}</p>}
      <ul class="rights__rows">
        {staying.map(({ step, held }) => (
          <li key={step.table} class="stack">
            <p>
              {held.table.about[language]} <span class="soft figures">({formatCount(held.total, language)})</span>
            </p>
            <p class="fine prose">{fill(messages.fields, { fields: fieldsOf(step, held) })[language]}</p>
            <KeptReasons reasons={step.reasons} declaration={view.declaration} language={language} />
            <p class="fine">{held.rows[0] && describeEnd(held.rows[0].end, language, view.now)}.</p>
          </li>
        ))}
      </ul>
      <p class="prose fine soft">{messages.register[language]}</p>
    </section>
  )
}

function fieldsOf({ kept }: ErasureStep, { table }: Held): Text {
  const named = table.fields.filter(
    ({ column }) => column !== table.subject && kept.some((field) => field.column === column),
  )
  return listOf(named.map(({ label }) => label))
}
