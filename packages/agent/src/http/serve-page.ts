/**
 * Answers the browsers' connections that the host hands in.
 * Place: loaded only when a page is served, since a command that runs once needs none of it.
 */
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { OperationContext } from '../vault-process/context.js'
import { createPage, type PageOptions } from './app.js'
import type { Sessions } from './sessions.js'

/** Returns what takes a connection, paused and unread. */
export function servePage(
  context: OperationContext,
  sessions: Sessions,
  options: PageOptions,
): (socket: Socket) => void {
  // A browser may take as long as it likes to hand over a large file.
  const server = createServer({ requestTimeout: 0 }, getRequestListener(createPage(context, sessions, options).fetch))
  return (socket) => {
    server.emit('connection', socket)
    socket.resume()
  }
}
