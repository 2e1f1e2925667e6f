/** A state in one or two words, never by colour alone. Place: shared by every page that lists. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icons.js'
import type { NoticeTone } from './notice.js'

export function Badge({ tone = 'plain', children }: { tone?: NoticeTone; children: ComponentChildren }) {
  return (
    <span class={tone === 'plain' ? 'badge' : `badge badge--${tone}`}>
      {tone === 'plain' ? null : <Icon name={tone === 'good' ? 'check' : 'warning'} />}
      {children}
    </span>
  )
}
