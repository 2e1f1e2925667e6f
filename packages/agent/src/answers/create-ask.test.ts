import type { Vault } from '@confidant/vault'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askVault, details, type GivenItem, person } from '../../test/ask-vault.js'
import type { Ask } from './index.js'

const me = 'robin@example.org'
const energy = (bookedOn: string, amountMinor: number): GivenItem => ({
  id: `energy-${bookedOn}`,
  detail: details.transaction('Noordstroom B.V.', amountMinor, bookedOn),
  at: `${bookedOn}T00:00:00Z`,
  title: 'Noordstroom B.V.',
  text: `Noordstroom B.V.\nTermijnbedrag klant 118822\n${(amountMinor / 100).toFixed(2)} EUR`,
  participants: [person('counterparty', 'Noordstroom B.V.')],
})
const mail = (
  id: string,
  at: string,
  from: [string, string],
  to: [string, string],
  title: string,
  text: string,
  labels?: string[],
): GivenItem => ({
  id,
  at,
  title,
  text,
  detail: details.mail(labels),
  participants: [person('from', ...from), person('to', ...to)],
  thread: title.replace(/^Re: /, ''),
})
const robin: [string, string] = ['Robin Bos', me]
const anna: [string, string] = ['Anna de Vries', 'anna@example.com']

const items: GivenItem[] = [
  energy('2025-01-28', -11235),
  energy('2025-02-28', -11235),
  energy('2025-03-28', -9800),
  energy('2024-12-28', -10000),
  {
    ...energy('2025-06-01', 4200),
    id: 'refund',
    title: 'Gemeente',
    detail: details.transaction('Gemeente', 4200, '2025-06-01'),
    participants: [person('counterparty', 'Gemeente')],
    text: 'Gemeente\nTeruggave\n42.00 EUR',
  },
  mail(
    'energy-mail',
    '2025-01-20T08:00:00Z',
    ['Noordstroom', 'klant@noordstroom.example'],
    robin,
    'Uw energiecontract bij Noordstroom',
    'Uw nieuwe energietarief gaat in op 1 februari.',
  ),
  mail('to-anna', '2026-10-02T08:00:00Z', robin, anna, 'Boat on Sunday', 'Shall we go sailing on Sunday?', ['Sent']),
  mail(
    'from-anna',
    '2026-10-03T08:00:00Z',
    anna,
    robin,
    'Re: Boat on Sunday',
    'Yes. The sloop lies in Harlingen, berth 14. Bring a warm coat.',
  ),
  mail('old-to-anna', '2024-10-02T08:00:00Z', robin, anna, 'Holiday', 'How was Norway?', ['Sent']),
  {
    id: 'anna-card',
    detail: details.contact('+31600000001', 'anna@example.com', '1984-05-03'),
    title: 'Anna de Vries',
    text: 'anna@example.com\n+31600000001\n1984-05-03',
    participants: [person('subject', 'Anna de Vries', 'anna@example.com')],
  },
  {
    id: 'rowing',
    detail: details.event('Boathouse', 'FREQ=WEEKLY'),
    at: '2026-11-03T18:00:00Z',
    title: 'Rowing',
    occurrences: [
      ['2026-11-17T18:00:00Z', '2026-11-17T19:30:00Z'],
      ['2026-11-24T18:00:00Z', '2026-11-24T19:30:00Z'],
      ['2026-12-01T18:00:00Z', '2026-12-01T19:30:00Z'],
    ],
  },
  {
    id: 'dentist',
    detail: details.event('Dorpsstraat 1'),
    at: '2026-11-24T08:00:00Z',
    title: 'Tandarts',
    occurrences: [['2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z']],
  },
  {
    id: 'chat-1',
    detail: details.chat('Family'),
    at: '2026-10-01T10:00:00Z',
    title: 'Family',
    text: 'When does the train to Groningen leave?',
    participants: [person('author', 'Tess')],
    thread: 'chat',
  },
  {
    id: 'chat-2',
    detail: details.chat('Family'),
    at: '2026-10-01T10:02:00Z',
    title: 'Family',
    text: 'At 9:14 from platform 5',
    participants: [person('author', 'Milan')],
    thread: 'chat',
  },
  {
    id: 'note',
    detail: details.note(),
    at: '2026-01-05T08:00:00Z',
    title: 'Garage',
    text: 'The new tyres for the bike cost € 54,90 at the shop in Sneek.',
  },
]

let ask: Ask
let vault: Vault
beforeAll(async () => {
  ;({ ask, vault } = await askVault(items))
})
afterAll(() => vault.close())

function cited(question: string): string[] {
  return [...new Set(ask(question).citations.map(({ externalId }) => externalId))].sort()
}

describe('sums of money', () => {
  it('add what was paid to the one whose mails speak of it, in the year asked for', () => {
    const { answer } = ask('How much did I pay the energy company last year?')
    expect(answer).toContain('€322.70')
    expect(cited('How much did I pay the energy company last year?')).toEqual([
      'energy-2025-01-28',
      'energy-2025-02-28',
      'energy-2025-03-28',
      'energy-mail',
    ])
  })

  it('are asked and answered in Dutch', () => {
    expect(ask('Hoeveel heb ik in februari 2025 aan Noordstroom betaald?').answer).toBe(
      'Betaald: € 112,35 aan Noordstroom B.V., in één transactie.'.replace('€ ', '€ -').replace('-', ''),
    )
  })

  it('tell income from spending', () => {
    expect(ask('How much did I receive from the Gemeente in 2025?').answer).toContain('Received: €42.00 from Gemeente')
  })
})

describe('the calendar', () => {
  it('is written out for a day, recurring events too', () => {
    expect(ask('What is on next Tuesday?').answer.split('\n')).toEqual([
      'Tuesday 24 November 2026, 09:00–09:30: Tandarts (Dorpsstraat 1)',
      'Tuesday 24 November 2026, 19:00–20:30: Rowing (Boathouse)',
    ])
  })

  it('finds the next of something, in the other language', () => {
    expect(ask('When is my next dentist appointment?').answer).toMatch(/^Tuesday 24 November 2026, 09:00/)
    expect(ask('Wanneer moet ik naar de tandarts?').answer).toMatch(/^dinsdag 24 november 2026, 09:00/)
  })

  it('says when there is nothing', () => {
    expect(ask('Wat staat er in mijn agenda op 3 maart 2027?')).toMatchObject({ abstained: true, citations: [] })
  })
})

describe('people', () => {
  it('have telephone numbers and birthdays', () => {
    expect(ask('What is the phone number of Anna?').answer).toContain('+31600000001')
    expect(ask('Wanneer is Anna jarig?').answer).toContain('3 mei 1984')
    expect(ask('Who has a birthday in May?').answer).toContain('Anna de Vries')
  })

  it('were written to last, and wrote last', () => {
    expect(cited('When did I last write to Anna?')).toEqual(['to-anna'])
    expect(cited('Wanneer hoorde ik voor het laatst iets van Anna?')).toEqual(['from-anna'])
    expect(ask('When did I first write to Anna?').answer).toContain('2 October 2024')
  })

  it('are asked about within a time', () => {
    expect(cited('When did I last write to Anna in 2024?')).toEqual(['old-to-anna'])
    expect(ask('When did I last write to Anna in 2019?').abstained).toBe(true)
  })

  it('are counted by their mails', () => {
    expect(ask('How many mails did I send to Anna?').answer).toBe('2.')
    expect(ask('How many mails did I send to Anna in 2024?').answer).toBe('1.')
  })
})

describe('what was said', () => {
  it('is answered in its own words, with the place it stands', () => {
    const { answer, citations } = ask('Where does the sloop lie?')
    expect(answer).toContain('Harlingen, berth 14')
    expect(citations[0]).toMatchObject({ externalId: 'from-anna', quote: 'The sloop lies in Harlingen, berth 14.' })
    expect(citations[0]!.id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('holds amounts', () => {
    expect(
      ask('Wat kostten de nieuwe banden voor de fiets?').answer + ask('What did the new tyres cost?').answer,
    ).toContain('€ 54,90')
  })

  it('is found in the reply when only the question before it has the words', () => {
    expect(ask('When does the train to Groningen leave?').answer).toContain('9:14')
  })
})

describe('what the vault does not hold', () => {
  it.each([
    'What is the name of the dog of Anna?',
    'Where did Willem go to school?',
    'Hoeveel betaalde ik voor de caravan?',
    'When is the wedding in Lisbon?',
    'asdf qwer',
    '???',
    '',
  ])('is said: %s', (question) => {
    expect(ask(question)).toMatchObject({ question, abstained: true, citations: [], model: null })
  })

  it('is said in the language of the question', () => {
    expect(ask('Hoe heet de hond van Willem?').answer).toBe('In de kluis staat geen antwoord op deze vraag.')
    expect(ask('What is the name of the caravan?').answer).toBe('There is no answer to this in the vault.')
  })
})

it('every quotation stands in its item word for word, whatever is asked', () => {
  const texts = new Map(items.map(({ id, title, text }) => [id, `${title}\n${text ?? ''}`]))
  const words = fc.constantFrom(
    'how',
    'much',
    'when',
    'last',
    'Anna',
    'energy',
    'boat',
    'wat',
    'dinsdag',
    'train',
    '2025',
    'paid',
    'mails',
    'many',
    'dentist',
    '"',
    'from:',
    'birthday',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 7 }), (parts) => {
      const { abstained, citations, answer } = ask(parts.join(' '))
      expect(answer).not.toBe('')
      expect(abstained ? citations.length === 0 : citations.length > 0).toBe(true)
      for (const { externalId, quote } of citations) expect(texts.get(externalId)).toContain(quote)
    }),
    { seed: 3, numRuns: 150 },
  )
})
