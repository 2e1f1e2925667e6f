/**
 * Whole sentences with parameters, in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * Place: wherever a sentence names a day, a number or a thing. A sentence is never joined from fragments.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, type Text, text } from './text.js'

/** A sentence with parameters. Not a `Text`: it can be shown only once it is filled in. */
export interface Message<Parameter extends string = string> {
  readonly pattern: Text
  /** For the type alone. */
  readonly parameters?: Parameter
}

/** A number is written as each language writes it; a text is taken in the same language. */
export type Value = string | number | Text

/** `{day}` and `{count, plural, …}` are parameters; what a plural says, `{# e-mails}`, is none. */
type ParametersOf<Pattern extends string> = Pattern extends `${string}{${infer Rest}`
  ? Named<Rest extends `${infer Inside}}${string}` ? Inside : never> | ParametersOf<Rest>
  : never
type Named<Inside extends string> = Inside extends `${infer Name},${string}` ? Bare<Name> : Bare<Inside>
type Bare<Name extends string> = Name extends `${string} ${string}` | `${string}#${string}` | '' ? never : Name

export function message<const Pattern extends string>(en: Pattern, nl: string): Message<ParametersOf<Pattern>> {
  return { pattern: text(en, nl) }
}

/**
 * The text in every language. A text from the statement, which is kept as data, is filled in like a message.
 * @throws {Error} when the pattern is malformed or asks for a value that was not given
 */
export function fill<Parameter extends string>(
  template: Message<Parameter>,
  values: Readonly<Record<Parameter, Value>>,
): Text
export function fill(template: Text, values: Readonly<Record<string, Value>>): Text
export function fill(template: Message | Text, values: Readonly<Record<string, Value>>): Text {
  const pattern = 'pattern' in template ? template.pattern : template
  const formats = parsed(pattern)
  const into = (language: Language) => String(formats[language].format(valuesIn(language, values)))
  return text(into('en'), into('nl'))
}

/**
 * The sentence in one language, with what is no text, such as an element or a link, where the sentence has it. In order, to be shown one
 * after the other.
 * @throws {Error} when the pattern is malformed or asks for a value that was not given
 */
export function fillParts<Parameter extends string, Part extends object>(
  { pattern }: Message<Parameter>,
  values: Readonly<Record<Parameter, string | number | Part>>,
  language: Language,
): readonly (string | Part)[] {
  const filled = parsed(pattern)[language].format<Part>(values)
  return Array.isArray(filled) ? filled : [filled]
}

const locales = { en: 'en-GB', nl: 'nl-NL' } as const
const formatsOf = new WeakMap<Text, Readonly<Record<Language, IntlMessageFormat>>>()

function parsed(pattern: Text): Readonly<Record<Language, IntlMessageFormat>> {
  const parse = (language: Language) =>
    new IntlMessageFormat(pattern[language], locales[language], undefined, { ignoreTag: true })
  const formats = formatsOf.get(pattern) ?? { en: parse('en'), nl: parse('nl') }
  formatsOf.set(pattern, formats)
  return formats
}

function valuesIn(language: Language, values: Readonly<Record<string, Value>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}
