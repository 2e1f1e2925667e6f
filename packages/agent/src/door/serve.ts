/** The door process (filled in below). */
import type { Duplex } from 'node:stream'
import type { ChildContext } from '../processes/child.js'

export async function serveDoor(_context: ChildContext, socket: Duplex): Promise<void> {
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
}
