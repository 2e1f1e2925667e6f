import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatabaseProbe } from '../../src/database/probe.js'
import { checks } from '../../src/prove/checks/index.js'
import { addProbePerson, removeProbePerson } from '../../src/prove/probe-people.js'
import type { ProvedSystem } from '../../src/prove/proved-system.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { breaks } from './breaks.js'

let hub: TestHub
let database: DatabaseProbe
let system: ProvedSystem

beforeAll(async () => {
  hub = await startTestHub()
  database = await hub.hub.openProbe()
  const { parts, slices } = hub.hub
  const add = () => addProbePerson(database, parts.declaration, 'app')
  // A function of its own, because what was seen through it is remembered for it.
  system = { parts, slices, database, visitor: () => hub.visitor(), people: [await add(), await add()] }
})

afterAll(async () => {
  for (const person of system.people) await removeProbePerson(database, system.parts.declaration, 'app', person)
  await database[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

const known = Object.entries(checks)

test.each(known)('%s holds', async (_id, check) => {
  expect(await check(system)).toMatchObject({ ok: true })
})

test.each(Object.entries(breaks))('%s goes red when $when', async (id, how) => {
  const broken = await how.apply(system)
  const finding = await checks[id as keyof typeof checks]?.(broken.system)
  await broken.undo()
  expect(finding).toMatchObject({ ok: false })
})
