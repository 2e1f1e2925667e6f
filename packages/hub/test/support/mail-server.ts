/** A real mail server for a test: keeps what it was handed, and refuses or breaks off when told to. */
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: string
  readonly source: string
}

export interface MailServer extends AsyncDisposable {
  readonly url: string
  readonly received: Received[]
}

/** What is answered to the nth e-mail: a reply code, `drop` to break off in the middle, null to take it. */
export type MailAnswer = (count: number, to: string) => number | 'drop' | null

export async function startMailServer(answer: MailAnswer = () => null): Promise<MailServer> {
  const received: Received[] = []
  let count = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const said = answer(++count, to)
        if (said === 'drop') return dropAll(server)
        if (said !== null) return done(Object.assign(new Error('not now'), { responseCode: said }))
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () => new Promise((done) => server.close(done)),
  }
}

/** The e-mail came in, and nobody is told. */
function dropAll(server: SMTPServer): void {
  for (const connection of server.connections) {
    const { _socket } = connection as unknown as { _socket: { destroy(): void } }
    _socket.destroy()
  }
}
