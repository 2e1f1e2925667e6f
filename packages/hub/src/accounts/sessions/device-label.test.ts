import { expect, test } from 'vitest'
import { deviceLabel } from './device-label.js'

test('a device is called by its browser and system, and by no more', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1'
  expect(deviceLabel(chrome)).toBe('Chrome · Windows')
  expect(deviceLabel(`${chrome} Edg/142.0.0.0`)).toBe('Edge · Windows')
  expect(deviceLabel(phone)).toBe('Safari · iPhone')
  expect(deviceLabel('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox · Linux')
})

test('what says nothing of itself has no name, and what it says is never repeated', () => {
  for (const agent of [undefined, '', 'curl/8.5.0', '<script>alert(1)</script>']) expect(deviceLabel(agent)).toBe('')
  expect(deviceLabel('Anna’s Firefox/140.0 at 192.0.2.1')).toBe('Firefox')
})
