import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventedOperator } from '@confidant/statement'
import { expect, test } from 'vitest'
import { configurationFindings } from './configuration-findings.js'
import { explainConfiguration } from './explain-configuration.js'
import { readConfiguration } from './read-configuration.js'
import type { GivenValues } from './values.js'

const folder = mkdtempSync(join(tmpdir(), 'confidant-hub-configuration-'))
const rootKey = 'A'.repeat(43)
const ownOperator = join(folder, 'operator.json')
writeFileSync(ownOperator, JSON.stringify(inventedOperator))

const production: GivenValues = {
  PUBLIC_URL: 'https://www.example.com',
  TRUSTED_PROXIES: '1',
  DATABASE_URL: 'postgres://hub:secret@db.example.com/hub?sslmode=verify-full',
  SMTP_URL: 'smtps://hub:secret@mail.example.com',
  ROOT_KEY: rootKey,
  OPERATOR: ownOperator,
}

const read = (given: GivenValues) => readConfiguration({ CONFIDANT_HUB_DATA: 'data', ...given }, folder)
const findings = (given: GivenValues) => configurationFindings(read(given)).map(({ value, kind }) => `${value} ${kind}`)

test('nothing configured is the demo, which finds nothing wrong with itself', () => {
  const { config } = read({})
  expect(config).toMatchObject({ demo: true, port: 7430, host: '127.0.0.1', databaseUrl: null, smtpUrl: null })
  expect(config.operator).toEqual(inventedOperator)
  expect(findings({})).toEqual([])
})

test('the root key of a demo is made once, for nobody else to read', () => {
  const file = join(folder, 'data', 'root-key')
  expect(read({}).config.rootKey).toEqual(read({}).config.rootKey)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')).toHaveLength(32)
})

test('a complete configuration finds nothing missing or unsafe', () => {
  expect(read(production).config.demo).toBe(false)
  expect(findings(production)).toEqual([])
})

test('each thing that is missing or unsafe is found by its name', () => {
  const without = (name: keyof GivenValues) => {
    const { [name]: _, ...rest } = production
    return findings(rest)
  }
  expect(without('OPERATOR')).toEqual(['OPERATOR missing'])
  expect(without('SMTP_URL')).toEqual(['SMTP_URL missing'])
  expect(without('PUBLIC_URL')).toEqual(['PUBLIC_URL missing'])
  expect(without('TRUSTED_PROXIES')).toEqual(['TRUSTED_PROXIES missing'])
  expect(without('ROOT_KEY')).toEqual(['ROOT_KEY unsafe'])
  expect(findings({ ...production, PUBLIC_URL: 'http://www.example.com' })).toEqual(['PUBLIC_URL unsafe'])
  expect(findings({ LISTEN_ADDRESS: '0.0.0.0' })).toEqual(['LISTEN_ADDRESS unsafe'])
})

test('a database elsewhere without TLS is unsafe; one on this machine is not', () => {
  const database = (url: string) => findings({ ...production, DATABASE_URL: url })
  expect(database('postgres://db.example.com/hub')).toEqual(['DATABASE_URL unsafe'])
  expect(database('postgres://db.example.com/hub?sslmode=disable')).toEqual(['DATABASE_URL unsafe'])
  expect(database('postgres://localhost/hub?host=db.example.com')).toEqual(['DATABASE_URL unsafe'])
  expect(database('postgres://localhost/hub')).toEqual([])
  expect(database('postgres://hub@localhost/hub?host=/var/run/postgresql')).toEqual([])
})

test('a mail service that the operator does not name as a party is missing in the statement', () => {
  const { 'mail-delivery': _, ...parties } = inventedOperator.parties
  const file = join(folder, 'no-mail.json')
  writeFileSync(file, JSON.stringify({ ...inventedOperator, parties }))
  expect(findings({ ...production, OPERATOR: file })).toEqual(['OPERATOR missing'])
  expect(findings({ ...production, OPERATOR: file, SMTP_URL: 'smtp://localhost' })).toEqual([])
})

test('everything that cannot be used is said at once, by name', () => {
  const wrong: GivenValues = {
    PORT: '70000',
    PUBLIC_URL: 'https://example.com/shop',
    DATABASE_URL: 'mysql://localhost/hub',
    SMTP_URL: 'mail.example.com',
    ROLES: 'web,cook',
    ROOT_KEY: 'short',
    BLOB_URL: 's3://bucket',
    TRUSTED_PROXIES: 'all',
    DATABASE_CONNECTIONS: '0',
    OPERATOR: 'nowhere.json',
  }
  expect(() => read(wrong)).toThrow(
    new RegExp(
      Object.keys(wrong)
        .map((name) => `(?=[\\s\\S]*- ${name} )`)
        .join(''),
    ),
  )
})

test('an operator file is held to its shape, and to what one entity each answers for', () => {
  const operator = (change: object) => {
    const file = join(folder, 'changed.json')
    writeFileSync(file, JSON.stringify({ ...inventedOperator, ...change }))
    return () => read({ ...production, OPERATOR: file })
  }
  const [company, shop] = inventedOperator.entities
  expect(operator({ motto: 'more' })).toThrow(/OPERATOR .*motto/)
  expect(operator({ entities: [{ ...company, vatNumber: '' }, shop] })).toThrow(/entities\.0\.vatNumber/)
  expect(operator({ entities: [company] })).toThrow(/"shop" no legal entity answers/)
  expect(operator({ entities: [company, { ...shop, subsidiaryOf: 'stranger' }] })).toThrow(/not a subsidiary/)
})

test('what is said at start names every value and shows no secret', () => {
  const lines = explainConfiguration(read(production)).join('\n')
  for (const name of Object.keys(production)) expect(lines).toContain(name)
  expect(lines).not.toMatch(/secret|AAAA/)
  expect(explainConfiguration(read({ PUBLIC_URL: 'http://www.example.com' })).join('\n')).toContain(
    '! PUBLIC_URL (unsafe)',
  )
})
