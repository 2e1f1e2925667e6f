/**
 * Changes an input a little or a lot, in the ways that break parsers.
 * Place: the fuzzers. The result depends on nothing but its arguments.
 */
import type { Random } from './random.js'

const maxRepeated = 256 * 1024

/** Pieces that mean something to one format or another. */
const tokens = [
  ...['\r\n', '\n', '\r', '\0', '\t', '""', '"', "'", '(', ')', '<', '>', '&', ';', ':', ',', '=', '%', '\\', '{', '['],
  ...['--', '----', '==', '=?', '?=', '=?utf-8?B?', '=?utf-8?Q?', '=\r\n', '=00', '%00', '\r\n ', '\r\n\r\n', '.\r\n'],
  ...['From ', 'From: ', 'Content-Type: multipart/mixed; boundary=', 'Content-Type: ', 'charset=', "*0*=utf-8''"],
  ...['Content-Transfer-Encoding: base64\r\n', 'begin 644 x\n', 'BEGIN:', 'END:', 'VCALENDAR', 'VEVENT', 'VTIMEZONE'],
  ...[
    'RRULE:FREQ=SECONDLY',
    'COUNT=',
    'INTERVAL=0',
    'BYDAY=-53MO',
    'DTSTART:',
    'TZID=',
    'VCARD',
    'ENCODING=QUOTED-PRINTABLE',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x>',
    '<?',
    '</',
    '/>',
    '<script>',
    '</p>',
    '&#x10ffff;',
    '&#0;',
    '&amp',
  ],
  ...['obj', 'endobj', 'stream', 'endstream', '<<', '>>', '/Length', '/Kids', '/Filter', ' 0 R', 'xref', 'trailer'],
  ...['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', ':61:', ':86:', ':60F:', ':62F:', '-}', '---\n', '```', '#', '/../'],
  ...[
    '0',
    '-1',
    '255',
    '65536',
    '2147483648',
    '4294967295',
    '9007199254740993',
    '1e309',
    'NaN',
    '99999999999999999999',
  ],
  ...['\u200e', '\u202e', '\ufeff', '\u0000', '😀', 'é', 'İ', '\ud7ff'],
].map((token) => Buffer.from(token))

const bytesThatBreak = [0x00, 0x0a, 0x0d, 0x20, 0x22, 0x3a, 0x7f, 0x80, 0xc0, 0xe2, 0xed, 0xf4, 0xfe, 0xff]

type Mutation = (bytes: Buffer, random: Random, seeds: readonly Uint8Array[]) => Buffer

const mutations: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    return bytes
  },
  function setByte(bytes, random) {
    bytes[random.below(bytes.length)] = random.pick(bytesThatBreak)
    return bytes
  },
  function insertToken(bytes, random) {
    return splice(bytes, random.below(bytes.length + 1), 0, random.pick(tokens))
  },
  function overwriteWithToken(bytes, random) {
    const token = random.pick(tokens)
    return splice(bytes, random.below(bytes.length + 1), token.length, token)
  },
  function remove(bytes, random) {
    return splice(bytes, random.below(bytes.length), 1 + random.below(blockLength(bytes, random)), Buffer.alloc(0))
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length))
  },
  function repeatBlock(bytes, random) {
    const at = random.below(bytes.length)
    const block = bytes.subarray(at, at + 1 + random.below(blockLength(bytes, random)))
    const times = 1 + random.below(random.pick([2, 8, 64, 1024]))
    return splice(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => block)).subarray(0, maxRepeated))
  },
  function spliceAnother(bytes, random, seeds) {
    const other = random.pick(seeds)
    const from = random.below(other.length + 1)
    return splice(bytes, random.below(bytes.length + 1), 0, other.subarray(from, from + random.below(4096)))
  },
  function swapBlocks(bytes, random) {
    const middle = random.below(bytes.length)
    const end = middle + random.below(bytes.length - middle)
    return Buffer.concat([bytes.subarray(middle, end), bytes.subarray(0, middle), bytes.subarray(end)])
  },
]

/** A seed with one to eight changes, cut off at `maxBytes`. */
export function mutate(seeds: readonly Uint8Array[], random: Random, maxBytes: number): Buffer {
  let bytes: Buffer = Buffer.from(random.pick(seeds))
  for (let count = 1 + random.below(random.pick([1, 3, 8])); count > 0; count--) {
    if (bytes.length === 0) return bytes
    bytes = random.pick(mutations)(bytes, random, seeds).subarray(0, maxBytes)
  }
  return bytes
}

function blockLength(bytes: Buffer, random: Random): number {
  return Math.min(bytes.length, random.pick([4, 32, 256, 4096]))
}

function splice(bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)])
}
