import { describe, expect, it } from 'vitest'
import { mail, noon } from './support/drafts.js'
import { importDrafts, newVault } from './support/vaults.js'

const hourMs = 3_600_000
const names = ['e', 'd', 'c', 'b', 'a']

async function fiveMails() {
  const { vault } = await newVault()
  importDrafts(
    vault,
    names.map((name, age) => mail(name, { at: noon - age * hourMs, text: `Text of ${name}: ${'long '.repeat(50)}` })),
  )
  const titles = (filter: Parameters<typeof vault.reader.timeline>[0]) =>
    vault.reader.timeline(filter).map(({ title }) => title.at(-1))
  return { vault, titles }
}

describe('the timeline', () => {
  it('goes from the newest item to the oldest, from any place in it', async () => {
    const { titles } = await fiveMails()
    expect(titles({ limit: 9 })).toEqual(names)
    expect(titles({ limit: 2, offset: 2 })).toEqual(['c', 'b'])
    expect(titles({ limit: 2, offset: 4, kind: 'mail' })).toEqual(['a'])
    expect(titles({ limit: 2, offset: 5 })).toEqual([])
    expect(titles({ limit: 2, kind: 'note' })).toEqual([])
  })

  it('goes on after an item', async () => {
    const { vault, titles } = await fiveMails()
    const { seq } = vault.reader.timeline({ limit: 1, offset: 1 })[0]!
    expect(titles({ limit: 2, beforeSeq: seq })).toEqual(['c', 'b'])
    expect(titles({ limit: 2, beforeSeq: seq, offset: 1 })).toEqual(['b', 'a'])
  })

  it('gives as much of each text as is asked for, and none when nothing is said', async () => {
    const { vault } = await fiveMails()
    expect(vault.reader.timeline({ limit: 1 })[0]!.text).toBe('')
    expect(vault.reader.timeline({ limit: 1, textChars: 9 })[0]!.text).toBe('Text of e')
  })
})
