/**
 * Amounts as people write them: 1,803.00 and 1.803,00 and 14.800 and 820.
 * Place: pure. Years, dates, times and numbers in codes are no amounts.
 */

const written = /(?<![\p{L}\p{N}:/.,-])\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?![\p{L}\p{N}:/-]|[.,]\d)/gu

/** In the order in which they stand. */
export function amountsIn(text: string): number[] {
  return (text.match(written) ?? []).filter((each) => !/^(?:19|20)\d{2}$/.test(each)).map(readAmount)
}

/** A separator before one or two last digits is a decimal mark, any other one groups thousands. */
function readAmount(text: string): number {
  const [, whole = text, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(text) ?? []
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`)
}
