/** Lines of a text stream as the contract of `--stdin` counts them: only a line feed ends one, a return before it is left out. */
export async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const chunk of chunks) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    pieces[0] = begun + pieces[0]
    begun = pieces.pop() ?? ''
    for (const line of pieces) yield line.replace(/\r$/, '')
  }
  begun += decoder.decode()
  if (begun !== '') yield begun.replace(/\r$/, '')
}
