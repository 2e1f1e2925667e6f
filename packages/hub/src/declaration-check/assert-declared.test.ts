import { declare } from '@confidant/statement'
import { describe, expect, test } from 'vitest'
import { assertDeclared, DeclarationError, livePayloads } from './assert-declared.js'

const declaration = declare()
const all = Object.values(declaration.payloads)

describe('a program', () => {
  test('that has exactly what is declared may start, also where two features take the same form', () => {
    expect(() => assertDeclared(declaration, livePayloads([...all, all[0]!]))).not.toThrow()
  })

  test('that differs is refused with every difference by name, both ways', () => {
    const [form, ...others] = all
    const job = others.find(({ kind }) => kind === 'job')!
    const spying = { ...job, fields: { ...job.fields, birthday: Object.values(form!.fields)[0]! } }
    const unknown = { ...job, name: 'profile-everybody' }
    const live = livePayloads([...others.filter((each) => each !== job), spying, unknown])
    const thrown = (() => {
      try {
        return assertDeclared(declaration, live)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(DeclarationError)
    expect((thrown as DeclarationError).problems.map(({ code, subject }) => `${code} ${subject}`).sort()).toEqual([
      `field-undeclared job/${job.name}.birthday`,
      `form-missing form/${form!.name}`,
      'job-undeclared job/profile-everybody',
    ])
    for (const { message } of (thrown as DeclarationError).problems)
      expect((thrown as DeclarationError).message).toContain(message)
  })
})
