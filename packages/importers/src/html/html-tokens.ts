/**
 * Tokens of HTML as people are sent it: tags and text in one forward pass, tolerant of everything.
 * Place: shared room, below html-to-text and the microdata of mail. Must never throw, go back, or look for the same missing end twice.
 * Follows the HTML Standard's tokenizer where mail programs do; builds no tree.
 */

/** UTF-16 units of one HTML document that are looked at. */
export const maxHtmlLength = 8 * 1024 * 1024

export interface HtmlTokenHandler {
  /** Text between tags, entities not decoded. */
  onText(text: string): void
  /** @param attributes source text between the name and `>` */
  onOpen(name: string, attributes: string): void
  onClose(name: string): void
}

/** Elements whose content is not markup and is not shown. */
const rawElements = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noframes', 'template', 'svg'])

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'wbr',
])

export function tokenizeHtml(html: string, handler: HtmlTokenHandler): void {
  const length = html.length
  // What is missing once is missing for the rest of the document, so it is not looked for again.
  let hasCommentEnd = true
  let hasClosedQuotes = true
  let position = 0
  while (position < length) {
    const open = html.indexOf('<', position)
    if (open < 0) break
    const kind = html.charCodeAt(open + 1)
    const isClose = kind === 0x2f
    if (!isLetter(isClose ? html.charCodeAt(open + 2) : kind)) {
      if (kind !== 0x21 && kind !== 0x3f && !isClose) {
        // A bare `<` is text.
        handler.onText(html.slice(position, open + 1))
        position = open + 1
        continue
      }
      if (open > position) handler.onText(html.slice(position, open))
      position = skipDeclaration(open)
      continue
    }
    if (open > position) handler.onText(html.slice(position, open))
    const nameStart = isClose ? open + 2 : open + 1
    const nameEnd = endOfName(html, nameStart)
    const name = html.slice(nameStart, nameEnd).toLowerCase()
    const end = isClose ? indexOrEnd(html.indexOf('>', nameEnd)) : endOfTag(nameEnd)
    position = Math.min(end + 1, length)
    if (isClose) handler.onClose(name)
    else {
      handler.onOpen(name, html.slice(nameEnd, end))
      if (rawElements.has(name) && html.charCodeAt(end - 1) !== 0x2f) position = endOfRaw(html, name, position)
    }
  }
  if (position < length) handler.onText(html.slice(position))

  function indexOrEnd(index: number): number {
    return index < 0 ? length : index
  }

  function skipDeclaration(open: number): number {
    if (html.startsWith('<!--', open)) {
      // `<!-->` is a complete comment.
      if (html.charCodeAt(open + 4) === 0x3e) return open + 5
      const end = hasCommentEnd ? html.indexOf('-->', open + 4) : -1
      if (end >= 0) return end + 3
      hasCommentEnd = false
      return open + 4
    }
    return indexOrEnd(html.indexOf('>', open)) + 1
  }

  /** The `>` that ends the tag, passing over those inside quoted values. */
  function endOfTag(from: number): number {
    let index = from
    while (hasClosedQuotes && index < length) {
      const code = html.charCodeAt(index)
      if (code === 0x3e) return index
      if ((code === 0x22 || code === 0x27) && isValueStart(html, index)) {
        const closing = html.indexOf(code === 0x22 ? '"' : "'", index + 1)
        if (closing < 0) hasClosedQuotes = false
        else index = closing
      }
      index++
    }
    hasClosedQuotes = false
    return indexOrEnd(html.indexOf('>', from))
  }
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function endOfName(html: string, from: number): number {
  let index = from
  while (index < html.length) {
    const code = html.charCodeAt(index)
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break
    index++
  }
  return index
}

/** A quote opens a value only after `=`; elsewhere it is a stray character. */
function isValueStart(html: string, quote: number): boolean {
  let index = quote - 1
  while (html.charCodeAt(index) <= 0x20) index--
  return html.charCodeAt(index) === 0x3d
}

function endOfRaw(html: string, name: string, from: number): number {
  for (let index = html.indexOf('</', from); index >= 0; index = html.indexOf('</', index + 2)) {
    if (html.slice(index + 2, index + 2 + name.length).toLowerCase() === name) return index
  }
  return html.length
}
