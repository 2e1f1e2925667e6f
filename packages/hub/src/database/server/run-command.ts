/** Runs one of PostgreSQL's own commands to its end. Place: beside the embedded server. Passes on no environment but what is needed. */
import { spawn } from 'node:child_process'
import { DatabaseError } from '../database-error.js'
import type { ServerAccount } from './server-account.js'

/** @throws DatabaseError `server` with the last lines of what the command said. */
export function runCommand(command: string, args: readonly string[], account: ServerAccount): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      // pg_ctl hands its own output on to the server it leaves behind, which would keep a pipe open for ever.
      stdio: ['ignore', 'ignore', args[0] === 'start' ? 'ignore' : 'pipe'],
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      cwd: '/',
      ...account,
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000)
    })
    child.on('error', (cause) => fail(new DatabaseError('server', `Cannot run ${command}.`, { cause })))
    child.on('close', (code) => {
      if (code === 0) done()
      else fail(new DatabaseError('server', `${command} ${args[0]} exited with code ${code}. ${said.trim()}`))
    })
  })
}
