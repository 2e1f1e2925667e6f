import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenInput, latestCode, type Person, signIn, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
let bram: Person
let behind: pg.Client

beforeAll(async () => {
  hub = await startTestHub()
  behind = await hub.administrator()
  anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
  bram = await signUp(hub, { userName: 'bram', email: 'bram@example.org' })
})

afterAll(() => hub[Symbol.asyncDispose]())

const home = { name: 'Anna Jansen', street: 'Dorpsweg 1', postal_code: '1234 AB', city: 'Amersfoort', country: 'NL' }

/** Follows the answer to a form, as a browser does. */
async function sent(person: Person, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await person.post(path, fields)
  expect(answer.status).toBe(303)
  return (await person.get(answer.location!)).text
}

async function idsOf(table: 'addresses' | 'billing_addresses', person: Person): Promise<string[]> {
  const { rows } = await behind.query(`SELECT id FROM app.${table} WHERE person_id = $1 ORDER BY city`, [
    person.personId,
  ])
  return rows.map(({ id }) => id)
}

describe('every page of the portal', () => {
  const paths = ['', '/profile', '/preferences', '/devices', '/notices', '/addresses/new', '/billing-addresses/new']

  test('asks whoever is not signed in to do so first', async () => {
    for (const path of paths) {
      const answer = await hub.httpClient().get(`/en/account${path}`)
      expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/^\/en\/sign-in/) })
    }
  })

  test('is there in both languages, kept by nobody, and names the company that answers for the account', async () => {
    for (const language of ['en', 'nl'])
      for (const path of paths) {
        const answer = await anna.get(`/${language}/account${path}`)
        expect([path, answer.status]).toEqual([path, 200])
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expect(answer.text).toContain(`<html lang="${language}"`)
        expect(answer.text).toContain(hub.hub.parts.declaration.operator.entities[0].name)
      }
  })
})

describe('the overview', () => {
  test('greets by user name, shows the sign-in under way and is honest about what is not there yet', async () => {
    const { text } = await anna.get('/en/account')
    expect(text).toContain('Hello, anna')
    expect(text).toContain('This browser')
    expect(text).toContain('with a code by e-mail')
    expect(text).toContain('Nothing yet. Products, downloads')
    expect(text).toContain('Not yet')
  })

  test('greets in a name that tries to be something else as nothing but a name', async () => {
    await sent(bram, '/en/account/profile/settings', { user_name: '<script>alert(1)</script>', language: 'en' })
    const { text } = await bram.get('/en/account')
    expect(text).toContain('Hello, &lt;script>alert(1)&lt;/script>')
    expect(text).not.toContain('<script>alert')
    await sent(bram, '/en/account/profile/settings', { user_name: 'bram', language: 'en' })
  })
})

describe('corrections', () => {
  test('of the user name and the language of e-mails count at once, everywhere', async () => {
    const page = await sent(anna, '/en/account/profile/settings', { user_name: 'anna j.', language: 'nl' })
    expect(page).toContain('Your settings have been saved.')
    expect((await anna.get('/nl/account')).text).toContain('Dag anna j.')
    const { rows } = await behind.query('SELECT user_name, language FROM app.accounts WHERE person_id = $1', [
      anna.personId,
    ])
    expect(rows).toEqual([{ user_name: 'anna j.', language: 'nl' }])
  })

  test('of the name are saved, changed and removed', async () => {
    await sent(anna, '/en/account/profile/name', { full_name: 'Anna Jansen' })
    const changed = await sent(anna, '/en/account/profile/name', { full_name: 'Anna de Vries' })
    expect(changed).toContain('value="Anna de Vries"')
    const removed = await sent(anna, '/en/account/profile/name-removal', {})
    expect(removed).toContain('Your name has been removed.')
    expect(removed).not.toContain('de Vries')
    const { rows } = await behind.query('SELECT 1 FROM app.profiles WHERE person_id = $1', [anna.personId])
    expect(rows).toEqual([])
  })

  test('that cannot be are shown beside their field with what was typed, and change nothing', async () => {
    const answer = await anna.post('/nl/account/profile/name', { full_name: 'x'.repeat(121) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Dit is te lang.')
    expect(answer.text).toContain('aria-invalid="true"')
    expect(answer.text).toContain('x'.repeat(121))
    const empty = await anna.post('/en/account/profile/settings', { user_name: ' ', language: 'nl' })
    expect(empty).toMatchObject({ status: 422, text: expect.stringContaining('Please fill this in.') })
    expect((await anna.get('/en/account')).text).toContain('anna j.')
  })

  test('never put what was typed into an address of the site', async () => {
    const answer = await anna.post('/en/account/profile/name', { full_name: 'Very Personal' })
    expect(answer.location).toBe('/en/account/profile?done=name')
  })
})

describe('addresses', () => {
  test('are added, changed and removed, and the first one is filled in first', async () => {
    const added = await sent(anna, '/en/account/addresses/new', home)
    expect(added).toContain('Dorpsweg 1')
    expect(added).toContain('Netherlands')
    expect(added).toContain('Filled in first')
    const [id] = await idsOf('addresses', anna)
    expect((await anna.get(`/en/account/addresses/${id}`)).text).toContain('value="Dorpsweg 1"')
    const changed = await sent(anna, `/en/account/addresses/${id}`, { ...home, street: 'Dorpsweg 2' })
    expect(changed).toContain('Dorpsweg 2')
    expect(changed).not.toContain('Dorpsweg 1')
    const removed = await sent(anna, `/en/account/addresses/${id}/remove`, {})
    expect(removed).not.toContain('Dorpsweg')
    expect(await idsOf('addresses', anna)).toEqual([])
  })

  test('have exactly one that is filled in first, whichever was chosen last', async () => {
    await sent(anna, '/en/account/addresses/new', { ...home, city: 'A' })
    await sent(anna, '/en/account/addresses/new', { ...home, city: 'B', preferred: 'on' })
    await sent(anna, '/en/account/addresses/new', { ...home, city: 'C' })
    const preferred = async () => {
      const sql = 'SELECT city FROM app.addresses WHERE person_id = $1 AND preferred'
      return (await behind.query(sql, [anna.personId])).rows.map(({ city }) => city)
    }
    expect(await preferred()).toEqual(['B'])
    const ids = await idsOf('addresses', anna)
    await sent(anna, `/en/account/addresses/${ids[2]}/prefer`, {})
    expect(await preferred()).toEqual(['C'])
    await sent(anna, `/en/account/addresses/${ids[0]}`, { ...home, city: 'A', preferred: 'on' })
    expect(await preferred()).toEqual(['A'])
  })

  test('for invoices carry a VAT number, as it is written in registers', async () => {
    const page = await sent(anna, '/nl/account/billing-addresses/new', { ...home, vat_number: 'nl 0012.34567 B01' })
    expect(page).toContain('NL001234567B01')
    const refused = await anna.post('/nl/account/billing-addresses/new', { ...home, vat_number: 'geen idee!' })
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('value="geen idee!"') })
    expect(refused.text).toContain('value="Dorpsweg 1"')
  })

  test('ask for the country by its name, and take no other', async () => {
    expect((await anna.get('/nl/account/addresses/new')).text).toContain('<option value="BE">België</option>')
    const refused = await anna.post('/nl/account/addresses/new', { ...home, country: 'Nederland' })
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('value="Amersfoort"') })
  })

  test('are only added and changed by somebody who proved lately to be the person', async () => {
    const [id] = await idsOf('addresses', anna)
    hub.pass(11 * 60_000)
    for (const path of ['/en/account/addresses/new', `/en/account/addresses/${id}`]) {
      expect(await anna.get(path)).toMatchObject({ status: 303, location: expect.stringContaining('/en/confirm') })
      expect(await anna.post(path, home)).toMatchObject({
        status: 303,
        location: expect.stringContaining('/en/confirm'),
      })
    }
    expect((await idsOf('addresses', anna)).length).toBe(3)
    const form = `/en/account/addresses/${id}`
    const sent = await anna.post('/en/confirm', { next: form })
    const typed = { flow: hiddenInput(sent.text, 'flow'), code: await latestCode(hub, 'anna@example.org') }
    expect(await anna.post('/en/confirm/code', typed)).toMatchObject({ status: 303, location: form })
    expect(await anna.get(form)).toMatchObject({ status: 200, text: expect.stringContaining('value="Dorpsweg 1"') })
    bram = await signIn(hub, 'bram@example.org')
  })
})

describe('what belongs to somebody else', () => {
  test('cannot be seen, changed or removed by guessing its number', async () => {
    const [address] = await idsOf('addresses', anna)
    const [billing] = await idsOf('billing_addresses', anna)
    const before = await snapshot(anna)
    for (const path of [`/en/account/addresses/${address}`, `/en/account/billing-addresses/${billing}`]) {
      expect(await bram.get(path)).toMatchObject({ status: 404 })
      expect(await bram.post(path, { ...home, preferred: 'on' })).toMatchObject({ status: 404 })
      for (const press of ['prefer', 'remove'])
        expect(await bram.post(`${path}/${press}`, {})).toMatchObject({ status: 404 })
    }
    for (const what of ['ways-of-paying', 'devices'])
      expect(await bram.post(`/en/account/${what}/${address}/remove`, {})).toMatchObject({ status: 404 })
    expect(await snapshot(anna)).toEqual(before)
  })

  test('and no number at all is simply not there', async () => {
    for (const path of ['addresses/1', "addresses/'", 'receipts/x', 'addresses/..%2f..%2fprofile'])
      expect((await bram.get(`/en/account/${path}`)).status).toBe(404)
    expect((await bram.post('/en/account/addresses/1/remove', {})).status).toBe(404)
    expect(hub.logged.filter((line) => line.includes('request failed'))).toEqual([])
  })

  async function snapshot(person: Person) {
    const sql = 'SELECT * FROM app.addresses WHERE person_id = $1 ORDER BY id'
    return (await behind.query(sql, [person.personId])).rows
  }
})

test('more addresses than anybody needs are not kept, and what was typed is not lost', async () => {
  const sql = `INSERT INTO app.addresses (person_id, name, street, postal_code, city, country)
    SELECT $1, 'B', 'Laan ' || n, '1', 'Zwolle', 'NL' FROM generate_series(1, 50) n`
  await behind.query(sql, [bram.personId])
  const refused = await bram.post('/en/account/addresses/new', home)
  expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('You have saved 50 addresses,') })
  expect(refused.text).toContain('value="Dorpsweg 1"')
  expect(await idsOf('addresses', bram)).toHaveLength(50)
})

describe('ways of paying and devices', () => {
  test('are listed as far as we know them, and removed at once', async () => {
    const empty = await anna.get('/en/account/profile')
    expect(empty.text).toContain('No payment methods saved. You can save one when you pay')
    await behind.query(
      `INSERT INTO app.saved_payment_methods (person_id, provider, token, method, last_digits)
       VALUES ($1, 'sandbox', 'tok_secret', 'creditcard', '4242')`,
      [anna.personId],
    )
    const { text } = await anna.get('/en/account/profile')
    expect(text).toContain('creditcard ending in 4242')
    expect(text).not.toContain('tok_secret')
    const action = /action="([^"]*ways-of-paying[^"]*)"/.exec(text)![1]!
    expect(await bram.post(action, {})).toMatchObject({ status: 404 })
    expect(await sent(anna, action, {})).toContain('The payment method has been removed.')
  })

  test('devices likewise, by when they came: their names are sealed from us', async () => {
    expect((await anna.get('/en/account/devices')).text).toContain('No device is connected to this account.')
    await behind.query(
      `INSERT INTO app.devices (person_id, public_keys, sealed_name, last_seen_on) VALUES ($1, '{}', '\\x00', '2026-11-20')`,
      [anna.personId],
    )
    const { text } = await anna.get('/en/account/devices')
    expect(text).toContain('Last seen on 20 November 2026')
    const action = /action="([^"]*\/devices\/[^"]*)"/.exec(text)![1]!
    expect(await bram.post(action, {})).toMatchObject({ status: 404 })
    expect(await sent(anna, action, {})).toContain('No device is connected to this account.')
  })
})

describe('what no form asks for', () => {
  test('is refused by every one of them, and nothing of the request is kept', async () => {
    const [address] = await idsOf('addresses', anna)
    const [billing] = await idsOf('billing_addresses', anna)
    const posts: readonly (readonly [path: string, fields: Record<string, string>])[] = [
      ['profile/settings', { user_name: 'kept?', language: 'en' }],
      ['profile/name', { full_name: 'kept?' }],
      ['profile/name-removal', {}],
      ['profile/picture-removal', {}],
      ['addresses/new', { ...home, city: 'kept?' }],
      [`addresses/${address}`, { ...home, city: 'kept?' }],
      [`addresses/${address}/prefer`, {}],
      [`addresses/${address}/remove`, {}],
      ['billing-addresses/new', { ...home, city: 'kept?' }],
      [`billing-addresses/${billing}`, { ...home, city: 'kept?' }],
      [`billing-addresses/${billing}/remove`, {}],
      [`ways-of-paying/${address}/remove`, {}],
      [`devices/${address}/remove`, {}],
      ['preferences', { purpose: 'newsletter', text_version: '1', given: 'true', language: 'en' }],
      ['notices', { purpose: 'newsletter', text_version: '1', given: 'true', language: 'en' }],
      ['notices/read', { version: '1' }],
    ]
    const before = await everything()
    for (const [path, fields] of posts) {
      const answer = await anna.post(`/en/account/${path}`, { ...fields, birthday: '1980-01-01' })
      expect([path, answer.status]).toEqual([path, 422])
      expect(answer.text).not.toContain('1980-01-01')
    }
    expect(await everything()).toEqual(before)
  })

  async function everything() {
    const tables = ['accounts', 'profiles', 'addresses', 'billing_addresses', 'consents', 'statement_notices']
    const rows: unknown[] = []
    for (const table of tables)
      rows.push((await behind.query(`SELECT * FROM app.${table} WHERE person_id = $1`, [anna.personId])).rows)
    return rows
  }
})
