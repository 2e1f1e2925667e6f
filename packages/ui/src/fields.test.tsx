/** @jsxImportSource preact */
/// <reference lib="dom" />
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Checkbox, Field, FileInput, Select, Textarea } from './index.js'

interface About {
  id: string
  label: string
  name?: string
  hint?: ComponentChildren
  error?: string | null
  required?: boolean
}

const options = [
  { value: 'en', label: 'English' },
  { value: 'nl', label: 'Nederlands' },
]

const inputs = {
  Field: (about: About) => <Field {...about} value="Anna" />,
  Textarea: (about: About) => <Textarea {...about} value="Dear all" />,
  Select: (about: About) => <Select {...about} options={options} value="nl" />,
  Checkbox: (about: About) => <Checkbox {...about} checked />,
  FileInput: (about: About) => <FileInput {...about} accept={['image/png', 'image/jpeg']} />,
}

/** The attributes of the one control in the page. */
function control(html: string): Readonly<Record<string, string>> {
  const tags = [...html.matchAll(/<(?:input|select|textarea)\b([^>]*)>/g)]
  expect(tags).toHaveLength(1)
  const attributes = tags[0]![1]!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries([...attributes].map(([, name, value]) => [name, value ?? '']))
}

describe.each(Object.entries(inputs))('%s', (_, Input) => {
  test('has a label that is tied to it, and a name: its own or its id', () => {
    const html = render(<Input id="a" label="Your name" />)
    expect(html).toMatch(/<label[^>]* for="a"[^>]*>.*Your name.*<\/label>/)
    expect(control(html)).toMatchObject({ id: 'a', name: 'a' })
    expect(control(render(<Input id="a" name="b" label="Your name" />))).toMatchObject({ id: 'a', name: 'b' })
  })

  test('is not marked as wrong or described where there is nothing to say', () => {
    for (const html of [render(<Input id="a" label="A" />), render(<Input id="a" label="A" hint="" error={null} />)]) {
      expect(control(html)).not.toHaveProperty('aria-invalid')
      expect(control(html)).not.toHaveProperty('aria-describedby')
      expect(html).not.toContain('<p')
    }
  })

  test('is described by its hint', () => {
    const html = render(<Input id="a" label="A" hint="As on paper" />)
    expect(control(html)).toMatchObject({ 'aria-describedby': 'a-hint' })
    expect(control(html)).not.toHaveProperty('aria-invalid')
    expect(html).toMatch(/id="a-hint">As on paper</)
  })

  test('is wrong when there is an error, which is announced, and described by both', () => {
    const html = render(<Input id="a" label="A" hint="As on paper" error="Too short" />)
    expect(control(html)).toMatchObject({ 'aria-describedby': 'a-hint a-error', 'aria-invalid': 'true' })
    expect(html).toMatch(/id="a-error" role="alert">Too short</)
  })

  test('has to be filled in only where that is said', () => {
    expect(control(render(<Input id="a" label="A" />))).not.toHaveProperty('required')
    expect(control(render(<Input id="a" label="A" required />))).toHaveProperty('required')
  })
})

test('what was filled in before is there without scripts', () => {
  expect(control(render(<Field id="a" label="A" value="Anna" />))).toMatchObject({ value: 'Anna', type: 'text' })
  expect(render(<Textarea id="a" label="A" value="Dear <all>" />)).toContain('>Dear &lt;all></textarea>')
  const select = render(<Select id="a" label="A" options={options} value="nl" />)
  expect(select.match(/<option[^>]*selected[^>]*>[^<]*/g)).toEqual([expect.stringMatching(/value="nl".*>Nederlands$/)])
  expect(control(render(<Checkbox id="a" label="A" checked />))).toHaveProperty('checked')
  expect(control(render(<Checkbox id="a" label="A" checked={false} />))).not.toHaveProperty('checked')
})

test('a browser fills in nothing that it was not asked for', () => {
  expect(control(render(<Field id="a" label="A" />))).toMatchObject({ autocomplete: 'off' })
  expect(control(render(<Textarea id="a" label="A" value="" />))).toMatchObject({ autocomplete: 'off' })
  expect(control(render(<Select id="a" label="A" options={options} value="" autocomplete="country" />))).toMatchObject({
    autocomplete: 'country',
  })
})

test('a code is typed on a keyboard of digits', () => {
  expect(control(render(<Field id="a" label="A" autocomplete="one-time-code" />))).toMatchObject({
    inputmode: 'numeric',
    class: 'input input--code',
  })
})

test('text has a limit, and is taken as it is typed where that is said', () => {
  expect(control(render(<Textarea id="a" label="A" value="" maxLength={20} verbatim />))).toMatchObject({
    maxlength: '20',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  expect(control(render(<Textarea id="a" label="A" value="" />))).not.toHaveProperty('spellcheck')
})

test('a file is of one of the kinds that are asked for', () => {
  const html = render(<FileInput id="a" label="A" accept={['image/png', 'image/jpeg']} />)
  expect(control(html)).toMatchObject({ type: 'file', accept: 'image/png,image/jpeg' })
})
