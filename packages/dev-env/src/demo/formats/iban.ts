/**
 * Account numbers of an invented bank with the check digits that importers verify (ISO 13616, mod 97).
 * Place: wherever a bank statement or an invoice names an account.
 */

/** @param number ten digits */
export function dutchIban(number: string): string {
  const country = 'NL'
  const bank = 'GRBK'
  const digits = [...`${bank}${number}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('')
  const check = 98n - (BigInt(digits) % 97n)
  return `${country}${String(check).padStart(2, '0')}${bank}${number}`
}
