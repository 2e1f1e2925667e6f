import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import type { FieldShape } from '../model/payload.js'
import { defineForm, field } from './define-payload.js'
import { addressForm, billingAddressForm, consentForm, pictureForm } from './forms.js'
import { mailDelivery } from './jobs.js'
import { payloadSchema } from './schema.js'

/** Every shape that a person types into. */
const emailForm = defineForm({
  name: 'letter',
  purpose: 'contact',
  fields: {
    subject: field('messages', { type: 'line', max: 150 }),
    body: field('messages', { type: 'text', max: 10_000 }),
    name: field('name-address', { type: 'line', max: 120 }, { required: false }),
    email: field('email-address', { type: 'email' }),
    language: field(null, { type: 'language' }),
  },
})

const message = {
  subject: 'Hello',
  body: 'Line one\nline two',
  email: 'Anna@Example.ORG ',
  language: 'nl',
}

function example(shape: FieldShape): unknown {
  const examples: Record<FieldShape['type'], unknown> = {
    email: 'a@example.org',
    country: 'NL',
    language: 'en',
    uuid: '3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c',
    boolean: true,
    date: '2026-11-22',
    line: 'x',
    text: 'x',
    integer: 1,
    base64url: 'AAAA',
    choice: shape.type === 'choice' ? shape.of[0] : '',
    file: shape.type === 'file' ? new File(['x'], 'x', { type: shape.accept[0] }) : '',
  }
  return examples[shape.type]
}

/** Of each shape: what comes in, and what becomes of it; what is refused. */
const shapes: readonly {
  readonly shape: FieldShape
  readonly taken: readonly (readonly [given: unknown, value: unknown])[]
  readonly refused: readonly unknown[]
}[] = [
  {
    shape: { type: 'email' },
    taken: [[' Anna@Example.ORG ', 'anna@example.org']],
    refused: ['', 'anna', 'anna@', '@example.org', 'a b@example.org', `${'a'.repeat(60)}@${'b.'.repeat(100)}org`, 7],
  },
  { shape: { type: 'country' }, taken: [['NL', 'NL']], refused: ['nl', 'NLD', 'N', 'xNL', 'NL ', ''] },
  {
    shape: { type: 'language' },
    taken: [
      ['en', 'en'],
      ['nl', 'nl'],
    ],
    refused: ['de', 'EN', ''],
  },
  {
    shape: { type: 'uuid' },
    taken: [['3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c', '3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c']],
    refused: ['3f1c7f9e', '', 3],
  },
  {
    shape: { type: 'date' },
    taken: [['2026-11-22', '2026-11-22']],
    refused: ['2026-02-30', '22-11-2026', '2026-11-22T10:00:00Z'],
  },
  {
    shape: { type: 'boolean' },
    taken: [
      [true, true],
      [false, false],
      ['on', true],
      ['true', true],
      ['false', false],
    ],
    refused: ['yes', 'off', '1', 1, null],
  },
  {
    shape: { type: 'line', max: 3 },
    taken: [
      [' abc ', 'abc'],
      ['ë', 'ë'],
    ],
    refused: ['', '   ', 'abcd', 'a\nb', 'a\tb', 'a\u001fb', 'a\u007fb', 'a\u009fb', 'a\u2028c', 'b\u2029c', 3],
  },
  {
    shape: { type: 'text', max: 4 },
    taken: [
      [' a\nb ', 'a\nb'],
      ['a\r\nb', 'a\r\nb'],
      ['a\tb', 'a\tb'],
    ],
    refused: ['', ' ', 'abcde', 'a\u0000', 'a\u0008b', 'a\u000bb', 'a\u000cb', 'a\u000eb', 'a\u007fb', 4],
  },
  {
    shape: { type: 'integer', min: -1, max: 12 },
    taken: [
      [-1, -1],
      ['-1', -1],
      [12, 12],
      ['12', 12],
      ['007', 7],
    ],
    refused: [-2, '-2', 13, '13', 1.5, '1.5', '1e1', '', ' 1', 'x1', '1x', true],
  },
  { shape: { type: 'base64url', max: 4 }, taken: [['a-_A', 'a-_A']], refused: ['a+/A', 'AAAAA', 'AA=A', 4] },
  {
    shape: { type: 'choice', of: ['a', 'b'] },
    taken: [
      ['a', 'a'],
      ['b', 'b'],
    ],
    refused: ['c', 'A', '', null],
  },
]

describe.each(shapes)('a field of the shape $shape', ({ shape, taken, refused }) => {
  const declared = { category: null, shape, label: { en: 'a', nl: 'b' }, autocomplete: null }
  const check = (required: boolean, given: unknown) =>
    payloadSchema({ fields: { it: { ...declared, required } } }).safeParse({ it: given })

  test('takes what is right, tidied', () => {
    for (const [given, value] of taken) {
      for (const required of [true, false]) expect([given, check(required, given).data]).toEqual([given, { it: value }])
    }
  })

  test('refuses everything else', () => {
    for (const given of refused) expect([given, check(true, given).success]).toEqual([given, false])
  })

  test('may be left out, or empty, only where it is not required', () => {
    for (const given of ['', undefined]) {
      expect(check(true, given).success).toBe(false)
      expect(check(false, given)).toMatchObject({ success: true })
    }
  })
})

describe('the check of a payload', () => {
  test('takes exactly the declared fields, trimmed, with the address in lower case', () => {
    expect(payloadSchema(emailForm).parse(message)).toEqual({ ...message, email: 'anna@example.org' })
  })

  test('refuses any field that is not declared, in every payload', () => {
    for (const payload of Object.values(declare().payloads)) {
      const whole = Object.fromEntries(
        Object.entries(payload.fields).map(([name, { shape }]) => [name, example(shape)]),
      )
      expect(payloadSchema(payload).safeParse(whole)).toMatchObject({ success: true })
      fc.assert(
        fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, value) => {
          fc.pre(!(name in payload.fields) && name !== '__proto__')
          expect(payloadSchema(payload).safeParse({ ...whole, [name]: value }).success).toBe(false)
        }),
        { numRuns: 20, seed: 3 },
      )
    }
  })

  test('misses what is required, and takes an empty input of a form as left out where it is not', () => {
    const { email: _, ...without } = message
    expect(payloadSchema(emailForm).safeParse(without).success).toBe(false)
    expect(payloadSchema(emailForm).parse({ ...message, name: '' }).name).toBeUndefined()
  })

  test('understands what a browser sends for boxes', () => {
    const address = { name: 'A', street: 'B 1', postal_code: '0000 AA', city: 'C', country: 'NL' }
    expect(payloadSchema(addressForm).parse({ ...address, preferred: 'on' }).preferred).toBe(true)
    expect(payloadSchema(addressForm).parse(address).preferred).toBeUndefined()
  })

  test('keeps control characters out of lines, which end up in e-mails’ headers', () => {
    for (const subject of ['a\r\nBcc: b@example.org', 'a\u0000', 'a\u2028b']) {
      expect(payloadSchema(emailForm).safeParse({ ...message, subject }).success).toBe(false)
    }
  })

  test('bounds length and numbers', () => {
    expect(payloadSchema(emailForm).safeParse({ ...message, body: 'x'.repeat(10_001) }).success).toBe(false)
    const consent = { purpose: 'newsletter', text_version: 1, given: true, language: 'nl' }
    expect(payloadSchema(consentForm).safeParse(consent).success).toBe(true)
    expect(payloadSchema(consentForm).safeParse({ ...consent, text_version: 0 }).success).toBe(false)
  })

  test('takes a file of the declared kinds and size, and no text in its place', () => {
    const picture = (bytes: number, type: string) => new File([new Uint8Array(bytes)], 'me', { type })
    expect(payloadSchema(pictureForm).safeParse({ picture: picture(10, 'image/png') }).success).toBe(true)
    const refused = [
      picture(0, 'image/png'),
      picture(10, 'image/svg+xml'),
      picture(10 * 1024 ** 2 + 1, 'image/png'),
      'x',
    ]
    for (const value of refused) expect(payloadSchema(pictureForm).safeParse({ picture: value }).success).toBe(false)
  })

  test('a processor can be sent only what it is declared for', () => {
    const email = { to: 'a@example.org', subject: 's', text: 't', html: '<p>t</p>' }
    expect(payloadSchema(mailDelivery).safeParse(email).success).toBe(true)
    expect(payloadSchema(mailDelivery).safeParse({ ...email, birthday: '1980-01-01' }).success).toBe(false)
  })
})

test('forms say what they ask in both languages, and to the browser', () => {
  expect(billingAddressForm.fields.city).toMatchObject({
    label: { en: 'City', nl: 'Plaats' },
    autocomplete: 'address-level2',
  })
})
