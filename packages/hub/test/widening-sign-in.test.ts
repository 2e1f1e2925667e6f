/** Whoever waits for a notice still gets in to read it. */
import { declare } from '@confidant/statement'
import { expect, test } from 'vitest'
import { amend } from '../../statement/test/amend.js'
import { hubSchema } from '../src/start/hub-schema.js'
import { createStatementNotices, createStatementVersions } from '../src/versions/index.js'
import { signIn, signUp } from './support/people.js'
import { startTestHub } from './support/test-hub.js'

const anna = { userName: 'Anna', email: 'anna@example.com' }

test('a change of all purposes keeps nobody from signing in, and lets them go on once they were told', async () => {
  await using testHub = await startTestHub()
  const { withPurpose, declaration, now } = testHub.hub.parts
  const administrator = await testHub.administrator()
  await createStatementVersions({ withPurpose, schema: hubSchema(declaration) }).publishIfNew(administrator)
  const { personId } = await signUp(testHub, anna)

  const next = amend(declare(), (draft) => {
    draft.version = '2'
    draft.operator.entities[0].name = 'Nieuw B.V.'
  })
  const versions = createStatementVersions({ withPurpose, schema: hubSchema(next) })
  expect((await versions.publishIfNew(administrator)).waiting.map(({ purpose }) => purpose)).toContain('account')
  const nameOf = (person: string) =>
    withPurpose('account', { person }, (tx) => tx.selectFrom('accounts').select('user_name').execute())
  expect(await nameOf(personId)).toEqual([])

  const browser = await signIn(testHub, anna.email)
  const page = await browser.get('/en/account/privacy')
  expect([page.status, page.headers.get('location')]).toEqual([200, null])

  const notices = createStatementNotices({ withPurpose, versions, now })
  expect((await notices.pendingNotices(personId))?.tell.map(({ en }) => en)).toContain(
    'Nieuw B.V. is now a controller.',
  )
  await notices.recordNotice(personId, '2', 'portal')
  expect(await nameOf(personId)).toEqual([{ user_name: 'Anna' }])
})
