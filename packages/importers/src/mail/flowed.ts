/**
 * Text with soft line breaks: format=flowed and DelSp (RFC 3676).
 * Place: applied to text/plain parts that declare it.
 */

/**
 * @param text with `\n` line ends
 * @param deleteSpace true for DelSp=yes: the space before a soft break is no part of the text
 * @returns the paragraphs, each in one line; quoted lines begin with `>` per level and a space
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let paragraph = ''
  let depth = 0
  let isOpen = false
  const flush = () => {
    if (isOpen) out.push(depth > 0 ? `${'>'.repeat(depth)} ${paragraph}` : paragraph)
    paragraph = ''
    isOpen = false
  }
  for (const line of text.split('\n')) {
    const quotes = quoteDepth(line)
    const stuffed = line.charCodeAt(quotes) === 0x20 ? quotes + 1 : quotes
    const content = line.slice(stuffed)
    if (isOpen && quotes !== depth) flush()
    depth = quotes
    // The signature separator is a line of its own (4.3).
    if (content === '-- ') {
      flush()
      out.push(`${'>'.repeat(quotes)}${quotes > 0 ? ' ' : ''}-- `)
      continue
    }
    const isSoft = content.endsWith(' ')
    paragraph += isSoft && deleteSpace ? content.slice(0, -1) : content
    isOpen = true
    if (!isSoft) flush()
  }
  flush()
  return out.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line.charCodeAt(depth) === 0x3e) depth++
  return depth
}
