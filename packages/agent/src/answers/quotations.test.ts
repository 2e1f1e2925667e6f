import type { Vault } from '@confidant/vault'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askVault, details, type GivenItem, person } from '../../test/ask-vault.js'
import type { Ask } from './index.js'

let number = 0
/** A message in the chat of the sports club. */
const says = (who: string, at: string, text: string): GivenItem => ({
  id: `chat-${number++}`,
  at,
  title: 'Korfball',
  text,
  detail: details.chat('Korfball'),
  participants: [person('author', who), person('member', 'Yara'), person('member', 'Teun')],
  thread: 'korfball',
})
const writes = (id: string, at: string, title: string, text: string): GivenItem => ({
  id,
  at,
  title,
  text,
  detail: details.mail(),
  participants: [person('from', 'Ilse Kramer', 'ilse@example.org'), person('to', 'Robin Bos', 'robin@example.org')],
  thread: title,
})

const items: GivenItem[] = [
  says('Yara', '2026-03-02T18:00:00Z', 'Which tortoise did you get from the shelter?'),
  says('Teun', '2026-03-02T18:05:00Z', 'A small one, she answers to Olga'),
  says('Yara', '2026-03-09T18:00:00Z', 'When do you deliver the trampoline?'),
  says('Teun', '2026-03-09T18:20:00Z', 'Thursday at eight'),
  says('Teun', '2026-04-01T18:00:00Z', 'The tournament in Ommen is on Saturday 16 May'),
  says('Yara', '2026-04-03T18:00:00Z', 'Great, I bring oranges'),
  says('Teun', '2026-04-20T18:00:00Z', 'That Saturday the hall is taken, it is moved to 30 May'),
  says('Yara', '2026-05-03T18:00:00Z', 'The trailer was 1.250'),
  says('Yara', '2026-05-20T18:00:00Z', 'New baskets are here, they were 349,50'),
  says('Yara', '2026-06-01T18:00:00Z', 'The club bought a second-hand steam roller'),
  says('Teun', '2026-06-01T18:01:00Z', 'I call it Hendrika'),
  says('Teun', '2026-06-10T18:00:00Z', 'Ik verhuis in juli naar Kampen'),
  writes(
    'choir',
    '2026-02-01T10:00:00Z',
    'News',
    'Dear Robin,\nI stopped with the harmonica. My wrist hurts too much at night.\nWe painted the shed green and it cost 80 euros.\nWarm regards,\nIlse',
  ),
  {
    id: 'packing',
    title: 'Paklijst kanotocht',
    text: 'Voor de kanotocht\n\n- tent\n- drie peddels\n- waterdichte zak\n- pannetje',
    detail: details.note(),
  },
]

let vault: Vault
let ask: Ask
beforeAll(async () => {
  ;({ vault, ask } = await askVault(items))
})
afterAll(() => vault[Symbol.asyncDispose]())

describe('a chat', () => {
  it('answers with the reply first, and says what it replies to', () => {
    expect(ask('When does Teun deliver the trampoline?').answer).toMatch(
      /^Teun, 9 March 2026: “Thursday at eight” \(.*\) \(in reply to “When do you deliver the trampoline\?”\)/,
    )
  })

  it('gives a name that stands only in the reply', () => {
    expect(ask('What is the name of the tortoise from the shelter?').answer).toContain('Olga')
  })
})

describe('a short message with a pronoun', () => {
  it('comes with the message before it', () => {
    const { answer } = ask('Who is Hendrika?')
    expect(answer.split('\n')[0]).toContain('I call it Hendrika')
    expect(answer).toContain('steam roller')
  })
})

describe('a name', () => {
  it('is not any capital in a sentence about the thing', () => {
    expect(ask('What is the name of the hall?').abstained).toBe(true)
  })
})

describe('a plan that was moved', () => {
  it('is answered by what was said last, although that does not name it', () => {
    const { answer } = ask('When is the tournament in Ommen?')
    expect(answer.split('\n')[0]).toContain('moved to 30 May')
    expect(answer).toContain('16 May')
  })
})

describe('amounts in messages', () => {
  it('are added up when the question asks for them together', () => {
    const { answer, citations } = ask('What did the trailer and the baskets cost together?')
    expect(answer.split('\n')[0]).toBe('Together: 1,599.50.')
    expect(citations).toHaveLength(2)
  })

  it('are not added up when only one is known', () => {
    expect(ask('What did the trailer and the whistle cost together?').answer).not.toContain('Together')
  })
})

describe('a question', () => {
  it('for a reason gets the sentence after the one that says what happened', () => {
    expect(ask('Why did Ilse stop with the harmonica?').answer).toContain('My wrist hurts too much at night.')
  })

  it('that asks two things gets an answer to both', () => {
    const { answer } = ask('Which colour did Ilse paint the shed and what did it cost?')
    expect(answer).toContain('green')
    expect(answer).toContain('80 euros')
  })

  it('never gets a greeting or a name under a mail', () => {
    const quotes = ask('How are the wrist and the shed of Ilse?').citations.map(({ quote }) => quote)
    for (const frame of ['Dear Robin,', 'Warm regards,', 'Ilse']) expect(quotes).not.toContain(frame)
    expect(quotes).not.toEqual([])
  })

  it('in another form of a Dutch verb finds what was said', () => {
    expect(ask('Wanneer verhuist Teun naar Kampen?').answer).toContain('Ik verhuis in juli naar Kampen')
  })
})

describe('a written list', () => {
  it('is given line by line', () => {
    const { answer, citations } = ask('Welke spullen staan op de paklijst voor de kanotocht?')
    expect(answer.split('\n')).toEqual([
      'Paklijst kanotocht:',
      '- tent',
      '- drie peddels',
      '- waterdichte zak',
      '- pannetje',
    ])
    expect(citations.map(({ quote }) => quote)).toContain('- drie peddels')
  })
})
