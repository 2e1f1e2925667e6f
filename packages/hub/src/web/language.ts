/** Which language a page is in: the first part of its address says so, and the browser's wish chooses it once. */
import { type Language, languages } from '@confidant/i18n'

/** By the weights of Accept-Language (RFC 9110, 12.5.4); English when it names neither. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined)
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const known = wishes.filter(({ language, weight }) => weight > 0 && languages.some((one) => one === language))
  const best = known.sort((a, b) => b.weight - a.weight)[0]
  return (best?.language as Language | undefined) ?? 'en'
}
