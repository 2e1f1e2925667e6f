/** A modal dialog on the browser's own <dialog>: it traps focus, closes on Esc and gives focus back. */
import { Button } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n/language.js'

interface DialogProps {
  title: string
  onClose(): void
  children: ComponentChildren
  actions?: ComponentChildren
}

export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const { t } = useI18n()
  const element = useRef<HTMLDialogElement>(null)
  const informs = actions === undefined
  useEffect(() => {
    element.current!.showModal()
    // Where there is nothing to decide, reading starts at the top; else the browser's choice, the first control.
    if (informs) document.getElementById('dialog-title')?.focus()
  }, [informs])
  return (
    <dialog class="dialog" ref={element} onClose={onClose} aria-labelledby="dialog-title">
      <div class="stack">
        <h2 id="dialog-title" tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
      <div class="dialog__actions">
        <Button onClick={() => element.current?.close()}>{informs ? t.common.close : t.common.cancel}</Button>
        {actions}
      </div>
    </dialog>
  )
}
