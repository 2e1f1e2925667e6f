/** Takes files and folders dropped anywhere on the page, and shows the sources page where their import can be watched. */
import { Icon } from '@confidant/ui'
import { useEffect, useState } from 'preact/hooks'
import { useI18n } from '../i18n/language.js'
import { pageRoute } from '../router/route.js'
import { useRouter } from '../router/use-route.js'
import { filesOfDrop } from '../state/dropped-files.js'
import { useImports } from '../state/imports.js'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** @param showSources go to the sources page after a drop; not during the first run */
export function DropAnywhere({ showSources = true }: { showSources?: boolean }) {
  const { t } = useI18n()
  const { importFiles } = useImports()
  const { navigate } = useRouter()
  const [over, setOver] = useState(false)

  useEffect(() => {
    // Entering a child leaves its parent: what counts is when the last one is left.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      void filesOfDrop(event.dataTransfer!).then((files) => {
        if (files.length === 0) return
        importFiles(files)
        if (showSources) navigate(pageRoute('sources'))
      })
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: allow, drop } as const
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name as 'drop', listener)
    }
  }, [importFiles, navigate, showSources])

  if (!over) return null
  return (
    <div class="drop-anywhere" aria-hidden="true">
      <p>
        <Icon name="source" />
        {t.sources.dropAnywhere}
      </p>
    </div>
  )
}
