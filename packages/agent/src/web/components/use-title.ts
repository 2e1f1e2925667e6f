/** The document's title follows what is shown. It holds names of pages only, never what somebody asked or opened. */
import { useEffect } from 'preact/hooks'

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – Confidant` : 'Confidant'
  }, [title])
}
