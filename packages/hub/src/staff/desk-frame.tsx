/** The frame of the desk's pages: the places that the employee's role may open. Place: inside the frame of every page. */
import { type Language, text } from '@confidant/i18n'
import type { ComponentChildren } from 'preact'
import { roleLabels } from '../labels/role-labels.js'
import { ActionForm } from '../web/forms/action-form.js'
import { pageUrl, type RenderPage } from '../web/page.js'
import { asHubContext, type DeskContext } from './desk-env.js'
import { type DeskPath, placesFor } from './roles.js'

const title = text('Desk', 'Balie')
const signOut = text('Sign out', 'Uitloggen')

interface DeskPage {
  readonly place: DeskPath
  readonly heading: string
  readonly status?: 200 | 400 | 404 | 409 | 422
  readonly body: ComponentChildren
}

export type RenderDesk = (c: DeskContext, page: DeskPage) => Response

export function createRenderDesk(render: RenderPage): RenderDesk {
  return (c, { place, heading, status = 200, body }) => {
    const language = c.get('language')
    const framed = (
      <div class="desk">
        <DeskMenu c={c} language={language} place={place} />
        <div class="desk__page stack">
          <h1>{heading}</h1>
          {body}
        </div>
      </div>
    )
    return render(asHubContext(c), { title: heading, status, body: framed })
  }
}

function DeskMenu({ c, language, place }: { c: DeskContext; language: Language; place: DeskPath }) {
  const { name, role } = c.get('employee')
  return (
    <nav class="desk__places" aria-label={title[language]}>
      <p class="desk__who">
        {name}
        <span class="fine soft">{roleLabels[role][language]}</span>
      </p>
      {placesFor(role).map(({ path, label }) => (
        <a key={path} href={pageUrl(language, path)} aria-current={path === place ? 'page' : undefined}>
          {label[language]}
        </a>
      ))}
      <ActionForm action={pageUrl(language, '/sign-out')} variant="quiet">
        {signOut[language]}
      </ActionForm>
    </nav>
  )
}
