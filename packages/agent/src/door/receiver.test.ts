import { describe, expect, it } from 'vitest'
import type { Receiver } from './pass.js'
import { covers, isLoopbackHost, mayReach, parseReceiver } from './receiver.js'

const allowed: Receiver = { scheme: 'https', host: 'models.example', port: 443, pathPrefix: '/v1' }
const passes = (url: string, receiver = allowed) => {
  const asked = parseReceiver(url)
  return asked !== null && covers(receiver, asked.receiver)
}

describe('a pass for https://models.example/v1', () => {
  it.each(['https://models.example/v1', 'https://models.example/v1/', 'https://models.example/v1/chat/completions'])(
    'covers %s',
    (url) => expect(passes(url)).toBe(true),
  )

  it.each([
    'http://models.example/v1',
    'https://models.example:8443/v1',
    'https://models.example.org/v1',
    'https://sub.models.example/v1',
    'https://models.example./v1',
    'https://models.example@evil.example/v1',
    'https://evil.example/models.example/v1',
    'https://models.example/v10',
    'https://models.example/V1',
    'https://models.example/v1/../v2',
    'https://models.example/v1/%2e%2e/v2',
    'https://models.example/v1/..%2fv2',
    'https://models.example/v1\\..\\v2',
    'https://models.example/v1?leak=secret',
    'https://models.example/v1/chat?leak=secret',
    'https://models.example/v1#secret',
    'https://MODELS.example/v1',
    'https:models.example/v1',
    '//models.example/v1',
    '/v1',
    'ftp://models.example/v1',
    'data:text/plain,v1',
    'https://[::1]/v1',
    '',
  ])('does not cover %s', (url) => expect(passes(url)).toBe(false))

  it('covers a query only when it names that very one', () => {
    const receiver = { ...allowed, pathPrefix: '/v1?version=2' }
    expect(passes('https://models.example/v1?version=2', receiver)).toBe(true)
    expect(passes('https://models.example/v1?version=2/more', receiver)).toBe(false)
    expect(passes('https://models.example/v1?version=2&leak=x', receiver)).toBe(false)
    expect(passes('https://models.example/v1', receiver)).toBe(false)
  })
})

describe('http', () => {
  it('is for loopback receivers alone', () => {
    expect(
      passes('http://127.0.0.1:11434/api', { scheme: 'http', host: '127.0.0.1', port: 11434, pathPrefix: '/' }),
    ).toBe(true)
    expect(
      passes('http://models.example/api', { scheme: 'http', host: 'models.example', port: 80, pathPrefix: '/' }),
    ).toBe(false)
    expect(passes('http://192.168.1.5/api', { scheme: 'http', host: '192.168.1.5', port: 80, pathPrefix: '/' })).toBe(
      false,
    )
  })
})

describe('addresses', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '1.1.1.1'])('%s is a public one', (address) => {
    expect([mayReach(address, false), mayReach(address, true)]).toEqual([true, false])
  })

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '169.254.169.254',
      '172.31.255.255',
      '192.168.0.1',
      '192.0.2.1',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '::ffff:10.0.0.1',
      '2002:7f00:1::',
      '::',
    ],
    ...['not an address', ''],
  ])('%s is never connected to', (address) => {
    expect([mayReach(address, false), mayReach(address, true)]).toEqual([false, false])
  })

  it.each(['127.0.0.1', '127.5.5.5', '::1'])('%s is for loopback receivers alone', (address) => {
    expect([mayReach(address, false), mayReach(address, true)]).toEqual([false, true])
  })

  it('tells loopback names from others', () => {
    expect(['localhost', '127.0.0.1', '[::1]'].every(isLoopbackHost)).toBe(true)
    expect(['localhost.example', 'example.com', '10.0.0.1', '[fe80::1]', ''].some(isLoopbackHost)).toBe(false)
  })
})
