/**
 * The hub's HTTP server: takes its port before the pages are made, because their addresses name it; serves when they are; stops in
 * order. Place: under the web, and under the address of health in every role.
 */
import { createServer, type RequestListener } from 'node:http'
import type { HubConfig } from './hub-config.js'
import { refuseBroken } from './slow-request.js'

export interface HttpServer extends AsyncDisposable {
  readonly port: number
  serve(listener: RequestListener): void
  /** Takes no new requests, and waits for those under way. Safe to call twice. */
  drain(): Promise<void>
  /** Cuts off what is left. */
  cut(): void
}

/** Longer than any page takes, shorter than a proxy waits. */
const requestTimeoutMs = 60_000
/** Longer than proxies keep a connection that nobody uses: they would send a request into one that just closes. */
const keepAliveMs = 75_000

/** @throws the system's error when the port is taken or may not be used */
export async function openHttpServer({ port, host }: Pick<HubConfig, 'port' | 'host'>): Promise<HttpServer> {
  const server = createServer({ requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs })
  server.on('clientError', refuseBroken)
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  const address = server.address()
  const drain = () => new Promise<void>((done) => server.close(() => done()))
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    serve: (listener) => server.on('request', listener),
    drain,
    cut: () => server.closeAllConnections(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await drain()
    },
  }
}
