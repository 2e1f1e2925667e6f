/**
 * What an unknown file looks like, in plain words, so that a reject says more than "unknown".
 * Place: used by detection only when no importer claims the input. Decides nothing.
 */

const signatures: readonly { magic: string; at?: number; kind: string }[] = [
  { magic: '89504e47', kind: 'a PNG image' },
  { magic: 'ffd8ff', kind: 'a JPEG image' },
  { magic: '47494638', kind: 'a GIF image' },
  { magic: '49492a00', kind: 'a TIFF image' },
  { magic: '4d4d002a', kind: 'a TIFF image' },
  { magic: '57454250', at: 8, kind: 'a WebP image' },
  { magic: '6674797068656963', at: 4, kind: 'a HEIC image' },
  { magic: '667479706d696631', at: 4, kind: 'a HEIF image' },
  { magic: '66747970', at: 4, kind: 'an MP4 video or audio file' },
  { magic: '1a45dfa3', kind: 'a Matroska or WebM video' },
  { magic: '57415645', at: 8, kind: 'a WAV audio file' },
  { magic: '494433', kind: 'an MP3 audio file' },
  { magic: '4f676753', kind: 'an Ogg audio file' },
  { magic: '664c6143', kind: 'a FLAC audio file' },
  { magic: '2142444e', kind: 'an Outlook data file (PST or OST)' },
  { magic: 'd0cf11e0a1b11ae1', kind: 'an older Microsoft Office or Outlook file (OLE)' },
  { magic: '53514c69746520666f726d61742033', kind: 'a SQLite database' },
  { magic: '504b0304', kind: 'a ZIP container of an unknown type' },
  { magic: '1f8b', kind: 'a gzip file' },
  { magic: '425a68', kind: 'a bzip2 file' },
  { magic: 'fd377a585a00', kind: 'an xz file' },
  { magic: '28b52ffd', kind: 'a Zstandard file' },
  { magic: '377abcaf271c', kind: 'a 7-Zip archive' },
  { magic: '526172211a07', kind: 'a RAR archive' },
  { magic: '7f454c46', kind: 'a Linux program (ELF)' },
  { magic: '4d5a', kind: 'a Windows program' },
  { magic: '2d2d2d2d2d424547494e20504750', kind: 'PGP-encrypted or signed data' },
  { magic: '7b5c727466', kind: 'an RTF document' },
  { magic: '255044462d', kind: 'a PDF document' },
]

/** "a PNG image", "text", "binary data" and the like. */
export function describeContent(head: Uint8Array): string {
  if (head.length === 0) return 'an empty file'
  const hex = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 32)).toString('hex')
  const known = signatures.find(({ magic, at = 0 }) => hex.startsWith(magic, at * 2))
  if (known !== undefined) return known.kind
  return looksLikeText(head) ? textKind(head) : 'binary data'
}

/** Whether bytes are text in UTF-8 or an older single-byte charset: no control characters but white space. */
export function looksLikeText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1b)))
}

function textKind(head: Uint8Array): string {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 256)).toString('latin1').trimStart()
  if (/^[{[]/.test(start)) return 'JSON data'
  if (/^<\?xml/.test(start)) return 'XML data'
  return 'text'
}
