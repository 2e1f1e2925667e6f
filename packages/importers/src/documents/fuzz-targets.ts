/**
 * Targets of the fuzzers among the documents: the files as they are, and the XML inside them, which a changed zip
 * would hide behind its checksum.
 * Place: development only.
 */
import { ok } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowInputError, type FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createTextCollector } from './document-text.js'
import { wordHandlers } from './docx.js'
import { extractDocument } from './extract-document.js'
import { odfHandlers } from './odf.js'
import { readXml, type XmlHandlers } from './xml-events.js'

const wordXml = `<?xml version="1.0"?><w:document><w:body><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>een</w:t><w:tab/><w:br/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t xml:space="preserve"> twee &amp; drie</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<mc:AlternateContent><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent><w:footnoteReference w:id="1"/></w:body></w:document>`
const odfXml = `<?xml version="1.0"?><office:document-content><office:body><office:text><text:h>Kop</text:h><text:p>een<text:s text:c="3"/>
<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell>
<text:p>cel</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`

export const fuzzTargets: FuzzTarget[] = [
  ...['huur.pdf', 'huur.docx', 'huur.odt'].map(fileTarget),
  xmlTarget('documents/word-xml', wordXml, wordHandlers),
  xmlTarget('documents/odf-xml', odfXml, odfHandlers),
]

function fileTarget(name: string): FuzzTarget {
  const seed = readFileSync(join(import.meta.dirname, '../../test/fixtures', name))
  return {
    name: `documents/${name.slice(name.lastIndexOf('.') + 1)}`,
    seeds: [seed],
    run: (bytes) =>
      allowInputError(async () => {
        const document = await extractDocument(bytes, '', name)
        if (document === null) return
        ok(document.text.isWellFormed(), 'the text is well-formed')
        const { pageStarts, text } = document
        ok(
          pageStarts.every((start, page) => start <= text.length && start >= (pageStarts[page - 1] ?? 0)),
          'pages are in order',
        )
      }),
  }
}

function xmlTarget(
  name: string,
  seed: string,
  handlers: (text: ReturnType<typeof createTextCollector>) => XmlHandlers,
): FuzzTarget {
  return {
    name,
    seeds: [Buffer.from(seed)],
    run: (bytes) =>
      allowInputError(async () => {
        const text = createTextCollector(10_000)
        await readXml(oneChunk(bytes), handlers(text))
        ok(text.finish().length <= 10_000, 'the text keeps its bound')
      }),
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
