/** Keys that work anywhere on the page, except while something is being typed. */
import { useEffect, useRef } from 'preact/hooks'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** @param shortcuts by `KeyboardEvent.key`; `Escape` is also heard while typing */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== 'Escape' && isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const shortcut = latest.current[event.key]
      if (!shortcut) return
      event.preventDefault()
      shortcut()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
