import { describe, expect, it } from 'vitest'
import { readPdf } from '../src/documents/pdf.js'
import { pdfOf, pdfStream } from './hostile/hostile-files.js'

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

function pageWith(contents: string, font: string, more: string[] = [], pageEntries = ''): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${pageEntries} >>`,
    pdfStream('', contents),
    font,
    ...more,
  ])
}

describe('the layout of a page', () => {
  it('makes words whole that were broken at the end of a line, and leaves other hyphens', async () => {
    const lines = ['(een huurovereen-) Tj', '(komst en de A-) Tj', '(Team van) Tj', '(9-) Tj', '(10 uur) Tj']
    const { text } = await readPdf(pageWith(`BT /F 12 Tf 14 TL 50 700 Td ${lines.join(' T* ')} ET`, helvetica))
    expect(text).toBe('een huurovereenkomst en de A-\nTeam van\n9-\n10 uur')
  })

  it('parts paragraphs by an empty line and columns by a tab', async () => {
    const { text } = await readPdf(
      pageWith('BT /F 12 Tf 50 700 Td (Huur) Tj 200 0 Td (875,50) Tj -200 -40 Td (Daarna) Tj ET', helvetica),
    )
    expect(text).toBe('Huur\t875,50\n\nDaarna')
  })

  it('holds what was filled in on a form', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Naam) /V (Anna de Vries) /Rect [10 10 90 30] /P 3 0 R >>'
    const { text } = await readPdf(
      pageWith('BT /F 12 Tf 50 700 Td (Aanvraag) Tj ET', helvetica, [field], '/Annots [6 0 R]'),
    )
    expect(text).toBe('Aanvraag\nNaam: Anna de Vries')
  })

  it('reads Japanese text whose font is not in the file', async () => {
    const font = '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniJIS-UTF16-H /DescendantFonts [6 0 R] >>'
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /FontDescriptor 7 0 R >>'
    const descriptor =
      '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>'
    const { text } = await readPdf(
      pageWith('BT /F 12 Tf 50 700 Td <65E5672C8A9E> Tj ET', font, [descendant, descriptor]),
    )
    expect(text).toBe('日本語')
  })
})
