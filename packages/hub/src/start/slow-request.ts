/**
 * The response to a request that did not arrive completely in time, which no route ever sees: a page for people with a slow connection.
 * Place: at the server's sockets. Anything that is not HTTP is refused there in one line, as the platform does.
 */
import type { Socket } from 'node:net'

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Confidant</title></head><body>
<h1>This took too long</h1>
<p>Your request did not arrive within one minute, so nothing was saved. Please try again with a smaller file or a faster connection.</p>
<div lang="nl"><h1>Dit duurde te lang</h1>
<p>Uw verzoek kwam niet binnen een minuut aan, dus er is niets opgeslagen. Probeer het opnieuw met een kleiner bestand of een snellere verbinding.</p></div>
</body></html>
`

const headers = [
  'Connection: close',
  'Content-Type: text/html; charset=UTF-8',
  `Content-Length: ${Buffer.byteLength(page)}`,
  'Cache-Control: no-store',
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy: no-referrer',
  'X-Content-Type-Options: nosniff',
]

/** For `clientError` of a server (Node.js HTTP). */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
    socket.end(`${['HTTP/1.1 408 Request Timeout', ...headers].join('\r\n')}\r\n\r\n${page}`)
  else socket.end(`HTTP/1.1 ${statusOf(error)}\r\nConnection: close\r\n\r\n`)
}

function statusOf({ code }: NodeJS.ErrnoException): string {
  return code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
}
