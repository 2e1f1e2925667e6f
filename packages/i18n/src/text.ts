/** Texts in every language of the product. Place: under everything that people read. */

export const languages = ['en', 'nl'] as const
export type Language = (typeof languages)[number]

/** The same meaning in each language; none may be left out. */
export type Text = Readonly<Record<Language, string>>

export function text(en: string, nl: string): Text {
  return { en, nl }
}
