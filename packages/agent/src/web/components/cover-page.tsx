/** The page before the vault is open: cloth beside a single sheet. */
import { Mark } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Language, languages, useI18n } from '../i18n/language.js'
import { useTitle } from './use-title.js'

interface CoverPageProps {
  title: string
  /** Said above the title, e.g. the step of several. */
  above?: string | undefined
  children: ComponentChildren
}

export function CoverPage({ title, above, children }: CoverPageProps) {
  const { t, language, choose } = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  // A new title is a new place.
  useEffect(() => {
    const field = document.querySelector<HTMLElement>('.cover__sheet [data-autofocus] input')
    ;(field ?? heading.current)?.focus()
  }, [title])
  return (
    <div class="cover">
      <header class="cover__cloth cloth">
        <p class="cover__name">
          <Mark />
          <span>Confidant</span>
        </p>
      </header>
      <main class="cover__sheet">
        <div class="cover__content stack">
          {above && <p class="cover__above">{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
        <footer class="cover__foot">
          <fieldset class="chips">
            <legend class="visually-hidden">{t.settings.language}</legend>
            {(Object.keys(languages) as Language[]).map((code) => (
              <button
                key={code}
                type="button"
                class="language"
                lang={code}
                aria-pressed={code === language}
                onClick={() => choose(code)}
              >
                {languages[code]}
              </button>
            ))}
          </fieldset>
        </footer>
      </main>
    </div>
  )
}
