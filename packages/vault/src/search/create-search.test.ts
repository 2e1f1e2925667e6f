import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GivenItem, searchVault } from '../../test/search-vault.js'

const items: GivenItem[] = [
  {
    id: 'boat-offer',
    title: 'Offer for the red boat',
    text: 'The sloop lies in Harlingen and costs 4,500 euros.',
    from: 'Anna de Vries <anna@example.com>',
    to: ['me@example.org'],
    at: '2023-03-14T10:00:00Z',
    thread: 't1',
  },
  {
    id: 'boat-reply',
    title: 'Re: Offer for the red boat',
    text: 'Can we come and look at it on Saturday?',
    from: 'me@example.org',
    to: ['Anna de Vries <anna@example.com>'],
    at: '2023-03-15T10:00:00Z',
    thread: 't1',
  },
  {
    id: 'boat-answer',
    title: 'Re: Offer for the red boat',
    text: 'Yes, ten in the morning is fine.',
    from: 'Anna de Vries <anna@example.com>',
    to: ['me@example.org'],
    at: '2023-03-16T10:00:00Z',
    thread: 't1',
  },
  {
    id: 'energy-bill',
    title: 'Uw energierekening van maart',
    text: 'Het bedrag van € 112,35 wordt op 28 maart afgeschreven.',
    from: 'Noordstroom <klant@noordstroom.example>',
    to: ['me@example.org'],
    at: '2026-03-20T08:00:00Z',
  },
  {
    id: 'newsletter',
    title: 'Boat news',
    text: 'All about boats this month. Red ones too.',
    from: 'Harbour Weekly <news@harbour.example>',
    to: ['me@example.org'],
    at: '2026-09-01T08:00:00Z',
    detail: { bulk: true, labels: ['Promotions'] },
  },
  {
    id: 'invoice-mail',
    title: 'Your documents',
    text: 'See the attached file.',
    from: 'office@garage.example',
    to: ['me@example.org'],
    at: '2025-06-01T08:00:00Z',
    files: [{ name: 'Factuur 2025-118.pdf', text: 'Grote beurt Volvo, totaal EUR 389,00' }],
  },
  {
    id: 'contact-bram',
    kind: 'contact',
    title: 'Bram Vos',
    text: 'Bram Vos\nbram@example.net\nb.vos@work.example',
    from: 'Bram Vos <bram@example.net>',
    to: ['Bram Vos <b.vos@work.example>'],
    at: null,
  },
  {
    id: 'bram-work',
    title: 'Minutes',
    text: 'Here are the minutes of the meeting.',
    from: 'B. <b.vos@work.example>',
    to: ['me@example.org'],
    at: '2024-05-05T08:00:00Z',
  },
  {
    id: 'chat-1',
    kind: 'chat',
    title: 'Family',
    text: 'When does the train to Groningen leave?',
    from: 'Tess',
    at: '2026-10-01T10:00:00Z',
    thread: 'chat',
    detail: { chat: 'Family' },
  },
  {
    id: 'chat-2',
    kind: 'chat',
    title: 'Family',
    text: 'At 9:14 from platform 5',
    from: 'Milan',
    at: '2026-10-01T10:02:00Z',
    thread: 'chat',
    detail: { chat: 'Family' },
  },
  {
    id: 'chat-3',
    kind: 'chat',
    title: 'Family',
    text: 'Goodnight all',
    from: 'Tess',
    at: '2026-10-09T22:00:00Z',
    thread: 'chat',
    detail: { chat: 'Family' },
  },
  {
    id: 'note',
    kind: 'note',
    title: 'Gift ideas',
    text: 'See https://shop.example for ideas. Coördinatie met Noor.',
    at: '2026-01-05T08:00:00Z',
  },
  {
    id: 'event',
    kind: 'event',
    title: 'Dentist',
    text: '',
    at: '2026-11-26T09:00:00Z',
    occurrences: [{ startsAt: Date.parse('2026-11-26T09:00:00Z'), endsAt: Date.parse('2026-11-26T09:30:00Z') }],
  },
]
const { find, search } = searchVault(items, 'Old laptop')

describe('words', () => {
  it('find items that hold them, in any field', () => {
    expect(find('sloop')).toEqual(expect.arrayContaining(['boat-offer']))
    expect(find('Volvo beurt')[0]).toBe('invoice-mail')
    expect(find('noordstroom')[0]).toBe('energy-bill')
  })

  it('are met by their other forms in English and Dutch', () => {
    expect(find('sloops')[0]).toBe('boat-offer')
    expect(find('energierekeningen')[0]).toBe('energy-bill')
  })

  it('are met in spite of accents and typing errors', () => {
    expect(find('coordinatie')[0]).toBe('note')
    expect(find('Harlignen')[0]).toBe('boat-offer')
    expect(search.search('Harlignen').words[0]!.corrected).toBe('harlingen')
    expect(find('enrgierekenning')[0]).toBe('energy-bill')
  })

  it('meet Dutch compounds written apart', () => {
    expect(find('rekening voor energie')[0]).toBe('energy-bill')
  })

  it('meet the same thing in the other language', () => {
    expect(find('tandarts')[0]).toBe('event')
  })

  it('count more together than apart', () => {
    expect(find('red boat offer')[0]).toBe('boat-offer')
  })
})

describe('operators', () => {
  it('a phrase must stand as written', () => {
    expect(find('"about boats"')).toEqual(['newsletter'])
    expect(find('"boats about"')).toEqual([])
  })

  it('a minus leaves items out', () => {
    expect(find('boat -sloop -saturday')).not.toContain('boat-offer')
    expect(find('boat -harlingen')).not.toContain('boat-offer')
  })

  it('OR takes either', () => {
    expect(find('volvo OR sloop').sort()).toEqual(expect.arrayContaining(['boat-offer', 'invoice-mail']))
  })

  it('a star takes every ending', () => {
    expect(find('Harl*')[0]).toBe('boat-offer')
  })

  it('the last word is completed while typing', () => {
    expect(find('harling', { asYouType: true })[0]).toBe('boat-offer')
    expect(find('red bo', { asYouType: true })).toEqual(expect.arrayContaining(['boat-offer', 'newsletter']))
  })
})

describe('fields', () => {
  it('from: and to: know a person behind several addresses', () => {
    expect(find('van:bram')).toEqual(['bram-work'])
    expect(find('to:anna')).toEqual(['boat-reply'])
    expect(find('from:anna boat').sort()).toEqual(['boat-answer', 'boat-offer'])
  })

  it('kind:, after:, before: and in: narrow', () => {
    expect(find('kind:event')).toEqual(['event'])
    expect(find('boat after:2026-01-01')).toEqual(['newsletter'])
    expect(find('boat voor:2024')).not.toContain('newsletter')
    expect(find('in:promotions')).toEqual(['newsletter'])
    expect(find('in:family train')).toContain('chat-1')
    expect(find('in:"old laptop" dentist')).toEqual(['event'])
  })

  it('has: asks for attachments and links', () => {
    expect(find('has:attachment')).toEqual(['invoice-mail'])
    expect(find('heeft:pdf')).toEqual(['invoice-mail'])
    expect(find('has:link')).toEqual(['note'])
  })
})

describe('ranking', () => {
  it('brings the reply that answers along with the question it answers', () => {
    expect(find('when does the train to Groningen leave').slice(0, 2)).toEqual(['chat-1', 'chat-2'])
    expect(find('train Groningen')).not.toContain('chat-3')
  })

  it('prefers the time that is asked for', () => {
    expect(find('boat in March 2023')[0]).toBe('boat-offer')
    expect(find('boat September 2026')[0]).toBe('newsletter')
  })

  it('lists what happened in a time when nothing else is asked', () => {
    expect(find('March 2023')).toEqual(['boat-answer', 'boat-reply', 'boat-offer'])
  })

  it('brings events of the time asked for, but only where nothing else is demanded', () => {
    expect(find('26 November 2026')).toEqual(['event'])
    expect(find('kind:event 26 November 2026')).toEqual(['event'])
    expect(find('kind:mail 26 November 2026')).toEqual([])
    expect(find('from:anna boat 26 November 2026')).not.toContain('event')
    expect(find('"red boat" 26 November 2026')).not.toContain('event')
  })

  it('puts mail in bulk a little lower', () => {
    expect(find('boat')[0]).not.toBe('newsletter')
  })
})

describe('a hit', () => {
  it('says where it is from and shows the matches in place', () => {
    const [hit] = search.search('sloop harlingen').hits
    expect(hit).toMatchObject({
      kind: 'mail',
      title: 'Offer for the red boat',
      source: 'Old laptop',
      externalId: 'boat-offer',
      people: 'Anna de Vries, me@example.org',
    })
    expect(hit!.id).toMatch(/^[0-9a-f]{32}$/)
    expect(hit!.snippet).toBe('The \ue000sloop\ue001 lies in \ue000Harlingen\ue001 and costs 4,500 euros.')
  })

  it('shows matches in an attachment under its name', () => {
    expect(search.search('beurt').hits[0]!.snippet).toBe(
      'Factuur 2025-118.pdf: Grote \ue000beurt\ue001 Volvo, totaal EUR 389,00',
    )
  })

  it('comes page by page', () => {
    const all = find('boat')
    expect(search.search('boat', { limit: 2 })).toMatchObject({ more: true })
    const second = search.search('boat', { limit: 2, offset: 2 }).hits.map(({ externalId }) => externalId)
    expect(second).toEqual(all.slice(2, 4))
  })
})

it('corrections are what is found', () => {
  const vault = searchVault([{ id: 'a', title: 'Wrong', text: 'nothing' }])
  vault.correctTitle('a', 'Zeppelin')
  vault.search.invalidateCaches()
  expect(vault.find('zeppelin')).toEqual(['a'])
  expect(vault.find('wrong')).toEqual([])
})

it('no query is an error, whatever the full-text index would make of it', () => {
  const odd = [
    '"',
    '*',
    'AND',
    'NOT',
    'NEAR(',
    'a* OR',
    '{title}: x',
    'text:boat',
    '-',
    '- -a',
    '()',
    'from:',
    '\0',
    "'; DROP TABLE item; --",
    'a AND (b',
    '^boat',
    'boat +',
    '😀',
  ]
  for (const query of odd) expect(() => search.search(query), query).not.toThrow()
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'"-:*()|^+{} ORANDNEARboatfromkind2023,') }),
      fc.boolean(),
      (query, asYouType) => {
        search.search(query, { asYouType })
      },
    ),
    { seed: 11, numRuns: 200 },
  )
})

it('an empty vault answers with nothing', () => {
  expect(searchVault([]).find('boat')).toEqual([])
})

describe('words of scripts with marks', () => {
  const { find } = searchVault([
    { id: 'hindi', title: 'नमस्ते दुनिया', text: 'यह हिन्दी में लिखा है।' },
    { id: 'arabic', title: 'كِتَابٌ', text: 'رسالة من مُحَمَّد' },
    { id: 'hebrew', title: 'שָׁלוֹם', text: 'מכתב' },
    { id: 'thai', title: 'สวัสดี', text: 'วันนี้ ที่นี่' },
    { id: 'decomposed', title: 'Re\u0301union au cafe\u0301', text: '' },
    { id: 'emoji', title: 'Tot morgen🥰', text: '❤️lief' },
  ])

  it.each([
    ['नमस्ते', 'hindi'],
    ['"नमस्ते दुनिया"', 'hindi'],
    ['नमस्ते दुनिया', 'hindi'],
    ['दुनि*', 'hindi'],
    ['हिन्दी', 'hindi'],
    ['كِتَابٌ', 'arabic'],
    ['كتاب', 'arabic'],
    ['محمد', 'arabic'],
    ['שלום', 'hebrew'],
    ['שָׁלוֹם', 'hebrew'],
    ['สวัสดี', 'thai'],
    ['ที่นี่', 'thai'],
    ['réunion', 'decomposed'],
    ['reunion cafe', 'decomposed'],
    ['lief', 'emoji'],
    ['"tot morgen"', 'emoji'],
  ])('are found by %s', (query, id) => {
    expect(find(query)).toEqual([id])
  })

  it('are not found by another word that only its marks tell from this one', () => {
    expect(find('नमस्तु')).not.toContain('hindi')
    expect(find('"नमसत"')).toEqual([])
  })
})
