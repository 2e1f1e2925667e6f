import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, signUp } from './support/people.js'
import { startTestHub, type TestHub } from './support/test-hub.js'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(() => hub[Symbol.asyncDispose]())

test('somebody registers with a code from their mail, signs out and in again', async () => {
  const anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
  expect(anna.cookies.size).toBe(1)
  expect((await anna.get('/en')).text).toContain('/en/account')
  expect(await anna.post('/en/sign-out', {})).toMatchObject({ status: 303, location: '/en/sign-out' })
  expect(anna.cookies.size).toBe(0)
  const again = await signIn(hub, 'anna@example.com')
  expect(again.personId).toBe(anna.personId)
})
