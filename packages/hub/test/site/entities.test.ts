import { controllerOf, inventedOperator, type Operator, type ServicePart, serviceParts } from '@confidant/statement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOfPath } from '../../src/entities/part-of-path.js'
import { signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

const [company, shop] = inventedOperator.entities
const divided: Operator = {
  ...inventedOperator,
  entities: [
    { ...company, answersFor: ['site'] },
    { ...shop!, answersFor: ['shop', 'messages'] },
    {
      ...shop!,
      id: 'lindewerk-accounts',
      name: 'Lindewerk Accounts B.V.',
      registrationNumber: '00000003',
      answersFor: ['accounts'],
    },
  ],
}

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub({ operator: divided })
})

afterAll(() => hub[Symbol.asyncDispose]())

const answering = async (path: string) => {
  const { text } = await hub.httpClient().get(path)
  return /<footer[\s\S]*?<\/footer>/.exec(text)![0]
}

test('each page names the legal entity that answers for its part, with its registration', async () => {
  const pages = { '/en': company, '/nl/privacy': company, '/en/contact': shop!, '/nl/sign-in': divided.entities[2]! }
  for (const [path, entity] of Object.entries(pages)) {
    expect(await answering(path)).toContain(`${entity.name}, `)
    expect(await answering(path)).toContain(entity.registrationNumber)
  }
})

test('an account is with the entity that answers for accounts, and so is the e-mail that opens it', async () => {
  const person = await signUp(hub, { userName: 'with-whom', email: 'with-whom@example.org' })
  const client = await hub.administrator()
  const { rows } = await client.query('SELECT entity_id FROM app.accounts WHERE person_id = $1', [person.personId])
  const emails = await client.query('SELECT DISTINCT entity_id FROM app.outbox')
  expect([rows, emails.rows]).toEqual([[{ entity_id: 'lindewerk-accounts' }], [{ entity_id: 'lindewerk-accounts' }]])
  expect((await person.get('/en/account')).text).toContain('Lindewerk Accounts B.V.')
})

test('about us lists every entity with what it answers for', async () => {
  const { text } = await hub.httpClient().get('/en/about')
  for (const { name, registrationNumber } of divided.entities)
    expect(text).toMatch(new RegExp(`<h3>${name}</h3>[\\s\\S]*?${registrationNumber}`))
})

test('every part has one controller, and every path a part', () => {
  expect(serviceParts.map((part) => controllerOf(inventedOperator, part).id)).toEqual([
    'lindewerk',
    'lindewerk',
    'lindewerk-winkel',
    'lindewerk',
  ])
  const paths: Record<string, ServicePart> = {
    '/': 'site',
    '/accounting': 'site',
    '/account/privacy': 'accounts',
    '/register': 'accounts',
    '/shop/agent': 'shop',
    '/contact': 'messages',
    '/privacy/request': 'accounts',
    '/privacy/requests': 'site',
  }
  for (const [path, part] of Object.entries(paths)) expect([path, partOfPath(path)]).toEqual([path, part])
})
