import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { refuseBroken } from './slow-request.js'

async function answerTo(bytes: string): Promise<string> {
  const server = createServer({ requestTimeout: 200, connectionsCheckingInterval: 50 }, (request) => request.resume())
  server.on('clientError', refuseBroken)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  await once(socket, 'close')
  server.close()
  return Buffer.concat(parts).toString()
}

test('a form that does not come in whole is answered by a page in both languages', async () => {
  const answer = await answerTo('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nslow')
  expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/)
  expect(answer).toContain('<h1>This took too long</h1>')
  expect(answer).toContain('<h1>Dit duurde te lang</h1>')
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(Number(/Content-Length: (\d+)/.exec(head)?.[1])).toBe(Buffer.byteLength(body))
})

test('what is no request gets one line', async () => {
  expect(await answerTo('no request\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  const long = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`
  expect(await answerTo(long)).toMatch(/^HTTP\/1.1 431 /)
})
