/** The form of a sentence that goes with a count, by the plural rules of its language (Unicode CLDR). Pure. */

/** A whole sentence for each plural category that the language knows; `other` is always there. */
export type PluralForms<T = string> = Partial<Record<Intl.LDMLPluralRule, T>> & { other: T }

export type Plural = <T>(count: number, forms: PluralForms<T>) => T

export function createPlural(language: string): Plural {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}
