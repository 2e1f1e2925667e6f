/**
 * Sends exactly the bytes it is given to exactly the receiver it is given, and takes a bounded answer.
 * Place: in the door (the egress process), behind the checker. Must never follow a redirect, keep a cookie, name the program, or connect to an
 * address that the receiver's name has no business with.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { ChannelError } from '../channel/index.js'
import type { AllowedRequest } from './check-request.js'
import type { SendResult } from './contract.js'
import { isLoopbackHost, mayReach, withoutBrackets } from './receiver.js'

export interface TransmitDeps {
  /** Every address of a name. Default: the system's resolver. */
  lookup?(host: string): Promise<string[]>
  /** Certificates to trust instead of the public ones, PEM. */
  ca?: string
  /** Longest silence. Default 60 s. */
  silenceMs?: number
}

/**
 * @throws {ChannelError} `denied` when nothing was sent or its answer was dropped, `cancelled` when the signal was aborted,
 * `disconnected` when the receiver does not answer.
 */
export type Transmit = (allowed: AllowedRequest, signal: AbortSignal) => Promise<SendResult>

const defaultSilenceMs = 60_000

export function createTransmit(deps: TransmitDeps = {}): Transmit {
  return async (allowed, signal) => {
    const address = await findAddress(withoutBrackets(allowed.receiver.host), deps)
    signal.throwIfAborted()
    return exchange(requestOptions(allowed, address, deps, signal), allowed)
  }
}

/** One address, checked here and then connected to as it is, so that a name cannot change its meaning in between. */
async function findAddress(host: string, { lookup = everyAddress }: TransmitDeps): Promise<string> {
  const loopback = isLoopbackHost(host.includes(':') ? `[${host}]` : host)
  const addresses = await lookup(host).catch(() => [])
  const [first] = addresses
  if (first === undefined)
    throw new ChannelError(
      'denied',
      'Nothing was sent. The address of the receiver could not be found. Check its name and your connection.',
    )
  if (!addresses.every((address) => mayReach(address, loopback)))
    throw new ChannelError(
      'denied',
      'Nothing was sent. The name of the receiver points into a private network, which is not allowed.',
    )
  return first
}

async function everyAddress(host: string): Promise<string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address)
}

function requestOptions(
  { receiver, path, request }: AllowedRequest,
  address: string,
  { ca, silenceMs = defaultSilenceMs }: TransmitDeps,
  signal: AbortSignal,
): https.RequestOptions {
  const family = address.includes(':') ? 6 : 4
  const lookup: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family)
  return {
    protocol: `${receiver.scheme}:`,
    host: withoutBrackets(receiver.host),
    port: receiver.port,
    path,
    method: request.method,
    lookup,
    signal,
    agent: false,
    timeout: silenceMs,
    setDefaultHeaders: false,
    headers: {
      ...request.headers,
      host: hostHeader(receiver),
      'content-length': String(request.bytes.length),
      connection: 'close',
    },
    maxHeaderSize: 64 * 1024,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca }),
  }
}

function hostHeader({ scheme, host, port }: AllowedRequest['receiver']): string {
  return port === (scheme === 'https' ? 443 : 80) ? host : `${host}:${port}`
}

function exchange(options: https.RequestOptions, { receiver, request }: AllowedRequest): Promise<SendResult> {
  return new Promise((resolve, reject) => {
    const outgoing = (receiver.scheme === 'https' ? https : http).request(options, (response) => {
      takeAnswer(response, request.maxResponseBytes).then(resolve, (error: unknown) => {
        outgoing.destroy()
        reject(toChannelError(error))
      })
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('silent')))
    outgoing.on('error', (error) => reject(toChannelError(error)))
    outgoing.end(request.bytes)
  })
}

async function takeAnswer(response: http.IncomingMessage, maxBytes: number): Promise<SendResult> {
  const status = response.statusCode ?? 0
  if (status >= 300 && status < 400)
    throw new ChannelError(
      'denied',
      'The receiver redirected to another address, which the pass does not cover. The redirect was not followed.',
    )
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes)
      throw new ChannelError('denied', 'The answer of the receiver is larger than allowed. It was discarded.')
    chunks.push(chunk)
  }
  return { status, contentType: response.headers['content-type'] ?? '', bytes: Buffer.concat(chunks) }
}

function toChannelError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error
  const { name, code = '' } = error as { name?: string; code?: string }
  if (name === 'AbortError')
    return new ChannelError('cancelled', 'Sending was cancelled. Part of the data may already have left.')
  if (/CERT|SIGNATURE|TLS|SSL|ISSUER|ERR_OSSL/.test(code))
    return new ChannelError(
      'denied',
      'Nothing was sent. The certificate of the receiver is not valid, so it could not be verified.',
    )
  return new ChannelError(
    'disconnected',
    'The receiver could not be reached or did not answer. Check your connection and try again.',
  )
}
