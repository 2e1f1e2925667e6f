/** Words in every language the statement is published in. Place: under every part of the declaration that people read. */

export const languages = ['en', 'nl'] as const
export type Language = (typeof languages)[number]

/** The same meaning in each language; none may be left out. */
export type Text = Readonly<Record<Language, string>>

export function text(en: string, nl: string): Text {
  return { en, nl }
}

/** Puts values into the `{name}` places of a text; a place without a value stays as it is. */
export function fill(template: Text, values: Readonly<Record<string, string | Text>>): Text {
  const into = (language: Language) =>
    template[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      if (value === undefined) return place
      return typeof value === 'string' ? value : value[language]
    })
  return { en: into('en'), nl: into('nl') }
}
