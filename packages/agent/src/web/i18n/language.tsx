/**
 * Which language the page speaks: what the person chose, else the first of the browser's that we have, else English.
 * The choice is kept in the browser; it is a preference and says nothing about what is in the vault.
 */
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { type Dictionary, en } from './en.js'
import { createFormats, type Formats } from './formats.js'
import { nl } from './nl.js'

export const languages = { en: 'English', nl: 'Nederlands' } as const
export type Language = keyof typeof languages

const dictionaries: Record<Language, Dictionary> = { en, nl }
const storageKey = 'confidant.language'

interface I18n {
  language: Language
  t: Dictionary
  f: Formats
  choose(language: Language): void
}

const isLanguage = (value: string | null): value is Language => value !== null && value in languages

function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

/** Dates and numbers follow the browser's region when it speaks the same language (en-GB and en-US differ). */
const localeOf = (language: Language) =>
  navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? (language === 'en' ? 'en-GB' : language)

const I18nContext = createContext<I18n | null>(null)

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(preferredLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const i18n = useMemo<I18n>(
    () => ({
      language,
      t: dictionaries[language],
      f: createFormats(localeOf(language)),
      choose(next) {
        localStorage.setItem(storageKey, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('useI18n is used outside of LanguageProvider')
  return i18n
}
