import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertReachable } from './server-account.js'

/** Nobody's. */
const other = { uid: 64_999, gid: 64_999 }

test('a place that the server’s own account cannot reach is refused, and the folder in the way is named', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'confidant-hub-closed-'))
  await mkdir(join(closed, 'open'))
  const place = join(closed, 'open', 'data')
  await expect(assertReachable(other, ['/', place])).rejects.toThrow(`cannot enter ${closed}.`)
  await assertReachable({}, [place])
  await chmod(closed, 0o711)
  await chmod(join(closed, 'open'), 0o711)
  await assertReachable(other, [place])
  await rm(closed, { recursive: true })
})
