/**
 * HTML to the text a reader sees: lines as blocks break them, lists and quotations marked, what is hidden left out.
 * Place: shared room, for every source whose readable part is HTML. Links are not followed and images not loaded; an image stands
 * for its alternative text.
 */
import { decodeHTML } from 'entities'
import { type HtmlTokenHandler, maxHtmlLength, tokenizeHtml, voidElements } from './html-tokens.js'

/** Line breaks that an element asks for before and after itself: 1 a new line, 2 an empty line between. */
const breaksByElement: ReadonlyMap<string, number> = new Map([
  ...listOf(1, 'address article aside body caption center dd details dir div dt fieldset figcaption figure footer'),
  ...listOf(1, 'form header html legend li main nav option section summary table tbody tfoot thead tr'),
  ...listOf(2, 'blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre ul'),
])
const hiddenStyle = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i
const altAttribute = /\balt\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
/** Characters that only steer layout; senders fill previews with them. */
const layoutCharacters = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g
const hasLayoutCharacter = /\u034f|[\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff]/
const joiners = /\u200c+/g
const whitespace = /[\s\u00a0]+/g
const maxQuoteDepth = 20

/** @returns text with `\n` line ends, without space at the ends of lines, at most one empty line in a row. */
export function htmlToText(html: string): string {
  const source = html.length > maxHtmlLength ? html.slice(0, maxHtmlLength).toWellFormed() : html
  const layout = new TextLayout(true)
  tokenizeHtml(source, layout)
  if (!layout.endsHidden) return layout.text
  // The hidden element was never closed: what follows it was not meant to be hidden.
  const open = new TextLayout(false)
  tokenizeHtml(source, open)
  return open.text
}

class TextLayout implements HtmlTokenHandler {
  text = ''
  readonly #hides: boolean
  #pendingBreaks = 0
  #needsSpace = false
  #atLineStart = true
  #quoteDepth = 0
  #preformatted = 0
  #hiddenBy = ''
  #hiddenDepth = 0
  readonly #lists: { next: number; isOrdered: boolean }[] = []

  constructor(hides: boolean) {
    this.#hides = hides
  }

  get endsHidden(): boolean {
    return this.#hiddenDepth > 0
  }

  onText(text: string): void {
    if (this.#hiddenDepth > 0) return
    const decoded = text.includes('&') ? decodeHTML(text) : text
    if (this.#preformatted > 0) this.#writePreformatted(decoded)
    else this.#writeFlowing(decoded)
  }

  onOpen(name: string, attributes: string): void {
    if (this.#hiddenDepth > 0) {
      if (name === this.#hiddenBy) this.#hiddenDepth++
      return
    }
    if (this.#isHidden(name, attributes)) {
      this.#hiddenBy = name
      this.#hiddenDepth = 1
      return
    }
    if (name === 'br') this.#breakLine()
    else if (name === 'td' || name === 'th') this.#needsSpace = true
    else if (name === 'img') this.#writeAlternative(attributes)
    else this.#openBlock(name)
  }

  onClose(name: string): void {
    if (this.#hiddenDepth > 0) {
      if (name === this.#hiddenBy) this.#hiddenDepth--
      return
    }
    if (name === 'td' || name === 'th') this.#needsSpace = true
    const breaks = breaksByElement.get(name)
    if (breaks === undefined) return
    if (name === 'blockquote' && this.#quoteDepth > 0) this.#quoteDepth--
    else if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    else if (name === 'ul' || name === 'ol') this.#lists.pop()
    const isInner = this.#lists.length > 0 && (name === 'ul' || name === 'ol')
    this.#breakBlock(isInner ? 1 : breaks)
  }

  #isHidden(name: string, attributes: string): boolean {
    if (!this.#hides || attributes.length < 6 || voidElements.has(name)) return false
    return (attributes.includes(':') && hiddenStyle.test(attributes)) || hasHiddenAttribute(attributes)
  }

  #openBlock(name: string): void {
    const breaks = breaksByElement.get(name)
    if (breaks === undefined) return
    const isInner = this.#lists.length > 0 && (name === 'ul' || name === 'ol')
    this.#breakBlock(isInner ? 1 : breaks)
    if (name === 'blockquote') this.#quoteDepth = Math.min(this.#quoteDepth + 1, maxQuoteDepth)
    else if (name === 'pre') this.#preformatted++
    else if (name === 'ul' || name === 'ol') this.#openList(name)
    else if (name === 'li') this.#openListItem()
  }

  #openList(name: string): void {
    if (this.#lists.length < 100) this.#lists.push({ next: 1, isOrdered: name === 'ol' })
  }

  #openListItem(): void {
    const list = this.#lists.at(-1)
    const marker = list?.isOrdered ? `${list.next++}.` : '-'
    this.#write(`${'  '.repeat(Math.min(Math.max(this.#lists.length - 1, 0), 10))}${marker}`)
    this.#needsSpace = true
  }

  #writeAlternative(attributes: string): void {
    const found = attributes.length > 5 ? altAttribute.exec(attributes) : null
    const alternative = found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
    if (alternative !== '') this.onText(alternative)
  }

  #writeFlowing(text: string): void {
    const visible = hasLayoutCharacter.test(text) ? withoutLayoutCharacters(text) : text
    const collapsed = visible.replace(whitespace, ' ')
    if (collapsed === '' || collapsed === ' ') {
      if (collapsed === ' ' && !this.#atLineStart) this.#needsSpace = true
      return
    }
    if (collapsed.charCodeAt(0) === 0x20) this.#needsSpace = true
    this.#write(collapsed.trim())
    this.#needsSpace = collapsed.charCodeAt(collapsed.length - 1) === 0x20
  }

  #writePreformatted(text: string): void {
    for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.#breakLine()
      if (line.trim() !== '') this.#write(line.trimEnd())
    }
  }

  #write(text: string): void {
    if (this.#pendingBreaks > 0) {
      if (this.text !== '') this.text += this.#pendingBreaks > 1 ? '\n\n' : '\n'
      this.#pendingBreaks = 0
      this.#atLineStart = true
    }
    if (this.#atLineStart) {
      if (this.#quoteDepth > 0) this.text += '> '.repeat(this.#quoteDepth)
    } else if (this.#needsSpace) {
      this.text += ' '
    }
    this.text += text
    this.#needsSpace = false
    this.#atLineStart = false
  }

  #breakLine(): void {
    this.#pendingBreaks = Math.min(this.#pendingBreaks + 1, 2)
    this.#needsSpace = false
  }

  #breakBlock(breaks: number): void {
    this.#pendingBreaks = Math.max(this.#pendingBreaks, breaks)
    this.#needsSpace = false
  }
}

function withoutLayoutCharacters(text: string): string {
  const shown = text.replace(layoutCharacters, '').replaceAll('\u00a0', ' ')
  // Zero-width non-joiners belong to some scripts; beside space they only fill.
  return shown.replace(joiners, (run, at: number) =>
    isSpaceOrEnd(shown[at - 1]) || isSpaceOrEnd(shown[at + run.length]) ? '' : run,
  )
}

function listOf(breaks: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [name, breaks])
}

/** The attribute itself, not the word inside the value of another. */
function hasHiddenAttribute(attributes: string): boolean {
  const name = /\shidden(?=[\s=/]|$)/i
  return name.test(attributes) && name.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))
}

function isSpaceOrEnd(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\n'
}
