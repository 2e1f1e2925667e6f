import { expect, test } from 'vitest'
import { isLoopback } from './loopback.js'

test('this machine is known by its name and its addresses, and by nothing that only looks like them', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1'])
    expect(isLoopback(host)).toBe(true)
  for (const host of ['', 'localhost.example', '127.0.0.1.example', '1127.0.0.1', '10.0.0.1', '::2', '::ffff:10.0.0.1'])
    expect(isLoopback(host)).toBe(false)
})
