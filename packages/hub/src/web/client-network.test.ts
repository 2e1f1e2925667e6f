import { expect, test } from 'vitest'
import { clientNetwork } from './client-network.js'

test('an address of IPv4 is a client of its own, also when it is written as IPv6', () => {
  expect(clientNetwork('192.0.2.7')).toBe('192.0.2.7')
  expect(clientNetwork('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test('all addresses of a /64 are one client, however they are written', () => {
  const same = [
    '2001:db8:1:2::1',
    '2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd',
    '2001:db8:1:2:0:0:0:1',
    '2001:db8:1:2::%eth0',
  ]
  for (const address of same) expect(clientNetwork(address)).toBe('2001:db8:1:2::/64')
  expect(clientNetwork('2001:db8:1:3::1')).not.toBe(clientNetwork(same[0]!))
  expect(clientNetwork('::1')).toBe('0:0:0:0::/64')
})

test('what is no address is taken as it is', () => {
  for (const value of ['', 'unknown', 'a:b']) expect(clientNetwork(value)).toBe(value)
})
