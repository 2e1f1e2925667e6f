/** Takes apart text with U+E000 … U+E001 around matches. Anything between without an end is marked to the end. */
export interface Part {
  text: string
  marked: boolean
}

export function splitMarked(text: string): Part[] {
  const parts: Part[] = []
  for (const [index, piece] of text.split('\uE000').entries()) {
    const [inside, ...after] = index === 0 ? [''] : piece.split('\uE001')
    const rest = index === 0 ? piece : after.join('')
    if (inside) parts.push({ text: inside, marked: true })
    if (rest) parts.push({ text: rest.replaceAll('\uE001', ''), marked: false })
  }
  return parts
}
