/** Forms that are one button: they carry nothing, and what comes with them is refused. Place: removing and choosing in the portal. */
import { text } from '@confidant/statement'
import { Button, type ButtonLook, type IconName, Notice } from '@confidant/ui'
import type { Context } from 'hono'
import { readForm } from '../web/forms/read-form.js'
import type { HubEnv } from '../web/hub-env.js'
import type { RenderPage } from '../web/page.js'

interface PressProps {
  readonly action: string
  readonly look?: ButtonLook
  readonly icon?: IconName
  /** What the button says. */
  readonly children: string
  /** Said after it to those who cannot see what it stands beside. */
  readonly about?: string
}

export function Press({ action, look = 'quiet', icon, children, about }: PressProps) {
  return (
    <form method="post" action={action}>
      <Button type="submit" look={look} {...(icon === undefined ? {} : { icon })}>
        {children}
        {about !== undefined && <span class="visually-hidden">: {about}</span>}
      </Button>
    </form>
  )
}

const words = {
  title: text('This was not carried out', 'Dit is niet uitgevoerd'),
  more: text(
    'The request carried something that we did not ask for. Nothing was changed or kept.',
    'Het verzoek bevatte iets waar we niet om vroegen. Er is niets gewijzigd of bewaard.',
  ),
}

/** Null when nothing but the press came; otherwise the answer that refuses it. */
export async function refusedPress(c: Context<HubEnv>, render: RenderPage): Promise<Response | null> {
  return (await readForm(c, { fields: {} })).ok ? null : refused(c, render)
}

/** For what no page of ours sends. */
export function refused(c: Context<HubEnv>, render: RenderPage): Response {
  const language = c.get('language')
  const body = (
    <div class="stack prose">
      <h1>{words.title[language]}</h1>
      <Notice tone="danger">{words.more[language]}</Notice>
    </div>
  )
  return render(c, { title: words.title[language], status: 422, body })
}
