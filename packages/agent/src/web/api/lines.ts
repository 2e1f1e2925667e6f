/** Reads a body of lines (newline-delimited JSON) as they arrive. */

/** Yields each line without its end; a last line without one counts too. Empty lines are left out. */
export async function* readLines(response: Response): AsyncGenerator<string> {
  if (!response.body) return
  let rest = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter(Boolean)
  }
  if (rest) yield rest
}
