/**
 * A word-processor document (Office Open XML, ECMA-376) of headings and paragraphs.
 * Place: after the stories.
 */
import { zipFile } from './zip-file.js'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** @param lines one paragraph each; those that begin with `# ` are headings */
export function docxFile(document: { title: string; author: string; lines: readonly string[] }): Uint8Array {
  const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
  return zipFile([
    { name: '[Content_Types].xml', bytes: xml(contentTypes) },
    { name: '_rels/.rels', bytes: xml(relations) },
    { name: 'docProps/core.xml', bytes: xml(properties(document.title, document.author)) },
    {
      name: 'word/document.xml',
      bytes: xml(
        `<w:document xmlns:w="${wordNamespace}"><w:body>${document.lines.map(paragraph).join('')}</w:body></w:document>`,
      ),
    },
  ])
}

const contentTypes =
  `<Types xmlns="${packageNamespace}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${mainPart}"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>'

const relations =
  `<Relationships xmlns="${packageNamespace}/relationships">` +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  `<Relationship Id="r2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>'

function properties(title: string, author: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator></cp:coreProperties>`
  )
}

function paragraph(line: string): string {
  const heading = line.startsWith('# ')
  const style = heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escapeXml(heading ? line.slice(2) : line)}</w:t></w:r></w:p>`
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
