import { expect, test } from 'vitest'
import { createQuarantine } from './quarantine.js'

const at = (position: number) => ({ type: 'at', path: 'a.mbox', position }) as const

test('the first death asks the next worker to go carefully and leaves nothing out', () => {
  const quarantine = createQuarantine()
  expect(quarantine.next()).toEqual({ quarantine: [], carefulItems: 0 })
  quarantine.died()
  expect(quarantine.next().quarantine).toEqual([])
  expect(quarantine.next().carefulItems).toBeGreaterThan(0)
})

test('a death at a known item leaves out first its documents, then the item', () => {
  const quarantine = createQuarantine()
  quarantine.died()
  quarantine.saw(at(70))
  quarantine.died()
  expect(quarantine.next().quarantine).toEqual([{ path: 'a.mbox', position: 70, leaveOut: 'documents' }])
  quarantine.saw(at(70))
  quarantine.died()
  expect(quarantine.next().quarantine).toEqual([{ path: 'a.mbox', position: 70, leaveOut: 'item' }])
})

test('an item that was handed over is not blamed for a later death', () => {
  const quarantine = createQuarantine()
  quarantine.died()
  quarantine.saw(at(70))
  quarantine.saw({ type: 'batches', batches: [] })
  quarantine.died()
  expect(quarantine.next().quarantine).toEqual([])
})
