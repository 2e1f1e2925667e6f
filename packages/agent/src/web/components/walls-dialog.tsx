/** Which walls stand around each process, and how that was found out. What is missing comes first and unfolded. */
import { Icon } from '@confidant/ui'
import type { Wall } from '../../api/contract.js'
import { useSpeech } from '../i18n/language.js'
import { Dialog } from './dialog.js'

function WallEntry({ wall }: { wall: Wall }) {
  const { t } = useSpeech()
  return (
    <li class={wall.stands ? 'wall' : 'wall wall--missing'}>
      <Icon name={wall.stands ? 'check' : 'warning'} />
      <div>
        <p>
          {wall.keepsFrom} <span class="visually-hidden">{wall.stands ? t.status.stands : t.status.missing}</span>
        </p>
        <p class="fine soft">
          {t.status.by(wall.by)}. {wall.evidence}
        </p>
      </div>
    </li>
  )
}

function WallsOf({ process, walls }: { process: string; walls: Wall[] }) {
  const { t } = useSpeech()
  const sorted = walls.toSorted((a, b) => Number(a.stands) - Number(b.stands))
  const standing = walls.filter((wall) => wall.stands).length
  return (
    <details open={standing < walls.length}>
      <summary>{t.status.wallsOf(process, standing, walls.length)}</summary>
      <ul class="walls">
        {sorted.map((wall) => (
          <WallEntry key={`${wall.keepsFrom} ${wall.by}`} wall={wall} />
        ))}
      </ul>
    </details>
  )
}

export function WallsDialog({ walls, onClose }: { walls: Wall[]; onClose(): void }) {
  const { t } = useSpeech()
  return (
    <Dialog title={t.status.wallsTitle} onClose={onClose}>
      <p class="soft">{t.status.wallsIntro}</p>
      {[...Map.groupBy(walls, (wall) => wall.process)].map(([process, own]) => (
        <WallsOf key={process} process={process} walls={own} />
      ))}
    </Dialog>
  )
}
