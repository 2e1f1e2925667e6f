/**
 * pdf.js set up so that it only reads text: no canvas, no fonts from the system, no eval, no WebAssembly, no worker
 * thread, nothing fetched. It is loaded at the first PDF, because loading takes a tenth of a second.
 * Place: used by `pdf.ts`.
 */
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

// Drawing is never asked for, but the module names these classes while it loads.
class Inert {}

async function loadPdfJs(): Promise<PdfJs> {
  const scope = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= Inert
  // It warns on the console that the canvas package is missing, which is how it is meant to be here.
  const { warn } = console
  console.warn = () => undefined
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/** Character maps for Chinese, Japanese and Korean text, read from the package's own folder. */
function characterMaps(): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return join(dirname(manifest), 'cmaps') + sep
}

/** Begins reading. `bytes` are taken over by the engine and must not be used afterwards. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfJs()
  return pdfjs.getDocument({
    data: bytes,
    cMapUrl: characterMaps(),
    cMapPacked: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
}

/**
 * While it stands, errors that the engine lets fall in promises nobody waits for do not end the process: a damaged
 * font, for one. What was waited for reports them anyway. Errors of anything else still end the process.
 */
export function containEngineErrors(): Disposable {
  const contain = (error: unknown) => {
    if (!(error instanceof Error && error.stack?.includes('pdfjs-dist'))) throw error
  }
  process.on('unhandledRejection', contain)
  return { [Symbol.dispose]: () => process.off('unhandledRejection', contain) }
}
