import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import phrases from '../src/chat/data/whatsapp-phrases.json' with { type: 'json' }
import dateWords from '../src/mail/data/date-words.json' with { type: 'json' }
import plans from '../src/phone/data/numbering-plans.json' with { type: 'json' }
import { createZoneLookup } from '../src/time/zone.js'

const source = join(import.meta.dirname, '../src')
const files = globSync('**/data/*.json', { cwd: source }).sort()

function stringsIn(value: unknown): string[][] {
  if (Array.isArray(value)) return [value.filter((each) => typeof each === 'string'), ...value.flatMap(stringsIn)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

it('there are data files to test', () => {
  expect(files.map((file) => basename(file))).toEqual([
    'minor-units.json',
    'windows-zones.json',
    'whatsapp-phrases.json',
    'date-words.json',
    'reply-prefixes.json',
    'numbering-plans.json',
  ])
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(source, file), 'utf8')

  it('holds nothing twice in one list, and nothing empty', () => {
    for (const list of stringsIn(JSON.parse(text))) {
      expect(list).toEqual([...new Set(list)])
      expect(list).not.toContain('')
    }
  })

  it('has no key twice in one object', () => {
    const keys = (json: string) => json.match(/"(?:[^"\\]|\\.)*":/g)?.length ?? 0
    expect(keys(text)).toBe(keys(JSON.stringify(JSON.parse(text))))
  })
})

describe('phrases of WhatsApp', () => {
  it.each(Object.entries(phrases))(
    'about %s are there in the languages that need them, as valid expressions',
    (_, all) => {
      const languages = Object.values<string[]>(all)
      expect(languages.every((list) => list.length > 0)).toBe(true)
      for (const phrase of languages.flat()) expect(() => new RegExp(phrase, 'iu')).not.toThrow()
    },
  )

  it.each(['encryption', 'events', 'files', 'deleted', 'edited', 'exportNames', 'at'] as const)(
    'about %s are there in English and Dutch',
    (subject) => {
      expect(Object.keys(phrases[subject])).toEqual(expect.arrayContaining(['en', 'nl']))
    },
  )
})

it('each month has names in mail, of three letters in lower case, that no other month has', () => {
  expect(dateWords.months).toHaveLength(12)
  const names = dateWords.months.flat()
  expect(names).toEqual([...new Set(names)])
  for (const name of names) expect(name).toMatch(/^\p{Ll}{3}$/u)
})

it('each numbering plan belongs to a country and to zones that the system knows, no zone to two', () => {
  const lookup = createZoneLookup()
  const zones = Object.values(plans).flatMap(({ timeZones }) => timeZones)
  expect(zones).toEqual([...new Set(zones)])
  for (const zone of zones) expect(lookup(zone), zone).not.toBeNull()
  for (const [country, { code, minDigits, maxDigits }] of Object.entries(plans)) {
    expect(country).toMatch(/^[A-Z]{2}$/)
    expect(code).toMatch(/^[1-9]\d{0,2}$/)
    expect(minDigits).toBeLessThanOrEqual(maxDigits)
  }
})
