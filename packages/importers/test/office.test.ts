import { describe, expect, it } from 'vitest'
import { extractDocument } from '../src/documents/extract-document.js'
import { makeZip } from './support/zip-writer.js'

const types = { name: '[Content_Types].xml', data: '<Types/>' }
const core = {
  name: 'docProps/core.xml',
  data: '<cp:coreProperties><dc:title>Begroting</dc:title><dc:creator>Ben Visser</dc:creator><dcterms:created>2022-03-04T05:06:07Z</dcterms:created></cp:coreProperties>',
}

async function textOf(name: string, entries: { name: string; data: string }[]) {
  const document = await extractDocument(makeZip([types, core, ...entries]), '', name)
  if (document === null) throw new Error('no document')
  return document
}

describe('a Word document', () => {
  it('gives tracked changes as they are now, text boxes once, and headers and footers once', async () => {
    const box = '<w:p><w:r><w:t>in a box</w:t></w:r></w:p>'
    const header = { data: '<w:hdr><w:p><w:r><w:t>Voorbeeld B.V.</w:t></w:r></w:p></w:hdr>' }
    const { text, title, author, createdAt } = await textOf('a.docx', [
      {
        name: 'word/document.xml',
        data: `<w:document><w:body><w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
<w:ins><w:r><w:t xml:space="preserve"> added</w:t></w:r></w:ins></w:p>
<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:body></w:document>`,
      },
      { name: 'word/header1.xml', ...header },
      { name: 'word/header2.xml', ...header },
    ])
    expect(text).toBe('kept added\n\nin a box\n\nVoorbeeld B.V.')
    expect({ title, author, createdAt }).toEqual({
      title: 'Begroting',
      author: 'Ben Visser',
      createdAt: Date.UTC(2022, 2, 4, 5, 6, 7),
    })
  })

  it('whose markup breaks off keeps what comes before, with a warning', async () => {
    const document = await textOf('a.docx', [
      { name: 'word/document.xml', data: '<w:document><w:p><w:r><w:t>before</w:t></w:r></w:p><w:p></broken' },
    ])
    expect(document.text).toBe('before')
    expect(document).toMatchObject({ warnings: ['The document is damaged; only part of it was read.'] })
  })
})

describe('an Excel workbook', () => {
  it('gives one line a row, with shared, inline and numeric cells', async () => {
    const { text } = await textOf('a.xlsx', [
      {
        name: 'xl/sharedStrings.xml',
        data: '<sst><si><t>Huur</t></si><si><r><t>Gas</t></r><r><t> en licht</t></r></si></sst>',
      },
      {
        name: 'xl/worksheets/sheet2.xml',
        data: '<worksheet><row><c t="inlineStr"><is><t>tweede blad</t></is></c></row></worksheet>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: '<worksheet><row><c t="s"><v>0</v></c><c><v>875.5</v></c></row><row><c t="s"><v>1</v></c><c t="s"><v>99</v></c></row></worksheet>',
      },
    ])
    expect(text).toBe('Huur\t875.5\nGas en licht\n\ntweede blad')
  })
})

describe('a presentation', () => {
  it('gives each slide as a page, in order of number, with its notes', async () => {
    const slide = (words: string) => `<p:sld><p:sp><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sp></p:sld>`
    const { text, pages, pageStarts } = await textOf('a.pptx', [
      { name: 'ppt/slides/slide10.xml', data: slide('tien') },
      { name: 'ppt/slides/slide2.xml', data: slide('twee') },
      { name: 'ppt/notesSlides/notesSlide2.xml', data: slide('notitie') },
    ])
    expect(text).toBe('twee\n\nnotitie\n\ntien')
    expect(pages).toBe(2)
    expect(pageStarts).toEqual([0, 15])
  })
})

describe('an OpenDocument spreadsheet', () => {
  it('gives one line a row', async () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
    const { text } = await textOf('a.ods', [
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      {
        name: 'content.xml',
        data: `<office:document-content><table:table>${row('Huur', '875,50')}${row('Gas', '62,00')}</table:table></office:document-content>`,
      },
    ])
    expect(text).toBe('Huur\t875,50\nGas\t62,00')
  })

  it('protected by a password is rejected with that reason', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const reading = textOf('a.odt', [
      { name: 'META-INF/manifest.xml', data: manifest },
      { name: 'content.xml', data: 'not xml' },
    ])
    await expect(reading).rejects.toMatchObject({ code: 'encrypted' })
  })
})
