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

interface Speech {
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

const SpeechContext = createContext<Speech | null>(null)

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(preferredLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo<Speech>(
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
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech is used outside of LanguageProvider')
  return speech
}
