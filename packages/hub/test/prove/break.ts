/** Ways to break a running hub on purpose. Place: the tests that see each proof go red. */

import { createHttpClient, type Send } from '../../src/prove/http-client.js'
import { addProbePerson, removeProbePerson } from '../../src/prove/probe-people.js'
import type { ProvedSystem } from '../../src/prove/proved-system.js'
import type { TestAccount } from '../../src/prove/test-account.js'

export interface Break {
  /** What is wrong now, as the end of "when …". */
  readonly when: string
  /** Returns the system as it is when broken; what it undoes is undone afterwards. */
  apply(system: ProvedSystem): Promise<{ readonly system: ProvedSystem; undo(): Promise<void> }>
}

const nothing = async () => {}

/** Breaks the database by hand, as its owner could. */
export function bySql(when: string, statements: readonly string[], undo: readonly string[]): Break {
  return {
    when,
    async apply(system) {
      for (const statement of statements) await system.database.administrator(statement)
      return {
        system,
        async undo() {
          for (const statement of undo) await system.database.administrator(statement)
        },
      }
    },
  }
}

/** Breaks what the site answers, as a careless change of a page would. */
export function byAnswers(
  when: string,
  change: (answer: Response, url: URL, init: RequestInit) => Promise<Response>,
): Break {
  return {
    when,
    async apply(system) {
      const send: Send = async (url, init) => change(await fetch(url, init), url, init)
      return { system: { ...system, httpClient: () => createHttpClient(system.parts.publicUrl, send) }, undo: nothing }
    },
  }
}

/** Breaks what the test account in particular meets. */
export function forTestAccount(
  when: string,
  change: (system: ProvedSystem, testAccount: TestAccount) => Partial<ProvedSystem>,
): Break {
  return {
    when,
    async apply(system) {
      const testAccount = await system.testAccount()
      return { system: { ...system, ...change(system, testAccount) }, undo: nothing }
    },
  }
}

/** A visitor whose requests and answers pass through something. */
export function through(
  system: ProvedSystem,
  change: (answer: Response, url: URL, init: RequestInit) => Promise<Response>,
) {
  const send: Send = async (url, init) => change(await fetch(url, init), url, init)
  return () => createHttpClient(system.parts.publicUrl, send)
}

/** The same, for the test account with their session. */
export function testAccountThrough(
  system: ProvedSystem,
  testAccount: TestAccount,
  send: Send,
): () => Promise<TestAccount> {
  const browser = createHttpClient(system.parts.publicUrl, send)
  for (const [name, value] of testAccount.cookies) browser.cookies.set(name, value)
  return async () => ({ ...testAccount, ...browser })
}

/** Somebody who is not of the proof has a row in every table. @param request what their data request is like */
export function bySomebody(when: string, request: Readonly<Record<string, string | null>> = {}): Break {
  return {
    when,
    async apply(system) {
      const { declaration } = system.parts
      const somebody = await addProbePerson(system.database, system.parts)
      for (const [column, value] of Object.entries(request))
        await system.database.administrator(`UPDATE app.data_requests SET ${column} = $2 WHERE person_id = $1`, [
          somebody.personId,
          value,
        ])
      return { system, undo: () => removeProbePerson(system.database, declaration, somebody) }
    },
  }
}

/** Breaks the program: another declaration, another feature, another part. */
export function byParts(when: string, change: (system: ProvedSystem) => Partial<ProvedSystem>): Break {
  return { when, apply: async (system) => ({ system: { ...system, ...change(system) }, undo: nothing }) }
}

/** An answer with other words or headers in it. */
export async function rewritten(
  answer: Response,
  {
    text = (all: string) => all,
    headers = {},
  }: { text?: (all: string) => string; headers?: Record<string, string | null> },
): Promise<Response> {
  const changed = new Headers(answer.headers)
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.delete(name)
    else changed.set(name, value)
  }
  const body = text(await answer.text())
  return new Response([204, 304].includes(answer.status) ? null : body, { status: answer.status, headers: changed })
}
