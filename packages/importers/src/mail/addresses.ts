/**
 * Address headers (RFC 5322, section 3.4, with the obsolete forms and groups).
 * Place: From, To, Cc, Bcc, Reply-To. One pass over the header; lenient: names with commas, addresses without
 * brackets, semicolons between people, names in comments. Takes at most `maxAddresses`.
 */
import type { Charsets } from './charsets.js'
import { decodeHeaderText, EncodedWordFinder } from './encoded-words.js'
import { maxAddresses } from './limits.js'

export interface Address {
  /** Display name, decoded; '' when there is none. */
  name: string
  /** Lower case; '' when only a name is given. */
  address: string
}

/** What is known of the person being read. Text is latin1, not decoded. */
interface Mailbox {
  phrase: string
  comment: string
  address: string | null
  isQuoted: boolean
}

/** @param raw header value as latin1 text, unfolded */
export function parseAddresses(raw: string, charsets: Charsets): Address[] {
  return new AddressScanner(raw, charsets).scan()
}

class AddressScanner {
  readonly #raw: string
  readonly #charsets: Charsets
  readonly #words: EncodedWordFinder
  readonly #found: Address[] = []
  #mailbox: Mailbox = emptyMailbox()
  /** A name without address before a comma: perhaps the first half of `Jansen, Piet <p@example.org>`. */
  #held = ''

  constructor(raw: string, charsets: Charsets) {
    this.#raw = raw
    this.#charsets = charsets
    this.#words = new EncodedWordFinder(raw)
  }

  scan(): Address[] {
    const raw = this.#raw
    let index = 0
    let start = 0
    const takePhrase = () => {
      if (index > start) this.#mailbox.phrase += raw.slice(start, index)
    }
    while (index < raw.length && this.#found.length < maxAddresses) {
      const code = raw.charCodeAt(index)
      if (!isSpecial(code)) {
        index++
        continue
      }
      if (code === equalsSign) {
        index = this.#words.at(index)?.end ?? index + 1
        continue
      }
      takePhrase()
      index = this.#special(code, index)
      start = index
    }
    takePhrase()
    this.#finish(false)
    this.#releaseHeld()
    return this.#found
  }

  /** @returns where the scan goes on. */
  #special(code: number, index: number): number {
    if (code === quote) return this.#quoted(index)
    if (code === openParenthesis) return this.#comment(index)
    if (code === openAngle) return this.#angle(index)
    if (code === colon) this.#group()
    else this.#finish(code === comma)
    return index + 1
  }

  #quoted(from: number): number {
    let start = from + 1
    for (let index = start; index < this.#raw.length; index++) {
      const code = this.#raw.charCodeAt(index)
      if (code === backslash) {
        this.#mailbox.phrase += this.#raw.slice(start, index)
        start = ++index
      } else if (code === quote) {
        this.#mailbox.phrase += this.#raw.slice(start, index)
        this.#mailbox.isQuoted = true
        return index + 1
      }
    }
    this.#mailbox.phrase += this.#raw.slice(start)
    return this.#raw.length
  }

  #comment(from: number): number {
    let depth = 0
    for (let index = from; index < this.#raw.length; index++) {
      const code = this.#raw.charCodeAt(index)
      if (code === backslash) index++
      else if (code === openParenthesis) depth++
      else if (code === closeParenthesis && --depth === 0) {
        this.#mailbox.comment = this.#raw.slice(from + 1, index)
        return index + 1
      }
    }
    this.#mailbox.comment = this.#raw.slice(from + 1)
    return this.#raw.length
  }

  #angle(from: number): number {
    let end = from + 1
    while (end < this.#raw.length) {
      const code = this.#raw.charCodeAt(end)
      if (code === closeAngle || code === openAngle || code === comma || code === semicolon) break
      end++
    }
    const address = this.#raw.slice(from + 1, end)
    // `Name <Other name <a@example.org>>`: the innermost is the address.
    if (this.#mailbox.address === null || !this.#mailbox.address.includes('@')) this.#mailbox.address = address
    return this.#raw.charCodeAt(end) === closeAngle ? end + 1 : end
  }

  /** What stood before a colon is the name of a group, unless it is an address of another kind. */
  #group(): void {
    if (this.#mailbox.phrase.trim().toLowerCase() === 'mailto' || !this.#mailbox.phrase.includes('@')) {
      this.#releaseHeld()
      this.#mailbox = emptyMailbox()
    } else {
      this.#mailbox.phrase += ':'
    }
  }

  #finish(isComma: boolean): void {
    const { phrase, comment, address, isQuoted } = this.#mailbox
    this.#mailbox = emptyMailbox()
    const text = phrase.trim()
    if (address !== null) {
      if (this.#held !== '' && text === '') this.#releaseHeld()
      const name = this.#held === '' ? text || comment : `${this.#held}, ${text}`
      this.#held = ''
      this.#add(name, address)
    } else if (text.includes('@')) {
      this.#releaseHeld()
      this.#addBare(text, comment)
    } else if (text !== '') {
      this.#releaseHeld()
      if (isComma && !isQuoted) this.#held = text
      else this.#add(text, '')
    } else if (!isComma) {
      this.#releaseHeld()
    }
  }

  /** `a@example.org`, `a@example.org Name` and `Name a@example.org`. */
  #addBare(text: string, comment: string): void {
    const words = text.split(/[ \t]+/)
    if (words.length === 1) {
      this.#add(comment, text)
      return
    }
    const at = words.findIndex((word) => word.length > 1 && word.includes('@') && !word.startsWith('@'))
    if (at < 0) this.#add(comment, words.join(''))
    else this.#add(words.filter((_, index) => index !== at).join(' ') || comment, words[at]!)
  }

  #releaseHeld(): void {
    if (this.#held !== '') this.#add(this.#held, '')
    this.#held = ''
  }

  #add(rawName: string, rawAddress: string): void {
    const address = normalizeAddress(rawAddress, this.#charsets)
    const name = withoutQuotes(decodeHeaderText(rawName, this.#charsets))
    if (name !== '' || address !== '') this.#found.push({ name, address })
  }
}

const quote = 0x22
const openParenthesis = 0x28
const closeParenthesis = 0x29
const comma = 0x2c
const colon = 0x3a
const semicolon = 0x3b
const openAngle = 0x3c
const equalsSign = 0x3d
const closeAngle = 0x3e
const backslash = 0x5c

function isSpecial(code: number): boolean {
  return (
    code === quote ||
    code === openParenthesis ||
    code === comma ||
    code === colon ||
    code === semicolon ||
    code === openAngle ||
    code === equalsSign
  )
}

function emptyMailbox(): Mailbox {
  return { phrase: '', comment: '', address: null, isQuoted: false }
}

function normalizeAddress(raw: string, charsets: Charsets): string {
  const text = decodeHeaderText(raw.includes('(') ? raw.replace(/\([^()]*\)/g, '') : raw, charsets)
  const plain = withoutQuotes(text.replace(/[ \t]+/g, ''))
  // A source route (RFC 5322, 4.4) ends at its colon.
  const route = plain.startsWith('@') ? plain.indexOf(':') : -1
  const address = plain.slice(route + 1).toLowerCase()
  return address.startsWith('mailto:') ? address.slice(7) : address
}

/** Some programs put names and addresses in single quotes of their own. */
function withoutQuotes(text: string): string {
  const isWrapped = text.length > 1 && ((text.startsWith("'") && text.endsWith("'")) || /^".*"$/.test(text))
  return isWrapped ? text.slice(1, -1) : text
}
