/**
 * `GET /healthz`: for proxies and service managers. Place: in every role. Says nothing but whether this hub can work; slow is not dead,
 * because a hub that is restarted for being busy makes it worse.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { HubWithPurpose } from '../database/index.js'
import type { Feature } from '../feature.js'

interface Deps {
  readonly withPurpose: HubWithPurpose
  /** Names of jobs that have not come round for longer than they should. */
  stalled(): readonly string[]
}

/** How long an answer of the database counts, however often it is asked for. */
const freshMs = 1_000
const patienceMs = 2_000

export function createHealthFeature({ withPurpose, stalled }: Deps): Feature {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null
  const database = () => {
    const at = performance.now()
    if (asked === null || at - asked.at > freshMs) asked = { at, answer: answers(withPurpose) }
    return asked.answer
  }
  return {
    name: 'health',
    addresses: (app) =>
      app.get('/healthz', async (c) => {
        const ok = stalled().length === 0 && (await database())
        return c.json({ ok }, ok ? 200 : 503)
      }),
  }
}

async function answers(withPurpose: HubWithPurpose): Promise<boolean> {
  const patience = new AbortController()
  const asked = withPurpose('site', 'everyone', (tx) =>
    tx.selectFrom('statement_versions').select('version').limit(1).execute(),
  ).then(
    () => true,
    () => false,
  )
  const tired = wait(patienceMs, true, { signal: patience.signal }).catch(() => true)
  const answer = await Promise.race([asked, tired])
  patience.abort()
  return answer
}
