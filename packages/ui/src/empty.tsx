/** The place where there is nothing yet: says so, and what would bring something here. Place: shared by every page that lists. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.js'

export function Empty({ icon = 'note', children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      {children}
    </div>
  )
}
