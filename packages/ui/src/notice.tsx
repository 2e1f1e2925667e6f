/**
 * A short message set apart from the text: something to know, something done, something that went wrong.
 * Place: shared by the agent's pages and the hub's.
 */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.js'

export type NoticeTone = 'plain' | 'good' | 'danger'

const icons: Record<NoticeTone, IconName> = { plain: 'info', good: 'check', danger: 'warning' }

/** A notice of tone `danger` is announced at once; the others politely. */
export function Notice({ tone = 'plain', children }: { tone?: NoticeTone; children: ComponentChildren }) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div class="notice__body">{children}</div>
    </div>
  )
}
