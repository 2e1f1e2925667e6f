/** Forms that are one button: nobody types anything into them, and what comes beside what they carry is refused. Place: all pages. */
import { text } from '@confidant/i18n'
import { Button, type ButtonVariant, type IconName, Notice } from '@confidant/ui'
import type { Context } from 'hono'
import type { HubEnv } from '../hub-env.js'
import { messagePage } from '../message-page.js'
import type { RenderPage } from '../page.js'
import { type FormValues, readForm } from './read-form.js'

interface ActionFormProps {
  readonly action: string
  /** What goes along: sealed state, or which of several it is. */
  readonly hidden?: FormValues
  readonly variant?: ButtonVariant
  readonly icon?: IconName
  /** What the button says. */
  readonly children: string
  /** Said after it to those who cannot see what it stands beside. */
  readonly about?: string
}

export function ActionForm({ action, hidden = {}, variant = 'plain', icon, children, about }: ActionFormProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        variant={variant}
        {...(icon === undefined ? {} : { icon })}
        {...(about === undefined ? {} : { 'aria-label': `${children}: ${about}` })}
      >
        {children}
      </Button>
    </form>
  )
}

const messages = {
  title: text('Invalid request', 'Ongeldig verzoek'),
  more: text(
    'The request contained something we did not ask for. Nothing was changed or kept. Go back and try again.',
    'Het verzoek bevatte iets waar we niet om vroegen. Er is niets gewijzigd of bewaard. Ga terug en probeer het opnieuw.',
  ),
}

/** Null when the form carried no fields, as it should; otherwise the answer that refuses it. */
export async function refusedAction(c: Context<HubEnv>, render: RenderPage): Promise<Response | null> {
  return (await readForm(c, { fields: {} })).ok ? null : refused(c, render)
}

/** For what no page of ours sends. */
export function refused(c: Context<HubEnv>, render: RenderPage): Response {
  const children = <Notice tone="danger">{messages.more[c.get('language')]}</Notice>
  return messagePage(c, render, { title: messages.title, status: 422, children })
}
