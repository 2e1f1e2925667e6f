/**
 * A PDF of text pages in the standard fonts (ISO 32000-1, version 1.4), enough for contracts, invoices and statements.
 * Place: after the stories. Latin letters only (WinAnsiEncoding).
 */
import { deflateSync } from 'node:zlib'

/** `# ` heading, `## ` smaller heading, `a | b` two columns (also in a smaller heading), `---` a rule, '' some space; anything else running text. */
type PdfLine = string

export interface PdfDocument {
  title: string
  author: string
  pages: readonly (readonly PdfLine[])[]
}

const margin = 64
const pageWidth = 595
const pageHeight = 842
const rightColumn = 360

export function pdfFile(document: PdfDocument): Uint8Array {
  const pageCount = document.pages.length
  const pageNumber = (index: number) => 6 + index * 2
  const kids = document.pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects: Buffer[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pageCount} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${winAnsi(document.title)}) /Author (${winAnsi(document.author)}) >>`,
  ].map((text) => Buffer.from(text, 'latin1'))
  for (const [index, lines] of document.pages.entries()) {
    const footer = `${document.title}  -  ${index + 1}/${pageCount}`
    objects.push(pageObject(pageNumber(index) + 1), streamObject(pageContent(lines, footer)))
  }
  return assemble(objects)
}

function pageObject(contentNumber: number): Buffer {
  const fonts = '/Font << /F1 3 0 R /F2 4 0 R >>'
  return Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << ${fonts} >> /Contents ${contentNumber} 0 R >>`,
  )
}

function streamObject(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

function pageContent(lines: readonly PdfLine[], footer: string): string {
  const drawn: string[] = []
  let y = pageHeight - margin - 16
  for (const line of lines) {
    const { operators, height } = drawLine(line, y)
    drawn.push(operators)
    y -= height
  }
  return [...drawn, showText(footer, 'F1', 8, margin, 36)].join('\n')
}

function drawLine(line: PdfLine, y: number): { operators: string; height: number } {
  if (line === '') return { operators: '', height: 10 }
  if (line === '---') return { operators: `0.6 w ${margin} ${y + 4} m ${pageWidth - margin} ${y + 4} l S`, height: 14 }
  if (line.startsWith('# ')) return { operators: showText(line.slice(2), 'F2', 20, margin, y), height: 32 }
  if (line.startsWith('## ')) return { operators: columns(line.slice(3), 'F2', 12, y), height: 20 }
  if (line.includes(' | ')) return { operators: columns(line, 'F1', 10, y), height: 16 }
  const wrapped = wrap(line, 92)
  const texts = wrapped.map((part, index) => showText(part, 'F1', 10, margin, y - index * 14))
  return { operators: texts.join('\n'), height: wrapped.length * 14 + 2 }
}

function columns(line: string, font: 'F1' | 'F2', size: number, y: number): string {
  const [left, right] = line.split(' | ')
  const shown = [showText(left!, font, size, margin, y)]
  if (right !== undefined) shown.push(showText(right, font, size, rightColumn, y))
  return shown.join('\n')
}

function showText(text: string, font: 'F1' | 'F2', size: number, x: number, y: number): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${winAnsi(text)}) Tj ET`
}

function wrap(text: string, length: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    if (lines[last]!.length + word.length >= length) lines.push(word)
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`
  }
  return lines
}

function winAnsi(text: string): string {
  const special: Record<string, string> = { '€': '\\200', '’': '\\222', '–': '\\226', '—': '\\227', '…': '\\205' }
  return text.replace(/[\\()]/g, '\\$&').replace(/[€’–—…]/g, (sign) => special[sign]!)
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const chunks = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let offset = chunks[0]!.length
  for (const [index, object] of objects.entries()) {
    offsets.push(offset)
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    chunks.push(chunk)
    offset += chunk.length
  }
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...chunks, Buffer.from(table + trailer)])
}
