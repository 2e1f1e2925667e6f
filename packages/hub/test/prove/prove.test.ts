import { diffVersions, type GuaranteeId } from '@confidant/statement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatabaseProbe } from '../../src/database/probe.js'
import { checks } from '../../src/prove/checks/index.js'
import { addProbePerson, removeProbePerson } from '../../src/prove/probe-people.js'
import { createCleanupScope } from '../../src/prove/prove-hub.js'
import type { ProvedSystem } from '../../src/prove/proved-system.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { breaks } from './breaks.js'
import { soundDevice } from './device.js'

let hub: TestHub
let database: DatabaseProbe
let scope: ReturnType<typeof createCleanupScope>
let system: ProvedSystem

beforeAll(async () => {
  hub = await startTestHub()
  database = await hub.hub.openProbe()
  const { parts, features, versions } = hub.hub
  const add = () => addProbePerson(database, parts)
  scope = createCleanupScope(hub.hub, database)
  system = {
    parts,
    features,
    versions,
    compare: diffVersions,
    database,
    ...scope,
    logged: () => hub.logged,
    openTrialBackup: hub.hub.openTrialBackup,
    device: async () => soundDevice,
    people: [await add(), await add()],
  }
})

afterAll(async () => {
  for (const person of system.people) await removeProbePerson(database, system.parts.declaration, person)
  await scope[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
})

const known = Object.entries(checks)

test.each(known)('%s holds', async (_id, check) => {
  expect(await check(system)).toEqual({ ok: true, evidence: expect.any(String) })
})

const ways = Object.entries(breaks).map(([id, how]) => ({ id: id as GuaranteeId, ...how }))

test.each(ways)('$id goes red when $when', async ({ id, apply }) => {
  const broken = await apply(system)
  const finding = await checks[id](broken.system)
  await broken.undo()
  expect(finding).toMatchObject({ ok: false })
})
