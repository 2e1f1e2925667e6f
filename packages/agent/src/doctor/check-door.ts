/**
 * Hands the door what has no pass, inside an egress process, and watches whether anything arrives at a receiver of its own on
 * the loopback address. Place: beside the ways out that this process tries. What has a pass must arrive: otherwise nothing was
 * tried.
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomKey } from '@confidant/crypto/random'
import { signingKey } from '@confidant/crypto/signature'
import type { SandboxCheck } from '../api/contract.js'
import { ChannelError } from '../channel/index.js'
import { createRequestChecker } from '../door/check-request.js'
import type { SendRequest } from '../door/contract.js'
import { type Pass, signPass } from '../door/pass.js'
import { createTransmit } from '../door/transmit.js'
import { sandboxCheck } from './sandbox-check.js'

const hourMs = 3_600_000

export async function checkDoor(): Promise<SandboxCheck> {
  const key = signingKey(randomKey())
  const door = createRequestChecker({ publicKey: key.publicKey, now: Date.now })
  const transmit = createTransmit()
  let arrived = 0
  const receiver = http.createServer((_request, response) => {
    arrived++
    response.end()
  })
  receiver.listen(0, '127.0.0.1')
  try {
    await once(receiver, 'listening')
    const { port } = receiver.address() as AddressInfo
    const pass = passFor(port)
    const without: SendRequest[] = [
      sending(port, ''),
      sending(port, signPass(pass, signingKey(randomKey()))),
      sending(port, signPass({ ...pass, until: Date.now() - hourMs }, key)),
      sending(port, signPass(passFor(port === 65_535 ? 1 : port + 1), key)),
      { ...sending(port, signPass(pass, key)), url: `http://127.0.0.1:${port}/elsewhere` },
    ]
    const refused = await Promise.all(without.map((request) => send(door, transmit, request)))
    const leaked = arrived
    const sent = await send(door, transmit, sending(port, signPass(pass, key)))
    const holds = refused.every((outcome) => outcome === 'denied') && leaked === 0 && sent === 'sent' && arrived === 1
    const evidence = `Of ${without.length} requests without a valid pass (none, forged, expired, for another receiver), ${leaked} arrived. One request with a valid pass: ${sent}.`
    return sandboxCheck({
      id: 'send-without-pass',
      process: 'door',
      mechanism: holds ? 'signed-passes' : null,
      evidence,
    })
  } finally {
    receiver.closeAllConnections()
    receiver.close()
  }
}

function passFor(port: number): Pass {
  const receiver = { scheme: 'http', host: '127.0.0.1', port, pathPrefix: '/probe' } as const
  return { id: 'probe', receiver, categories: [], purpose: 'Try the door', until: null, sends: null }
}

function sending(port: number, pass: string): SendRequest {
  const url = `http://127.0.0.1:${port}/probe`
  return { pass, url, method: 'POST', headers: {}, bytes: Buffer.from('probe'), maxResponseBytes: 1000 }
}

type Door = ReturnType<typeof createRequestChecker>
type Transmit = ReturnType<typeof createTransmit>

async function send(door: Door, transmit: Transmit, request: SendRequest): Promise<string> {
  try {
    await transmit(door.check(request), AbortSignal.timeout(2_000))
    return 'sent'
  } catch (error) {
    return error instanceof ChannelError ? error.code : 'failed'
  }
}
