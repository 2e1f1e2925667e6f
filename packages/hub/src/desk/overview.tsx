/** The home page of the desk: what is due, and where to go. */
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
  requests: text('Open data subject requests', 'Openstaande verzoeken van betrokkenen'),
  none: text('There are no open data subject requests.', 'Er zijn geen openstaande verzoeken van betrokkenen.'),
}

const purposes: Readonly<Record<DeskPath, Text>> = {
  '/desk': text('', ''),
  '/desk/people': text('Help people with their account.', 'Mensen helpen met hun account.'),
  '/desk/requests': text('Answer data subject requests.', 'Verzoeken van betrokkenen beantwoorden.'),
  '/desk/retention': text(
    'What was deleted at the end of its retention period.',
    'Wat na afloop van de bewaartermijn is verwijderd.',
  ),
  '/desk/versions': text(
    'Published versions of the privacy statement and their changes.',
    'Gepubliceerde versies van de privacyverklaring en de wijzigingen.',
  ),
  '/desk/proofs': text(
    'Whether the software does what the statement says.',
    'Of de software doet wat de verklaring zegt.',
  ),
  '/desk/processors': text(
    'Who receives which data, and under which agreement.',
    'Wie welke gegevens ontvangt, en onder welke overeenkomst.',
  ),
  '/desk/health': text('The state of the hub and its parts.', 'De toestand van de hub en zijn onderdelen.'),
  '/desk/staff': text('Who has access to the desk.', 'Wie toegang heeft tot de balie.'),
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
