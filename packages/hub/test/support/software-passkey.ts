/**
 * An authenticator without a device: makes keys and answers challenges as a browser would (WebAuthn Level 3, 5 and 6), and lies where a
 * test asks for it. Place: tests of passkeys over HTTP.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { Answer, HttpClient } from './test-hub.js'

/** What the answer says instead of the truth. */
export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly userVerified?: boolean
  readonly signCount?: number
  readonly userHandle?: string
  readonly id?: string
  readonly state?: string
}

export interface Prepared {
  readonly state: string
  readonly options: {
    readonly challenge: string
    readonly rpId?: string
    readonly rp?: { readonly id: string }
    readonly user?: { readonly id: string }
    readonly allowCredentials?: readonly { readonly id: string }[]
    readonly [name: string]: unknown
  }
}

export interface SoftwarePasskey {
  readonly id: string
  registration(prepared: Prepared, origin: string, lies?: Lies): Record<string, string>
  answer(prepared: Prepared, origin: string, lies?: Lies): Record<string, string>
}

export async function prepare(
  httpClient: HttpClient,
  use: 'sign-in' | 'confirm' | 'add',
  origin: string,
): Promise<Prepared> {
  return JSON.parse((await postJson(httpClient, origin, 'options', { use })).text) as Prepared
}

/** Adds a passkey to the account of somebody who has lately confirmed. @throws Error when it was refused */
export async function addPasskey(httpClient: HttpClient, origin: string): Promise<SoftwarePasskey> {
  const passkey = createSoftwarePasskey()
  const answer = passkey.registration(await prepare(httpClient, 'add', origin), origin)
  const { status } = await postJson(httpClient, origin, 'add', { ...answer, name: 'Key', language: 'en' })
  if (status !== 200) throw new Error(`Adding a passkey answered ${status}.`)
  return passkey
}

export async function usePasskey(
  httpClient: HttpClient,
  use: 'sign-in' | 'confirm',
  passkey: SoftwarePasskey,
  origin: string,
  lies: Lies = {},
): Promise<JsonAnswer> {
  const answer = passkey.answer(await prepare(httpClient, use, origin), origin, lies)
  return postJson(httpClient, origin, use, { ...answer, next: '/en/account/security' })
}

export type JsonAnswer = Pick<Answer, 'status' | 'text'>

/** As the page's script posts, with the visitor's cookies. */
export async function postJson(
  httpClient: HttpClient,
  origin: string,
  path: string,
  body: object,
): Promise<JsonAnswer> {
  const cookie = [...httpClient.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin, cookie }
  const response = await fetch(`${origin}/api/passkeys/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';')[0]!.split('=')
    httpClient.cookies.set(name, value)
  }
  return { status: response.status, text: await response.text() }
}

export function createSoftwarePasskey(): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let userHandle = ''
  let signCount = 0
  return {
    id,
    registration({ state, options }, origin, lies = {}) {
      userHandle = options.user!.id
      const clientData = clientDataOf('webauthn.create', options.challenge, origin, lies)
      const authData = authDataOf(options.rp!.id, 0, lies, attestedData(credentialId, publicKey))
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, string>()],
          ['authData', authData],
        ]),
      )
      return {
        state: lies.state ?? state,
        id,
        client_data: clientData.toString('base64url'),
        attestation: Buffer.from(attestation).toString('base64url'),
        transports: 'internal,hybrid',
      }
    },
    answer({ state, options }, origin, lies = {}) {
      signCount += 1
      const clientData = clientDataOf('webauthn.get', options.challenge, origin, lies)
      const authData = authDataOf(options.rpId!, lies.signCount ?? signCount, lies)
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)
      return {
        state: lies.state ?? state,
        id: lies.id ?? id,
        client_data: clientData.toString('base64url'),
        authenticator_data: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        user_handle: lies.userHandle ?? userHandle,
      }
    },
  }
}

function clientDataOf(type: string, challenge: string, origin: string, lies: Lies): Buffer {
  const said = { type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? origin, crossOrigin: false }
  return Buffer.from(JSON.stringify(said), 'utf8')
}

/** Authenticator data (6.1): hash of the relying party, flags, count, and for a new key what it is. */
function authDataOf(rpId: string, signCount: number, lies: Lies, attested: Buffer = Buffer.alloc(0)): Buffer {
  const userPresent = 0x01
  const userVerified = lies.userVerified === false ? 0 : 0x04
  const flags = userPresent | userVerified | (attested.length > 0 ? 0x40 : 0)
  const count = Buffer.alloc(4)
  count.writeUInt32BE(signCount)
  return Buffer.concat([sha256(lies.rpId ?? rpId), Buffer.from([flags]), count, attested])
}

function attestedData(credentialId: Buffer, publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' })
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
    ]),
  )
  const length = Buffer.alloc(2)
  length.writeUInt16BE(credentialId.length)
  return Buffer.concat([Buffer.alloc(16), length, credentialId, cose])
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}
