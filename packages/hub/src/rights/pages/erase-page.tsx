/** What an erasure would take and what the law keeps, before it is asked for; and the way back while it waits. Place: `/account/privacy/erase`. */
import { fill, type Language, message, text } from '@confidant/i18n'
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
    'This erases your account and what we hold about you. It cannot be undone. You may want to take everything with you first.',
    'Dit wist uw account en wat we over u bewaren. Het kan niet ongedaan worden gemaakt. Misschien wilt u eerst alles meenemen.',
  ),
  take: text('Take everything with you', 'Alles meenemen'),
  goes: text('What goes', 'Wat verdwijnt'),
  backups: text(
    'In our backups it becomes unreadable at the same time, because the key to your part of them is destroyed.',
    'In onze reservekopieën wordt het tegelijk onleesbaar, omdat de sleutel van uw deel ervan wordt vernietigd.',
  ),
  stays: text('What stays, and why', 'Wat blijft, en waarom'),
  staysNothing: text(
    'Nothing of yours has to be kept but the register of your requests.',
    'Van u hoeft niets te blijven, behalve het register van uw verzoeken.',
  ),
  register: text(
    'The register keeps that you asked for this erasure and that it was done, and the proof of it holds counts and no content.',
    'Het register bewaart dat u om deze verwijdering vroeg en dat die is gedaan, en het bewijs ervan bevat aantallen en geen inhoud.',
  ),
  fields: text('Fields:', 'Velden:'),
  ask: text('Erase', 'Wissen'),
  now: text('Now', 'Nu'),
  later: fill(message('In {period}; I can change my mind until then', 'Over {period}; tot dan kan ik me bedenken'), {
    period: coolingOffText,
  }),
  proof: text(
    'Afterwards you get a signed proof of what was erased and what is kept. You can download it, and we send the way to it to your e-mail address as the last e-mail.',
    'Daarna krijgt u een ondertekend bewijs van wat is gewist en wat blijft. U kunt het downloaden, en we sturen de weg ernaartoe als laatste brief naar uw e-mailadres.',
  ),
  planned: message('Your account will be erased on {day}.', 'Uw account wordt gewist op {day}.'),
  keep: text('Keep my account', 'Mijn account houden'),
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
            <p class="fine prose">
              {messages.fields[language]} {describeFields(step, held, language)}.
            </p>
            <KeptReasons reasons={step.reasons} declaration={view.declaration} language={language} />
            <p class="fine">{held.rows[0] && describeEnd(held.rows[0].end, language, view.now)}.</p>
          </li>
        ))}
      </ul>
      <p class="prose fine soft">{messages.register[language]}</p>
    </section>
  )
}

function describeFields({ kept }: ErasureStep, { table }: Held, language: Language): string {
  const named = table.fields.filter(
    ({ column }) => column !== table.subject && kept.some((field) => field.column === column),
  )
  return named.map(({ label }) => label[language]).join(', ')
}
