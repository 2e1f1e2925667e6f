import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accessPurposes } from './roles.js'

/** The register asks what is due, and nothing of anybody. */
const mayAskOfEverybody = ['data-requests/register/register.ts']

test('no code of the desk reads rows of people but inside a look', async () => {
  const root = join(import.meta.dirname, '..')
  const names = await readdir(root, { recursive: true })
  const ours = names.filter((name) => /^(desk|data-requests|staff)\/.*(?<!\.test)\.tsx?$/.test(name))
  expect(ours).toContain('staff/audited-access.ts')
  const outside: string[] = []
  for (const name of ours) {
    const source = await readFile(join(root, name), 'utf8')
    if (accessPurposes.some((purposeRole) => source.includes(`withPurpose('${purposeRole}'`))) outside.push(name)
  }
  expect(outside).toEqual(mayAskOfEverybody)
  const register = await readFile(join(root, mayAskOfEverybody[0]!), 'utf8')
  for (const column of ['email', 'question', 'answer', 'refusal_ground', 'extension_reason'])
    expect(register).not.toContain(`'${column}'`)
})
