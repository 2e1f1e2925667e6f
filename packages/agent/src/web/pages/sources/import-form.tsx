/** The ways to bring something in: drop, choose, or name a path on this device. */
import { Button, Field, Icon } from '@confidant/ui'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useAnnounce } from '../../components/announcer.js'
import { useI18n } from '../../i18n/language.js'
import { filesOfInput } from '../../state/dropped-files.js'
import { useImports } from '../../state/imports.js'

function Chooser({ folder }: { folder: boolean }) {
  const { t } = useI18n()
  const { importFiles } = useImports()
  const announce = useAnnounce()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current!.webkitdirectory = folder
  }, [folder])
  const label = folder ? t.sources.chooseFolder : t.sources.chooseFiles
  const take = () => {
    const files = filesOfInput(input.current!)
    if (files.length === 0) announce(t.sources.emptyFolder)
    else importFiles(files)
    // Choosing the same file twice must be noticed twice.
    input.current!.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        data-choose={folder ? 'folder' : 'files'}
        onChange={take}
      />
      <Button icon={folder ? 'folder' : 'document'} onClick={() => input.current!.click()}>
        {label}
      </Button>
    </>
  )
}

function PathForm() {
  const { t } = useI18n()
  const { importPath } = useImports()
  const [path, setPath] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (!path.trim()) return
    importPath(path.trim())
    setPath('')
  }
  return (
    <form class="path-form" onSubmit={submit}>
      <Field id="path" label={t.sources.path} hint={t.sources.pathHint} value={path} onInput={setPath} />
      <Button type="submit" disabled={!path.trim()}>
        {t.sources.start}
      </Button>
    </form>
  )
}

export function ImportForm() {
  const { t } = useI18n()
  return (
    <div class="import-form stack">
      <div class="drop-zone">
        <Icon name="source" />
        <p>{t.sources.drop}</p>
        <p class="soft fine">{t.sources.or}</p>
        <div class="row">
          <Chooser folder={false} />
          <Chooser folder />
        </div>
      </div>
      <PathForm />
    </div>
  )
}
