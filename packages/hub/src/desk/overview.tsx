/** The first page of the desk: what is due, and where to go. */
import { type Language, type Text, text } from '@confidant/i18n'
import type { Hono } from 'hono'
import type { Urgency } from '../data-requests/index.js'
import { createRegister } from '../data-requests/index.js'
import type { HubParts } from '../hub-parts.js'
import type { DeskEnv } from '../staff/desk-env.js'
import type { RenderDesk } from '../staff/desk-frame.js'
import { type DeskPath, mayOpen, placesFor } from '../staff/roles.js'
import { pageUrl } from '../web/page.js'
import { UrgencyBadge } from './requests/register-page.js'

const messages = {
  heading: text('Desk', 'Balie'),
  requests: text('Data requests to be answered', 'Te beantwoorden verzoeken'),
  none: text('No data request waits for an answer.', 'Er wacht geen verzoek op antwoord.'),
}

const purposes: Readonly<Record<DeskPath, Text>> = {
  '/desk': text('', ''),
  '/desk/people': text('Help somebody with their account.', 'Iemand helpen met het account.'),
  '/desk/requests': text(
    'Answer what people ask about their data.',
    'Beantwoorden wat mensen over hun gegevens vragen.',
  ),
  '/desk/retention': text(
    'What was deleted because its term was over.',
    'Wat is verwijderd omdat de termijn voorbij was.',
  ),
  '/desk/versions': text('What was published, and what changed.', 'Wat is gepubliceerd, en wat veranderde.'),
  '/desk/proofs': text(
    'Whether the software keeps what the statement says.',
    'Of de software doet wat de verklaring zegt.',
  ),
  '/desk/processors': text('Who is sent what, under which contract.', 'Wie wat krijgt, onder welke overeenkomst.'),
  '/desk/health': text('How the hub is doing.', 'Hoe het met de hub gaat.'),
  '/desk/staff': text('Who sits at the desk.', 'Wie aan de balie zit.'),
}

type OverviewParts = Pick<HubParts, 'withPurpose' | 'now'> & { readonly renderDesk: RenderDesk }

export function addOverview(desk: Hono<DeskEnv>, parts: OverviewParts): void {
  const register = createRegister(parts)
  desk.get('/', async (c) => {
    const language = c.get('language')
    const { role } = c.get('employee')
    const counts = mayOpen(role, '/desk/requests') ? await register.count() : null
    const body = (
      <>
        {counts !== null && <Requests language={language} counts={counts} />}
        <ul class="desk__list">
          {placesFor(role)
            .filter(({ path }) => path !== '/desk')
            .map(({ path, label }) => (
              <li key={path}>
                <a href={pageUrl(language, path)}>{label[language]}</a>
                <p class="soft">{purposes[path][language]}</p>
              </li>
            ))}
        </ul>
      </>
    )
    return parts.renderDesk(c, { place: '/desk', heading: messages.heading[language], body })
  })
}

function Requests({ language, counts }: { language: Language; counts: Readonly<Record<Urgency, number>> }) {
  const some = (['overdue', 'due-soon', 'in-time'] as const).filter((urgency) => counts[urgency] > 0)
  return (
    <section class="stack">
      <h2>{messages.requests[language]}</h2>
      {some.length === 0 && <p>{messages.none[language]}</p>}
      {some.map((urgency) => (
        <p key={urgency} class="row">
          <span class="figures">{String(counts[urgency])}</span> <UrgencyBadge language={language} urgency={urgency} />
        </p>
      ))}
    </section>
  )
}
