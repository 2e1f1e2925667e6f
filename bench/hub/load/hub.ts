/** The hub that is measured, and people who are signed in there. Place: under load.ts. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventedOperator } from '@confidant/statement'
import pg from 'pg'
import { createLog } from '../../../packages/hub/dist/log.js'
import { createHttpClient } from '../../../packages/hub/dist/prove/http-client.js'
import { startHub } from '../../../packages/hub/dist/start/start-hub.js'
import { serverProcess } from '../tools/bench-database.ts'
import { cpuTimeWith } from '../tools/cpu-time.ts'

export interface MeasuredHub extends AsyncDisposable {
  readonly port: number
  /** Microseconds of processor time, of this process and of its PostgreSQL. */
  cpuTime(): Promise<number>
  /** Lines of its log that tell of errors. */
  readonly errors: readonly string[]
  /** A new account each time. @returns the cookie of the signed in */
  signUp(name: string): Promise<string>
}

/** Behind one proxy, so that the client can be many people. E-mails stay where they are: sending them is another process's work. */
export async function startMeasuredHub(): Promise<MeasuredHub> {
  const folder = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
  chmodSync(folder, 0o755)
  const now = () => new Date()
  const errors: string[] = []
  const log = createLog((line) => {
    if (line.includes('"error"')) errors.push(line)
  }, now)
  const hub = await startHub(
    {
      port: 0,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: join(folder, 'data'),
      blobDir: null,
      roles: ['web'],
      databaseUrl: null,
      connectionsPerRole: 8,
      smtpUrl: null,
      rootKey: new Uint8Array(32).fill(7),
      operator: inventedOperator,
      trustedProxies: 1,
      demo: true,
    },
    { log, now },
  )
  const administrator = new pg.Client({ ...hub.administrator })
  await administrator.connect()
  const cpuTime = cpuTimeWith(await serverProcess(administrator))
  return {
    port: hub.port,
    cpuTime: async () => cpuTime(),
    errors,
    async signUp(name) {
      const httpClient = createHttpClient(hub.publicUrl)
      const email = `${name}@example.com`
      const asked = await httpClient.post('/en/register', { user_name: name, email, language: 'en', next: '' })
      const flow = /<input type="hidden" name="flow" value="([^"]*)"/.exec(asked.text)?.[1] ?? ''
      const sql = 'SELECT content FROM app.outbox WHERE to_email = $1'
      const emails = await administrator.query<{ content: { code: string } }>(sql, [email])
      const answer = await httpClient.post('/en/sign-in/code', { flow, code: emails.rows[0]?.content.code ?? '' })
      if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}.`)
      return [...httpClient.cookies].map(([cookie, value]) => `${cookie}=${value}`).join('; ')
    },
    async [Symbol.asyncDispose]() {
      await administrator.end()
      await hub.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
