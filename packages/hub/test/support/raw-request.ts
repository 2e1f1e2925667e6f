/** A request written out by hand, for what no well-behaved client would send. Place: tests with hostile input. */
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  /** By name in lower case; the last one counts. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** @param lines the request line and headers; Host is added when none is among them */
export function rawRequest(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  const withHost = lines.some((line) => /^host:/i.test(line)) ? lines : [...lines, `Host: localhost:${port}`]
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${[...withHost, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`)
    })
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => parts.push(part))
    // A server that refuses before it has read everything may reset the connection behind its answer.
    socket.on('error', (error) => (parts.length === 0 ? fail(error) : undefined))
    socket.on('close', () => done(readAnswer(Buffer.concat(parts).toString('latin1'))))
  })
}

function readAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: text.slice(end + 4) }
}
