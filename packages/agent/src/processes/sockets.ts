/** Sockets that the host hands to a child: kept until somebody listens, clients counted and their token checked. */
import type { Socket } from 'node:net'
import { equalBytes } from '@confidant/crypto/hash'
import type { SocketKind } from './messages.js'

type OutsideKind = 'http' | 'client'

export interface Sockets {
  take(kind: SocketKind, socket: Socket, tokenHex: string | null): void
  on(kind: OutsideKind, listener: (socket: Socket) => void): void
  readonly peer: Promise<Socket>
}

const tokenTimeMs = 5_000

/** `onClients` is told how many sockets of clients are open whenever that changes. */
export function createSockets(onClients: (open: number) => void): Sockets {
  const listeners = new Map<OutsideKind, (socket: Socket) => void>()
  const waiting = new Map<OutsideKind, Socket[]>()
  const { promise: peer, resolve: resolvePeer } = Promise.withResolvers<Socket>()
  let clients = 0

  function count(socket: Socket): void {
    onClients(++clients)
    socket.once('close', () => onClients(--clients))
  }

  function deliver(kind: OutsideKind, socket: Socket): void {
    const listener = listeners.get(kind)
    if (listener) listener(socket)
    else waiting.set(kind, [...(waiting.get(kind) ?? []), socket])
  }

  return {
    take(kind, socket, tokenHex) {
      // Whoever takes it listens too; until then a connection that breaks must not bring the process down.
      socket.on('error', () => {})
      if (kind === 'peer') resolvePeer(socket)
      if (kind !== 'http' && kind !== 'client') return
      if (kind === 'client') count(socket)
      if (tokenHex === null) deliver(kind, socket)
      else
        void checkToken(socket, Buffer.from(tokenHex, 'hex')).then((right) =>
          right ? deliver(kind, socket) : socket.destroy(),
        )
    },
    on(kind, listener) {
      listeners.set(kind, listener)
      for (const socket of waiting.get(kind) ?? []) listener(socket)
      waiting.delete(kind)
    },
    peer,
  }
}

/** Reads exactly as many bytes as the token has, and no more. */
async function checkToken(socket: Socket, token: Buffer): Promise<boolean> {
  const timer = setTimeout(() => socket.destroy(), tokenTimeMs)
  try {
    for (;;) {
      const said = socket.read(token.length) as Buffer | null
      if (said) return equalBytes(said, token)
      if (socket.destroyed || socket.readableEnded) return false
      await new Promise<void>((resolve) => {
        for (const event of ['readable', 'close', 'end']) socket.once(event, resolve)
      })
    }
  } finally {
    clearTimeout(timer)
    socket.removeAllListeners('readable')
  }
}
