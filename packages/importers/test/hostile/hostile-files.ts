/**
 * Makes files that attack a reader. All of it is generated; nothing here was found anywhere.
 * Place: used by the hostile tests.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { makeZip } from '../support/zip-writer.js'

const megabyte = 1024 * 1024

/** Deflate data that unpack to `megabytes` of zeros, made without unpacking them: one block, over and over. */
export function deflatedZeros(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([0x03, 0x00])])
}

/** Writes `head`, then `block` as often as `times` says, then `tail`, without holding the whole. */
export function writeRepeated(
  path: string,
  head: string,
  block: string | Buffer,
  times: number,
  tail: string | Buffer,
): void {
  const fd = openSync(path, 'w')
  try {
    writeSync(fd, head)
    const bytes = Buffer.from(block)
    for (let n = 0; n < times; n++) writeSync(fd, bytes)
    writeSync(fd, Buffer.from(tail))
  } finally {
    closeSync(fd)
  }
}

export function nestedZips(levels: number, width: number): Buffer {
  let inner = makeZip([{ name: 'bottom.txt', data: 'bottom' }])
  for (let level = 0; level < levels; level++) {
    const data = inner
    inner = makeZip(Array.from({ length: width }, (_, n) => ({ name: `level${level}-${n}.zip`, data, isStored: true })))
  }
  return inner
}

const wordTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

export function docxWith(documentXml: string | Uint8Array, prolog = ''): Buffer {
  return makeZip([
    { name: '[Content_Types].xml', data: wordTypes },
    { name: 'word/document.xml', data: typeof documentXml === 'string' ? prolog + documentXml : documentXml },
  ])
}

export const billionLaughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`,
).join('')}]>`

/** A mail whose multiparts lie inside each other, `depth` deep. */
export function nestedMultiparts(depth: number): Buffer {
  const lines = ['From: a@example.com', 'Subject: diep', 'Message-ID: <deep@example.com>', 'MIME-Version: 1.0']
  for (let n = 0; n < depth; n++) lines.push(`Content-Type: multipart/mixed; boundary="b${n}"`, '', `--b${n}`)
  lines.push('Content-Type: text/plain', '', 'bottom')
  for (let n = depth - 1; n >= 0; n--) lines.push(`--b${n}--`)
  return Buffer.from(lines.join('\r\n'))
}

/** A PDF of the given objects, in order from 1, with a cross-reference table that fits them. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (bytes: Buffer) => {
    parts.push(bytes)
    length += bytes.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  })
  const xref = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  push(Buffer.from(`trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${xref}\n%%EOF`))
  return Buffer.concat(parts)
}

export function pdfStream(dictionary: string, data: string | Buffer): Buffer {
  const bytes = Buffer.from(data)
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (contents: string, resources = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} /Resources << ${resources} >> >>`

/** Each form draws the next one ten times: with thirty of them, a page that no reader ever finishes. */
function laughingForms(levels: number): Buffer[] {
  const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
  return Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `/XObject << /X ${level + 6} 0 R >>` : font
    const data = level + 1 < levels ? '/X Do '.repeat(10) : 'BT /F 12 Tf (ha) Tj ET'
    return pdfStream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${next} >>`, data)
  })
}

/** A PDF whose one page never ends. */
export function endlessPdf(): Buffer {
  const drawing = pdfStream('', '/X Do')
  return pdfOf([catalog, onePage, page('4 0 R', '/XObject << /X 5 0 R >>'), drawing, ...laughingForms(30)])
}

/** PDFs that lead a reader in circles, or would fill its memory. */
export function loopingPdfs(): Map<string, Buffer> {
  const form = (name: string) =>
    pdfStream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>', name)
  const drawing = pdfStream('', '/X Do')
  const zeros = Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(2048)])
  const twice = deflateSync(deflateSync(Buffer.alloc(256 * megabyte), { level: 9 }), { level: 9 })
  return new Map([
    ['pages-in-a-circle', pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>'])],
    ['parent-of-itself', pdfOf(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 3 /Parent 1 0 R >>'])],
    ['page-count-lies', pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>', page('4 0 R'), drawing])],
    [
      'form-draws-itself',
      pdfOf([catalog, onePage, page('4 0 R', '/XObject << /X 5 0 R >>'), drawing, form('/X Do /X Do')]),
    ],
    ['contents-in-a-circle', pdfOf([catalog, onePage, page('4 0 R'), '[4 0 R 4 0 R]'])],
    ['length-of-itself', pdfOf([catalog, onePage, page('4 0 R'), '<< /Length 4 0 R >>\nstream\nBT ET\nendstream'])],
    [
      'table-before-itself',
      Buffer.from(
        `%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF`,
      ),
    ],
    ['stream-bomb', pdfOf([catalog, onePage, page('4 0 R'), pdfStream('/Filter /FlateDecode', zeros)])],
    [
      'stream-bomb-in-a-bomb',
      pdfOf([catalog, onePage, page('4 0 R'), pdfStream('/Filter [/FlateDecode /FlateDecode]', twice)]),
    ],
    ['million-brackets', pdfOf([catalog, onePage, page('4 0 R'), '['.repeat(1_000_000)])],
  ])
}

export function gzipBomb(megabytes: number): Buffer {
  const header = gzipSync(Buffer.alloc(0)).subarray(0, 10)
  return Buffer.concat([header, deflatedZeros(megabytes), Buffer.alloc(8)])
}
