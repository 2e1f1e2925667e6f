/**
 * Character sets: bytes to the text a good mail program would show, also where the declared name is wrong.
 * Place: used for headers, parameters and bodies. Must never throw, and always returns well-formed Unicode.
 * Names follow the WHATWG Encoding Standard with the additions that mail still needs.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { eucFromHz, eucFromShifted } from './shifted-charsets.js'

export interface Charsets {
  /** @param label charset as declared, '' when there is none */
  decode(bytes: Uint8Array, label: string): string
}

/** Names that senders write without meaning them: whatever is found is tried, UTF-8 first. */
const westernNames = new Set([
  '',
  '7bit',
  '8bit',
  'ansi',
  'ansi_x3.4-1968',
  'ascii',
  'binary',
  'cp1252',
  'default',
  'iso-8859-1',
  'iso8859-1',
  'iso_8859-1',
  'latin1',
  'unknown',
  'unknown-8bit',
  'us-ascii',
  'usascii',
  'utf-8',
  'utf8',
  'windows-1252',
  'x-unknown',
])

const aliases: ReadonlyMap<string, string> = new Map([
  ['big5-eten', 'big5'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['cp51932', 'euc-jp'],
  ['eucgb2312_cn', 'gbk'],
  ['euckr', 'euc-kr'],
  ['eucjp', 'euc-jp'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['johab', 'euc-kr'],
  ['mac', 'macintosh'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['ms932', 'shift_jis'],
  ['ms936', 'gbk'],
  ['sjis', 'shift_jis'],
  ['x-mac-roman', 'macintosh'],
  ['x-mac-ce', 'maccenteuro'],
  ['x-mac-centraleurroman', 'maccenteuro'],
  ['x-mac-croatian', 'maccroatian'],
  ['x-mac-greek', 'macgreek'],
  ['x-mac-turkish', 'macturkish'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['unicode-2-0-utf-7', 'utf-7'],
  ['x-unicode-2-0-utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['x-euc', 'euc-jp'],
])

/** Names that iconv-lite knows but that are no charsets. */
const transferNames = new Set(['base64', 'hex'])

const windows1252 = new TextDecoder('windows-1252')

/** @returns a decoder that keeps the tables of the charsets it has met. */
export function createCharsets(): Charsets {
  const decoders = new Map<string, (bytes: Buffer) => string>()
  return {
    decode(bytes, label) {
      const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (westernNames.has(label)) return decodeWestern(buffer, label)
      const name = normalizeLabel(label)
      if (westernNames.has(name)) return decodeWestern(buffer, name)
      let decoder = decoders.get(name)
      if (decoder === undefined) {
        decoder = createDecoder(name)
        // A hostile message can name any number of charsets; the known ones are few.
        if (decoders.size < 200) decoders.set(name, decoder)
      }
      return decoder(buffer)
    },
  }
}

function normalizeLabel(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .slice(0, 60)
    .replace(/["'\s]/g, '')
  const plain = name.startsWith('charset=') ? name.slice(8) : name
  const known = aliases.get(plain)
  if (known !== undefined) return known
  const codePage = /^(?:x-)?(?:cp|windows|win|ms)[-_]?(125\d|874|31j)$/.exec(plain)?.[1]
  if (codePage !== undefined) return codePage === '31j' ? 'shift_jis' : `windows-${codePage}`
  return plain
}

function createDecoder(name: string): (bytes: Buffer) => string {
  if (name === 'utf-7') return decodeUtf7
  if (name === 'utf-16' || name === 'utf-16be' || name === 'utf-16le') return (bytes) => decodeUtf16(bytes, name)
  if (name === 'hz-gb-2312' || name === 'hz') return recoding('gbk', eucFromHz)
  if (name === 'iso-2022-kr' || name === 'csiso2022kr') return recoding('euc-kr', eucFromShifted)
  if (name.startsWith('iso-2022-cn')) return recoding('gbk', eucFromShifted)
  try {
    const decoder = new TextDecoder(name)
    return (bytes) => decoder.decode(bytes)
  } catch {
    if (iconv.encodingExists(name) && !transferNames.has(name))
      return (bytes) => iconv.decode(bytes, name).toWellFormed()
    return (bytes) => decodeWestern(bytes, '')
  }
}

function recoding(charset: string, toEuc: (bytes: Buffer) => Buffer): (bytes: Buffer) => string {
  const decoder = new TextDecoder(charset)
  return (bytes) => decoder.decode(toEuc(bytes))
}

/**
 * ASCII, UTF-8, ISO 8859-1 and Windows-1252 stand for one another in real mail. Text that is valid UTF-8 is UTF-8;
 * text declared as UTF-8 with few broken places stays UTF-8; the rest is Windows-1252.
 */
function decodeWestern(bytes: Buffer, label: string): string {
  if (isAscii(bytes)) {
    const text = bytes.toString('latin1')
    return text.includes('\x1b$') ? new TextDecoder('iso-2022-jp').decode(bytes) : text
  }
  if (isUtf8(bytes)) return withoutByteOrderMark(bytes.toString('utf8'))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (label === 'utf-8' || label === 'utf8' || label === '') {
    const text = bytes.toString('utf8')
    if (isMostlyValid(text)) return withoutByteOrderMark(text)
  }
  return windows1252.decode(bytes)
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function isMostlyValid(text: string): boolean {
  let broken = 0
  let valid = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) valid++
  }
  return valid > broken * 2
}

function decodeUtf7(bytes: Buffer): string {
  return isAscii(bytes) ? iconv.decode(bytes, 'utf-7').toWellFormed() : decodeWestern(bytes, '')
}

/** Without a byte order mark, the side on which the zero bytes of ASCII stand tells the order (RFC 2781, 4.3). */
function decodeUtf16(bytes: Buffer, name: string): string {
  if (name === 'utf-16' || name === 'utf-16le') {
    const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff
    const looksBigEndian = name === 'utf-16' && bytes[0] !== 0xff && zeroBytes(bytes, 0) >= zeroBytes(bytes, 1)
    return new TextDecoder(bigEndian || looksBigEndian ? 'utf-16be' : 'utf-16le').decode(bytes)
  }
  return new TextDecoder(name).decode(bytes)
}

function zeroBytes(bytes: Buffer, offset: number): number {
  let count = 0
  for (let index = offset; index < Math.min(bytes.length, 400); index += 2) if (bytes[index] === 0) count++
  return count
}
