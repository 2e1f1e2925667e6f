import type { Vault } from '@confidant/vault'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askVault, details, type GivenItem, person } from '../../../test/ask-vault.js'
import type { Ask } from '../index.js'

const robin = person('from', 'Robin Bos', 'robin@example.org')

function moved(counterparty: string, amount: string, day: string, about = '', counterpartyAccount = ''): GivenItem {
  const detail = details.transaction(counterparty, Math.round(Number(amount) * 100), day)
  return {
    id: `${day} ${amount}`,
    detail: detail.kind === 'transaction' ? { ...detail, counterpartyAccount } : detail,
    at: `${day}T00:00:00Z`,
    title: counterparty,
    text: [counterparty, about, `${amount} EUR`].join('\n'),
    participants: [person('counterparty', counterparty, counterpartyAccount)],
  }
}

function card(name: string, address: string): GivenItem {
  const detail = details.contact('', address, '')
  return { id: address, detail, title: name, text: address, participants: [person('subject', name, address)] }
}

function mail(from: [string, string], title: string, text: string, at: string): GivenItem {
  const participants = [person('from', ...from), person('to', robin.name, robin.address)]
  return { id: `${title} ${at}`, detail: details.mail(), at, title, text, participants }
}

const club: [string, string] = ['R.V. De Waterhoen', 'bestuur@waterhoen.example']
const energy: [string, string] = ['Noordstroom', 'klant@noordstroom.example']
const anna: [string, string] = ['Anna de Vries', 'anna@example.com']

const items: GivenItem[] = [
  card('Anna de Vries', 'anna@example.com'),
  card('Hilde Smid', 'hilde@example.com'),
  card('Hugo Smid', 'hugo@example.com'),
  {
    id: 'sent',
    detail: details.mail(['Sent']),
    at: '2025-01-02T08:00:00Z',
    title: 'Hello',
    text: 'Hello Anna',
    participants: [robin, person('to', ...anna)],
  },
  mail(anna, 'Coffee', 'Shall we have coffee? The coffee in Sneek is good.', '2025-03-01T08:00:00Z'),
  mail(anna, 'Coffee again', 'More coffee, on Sunday.', '2025-03-09T08:00:00Z'),
  mail(club, 'Hoog water', 'Het water staat hoog, er wordt niet geroeid.', '2025-02-01T08:00:00Z'),
  mail(club, 'Training', 'We roeien dinsdag.', '2025-02-08T08:00:00Z'),
  mail(club, 'Botenloods', 'De loods is zaterdag open.', '2025-02-15T08:00:00Z'),
  mail(club, 'Ledenvergadering', 'De vergadering is in maart.', '2025-02-22T08:00:00Z'),
  mail(energy, 'Uw energie', 'Uw energietarief voor dit jaar.', '2025-01-20T08:00:00Z'),
  moved('A. de Vries', '-312.50', '2025-09-16', 'Helft van de boot'),
  moved('A. de Vries', '600.00', '2025-02-01', 'Vakantiepot'),
  moved('A. de Vries', '450.00', '2025-06-25', 'Vakantiepot rest'),
  moved('A. de Vries', '22.50', '2025-11-24', 'Microscoop'),
  moved('R. Bos', '-700.00', '2025-01-30', 'Naar spaarrekening voor Anna'),
  moved('Spaarpot', '-80.00', '2025-01-31', 'Voor Anna', 'NL00TEST0000000001'),
  moved('H. Smid', '-55.00', '2025-05-05', 'Cadeau'),
  moved('Noordstroom B.V.', '-112.35', '2025-01-28', 'Termijnbedrag'),
  moved('Noordstroom B.V.', '-112.35', '2025-02-28', 'Termijnbedrag'),
  moved('Noordstroom B.V.', '87.34', '2026-02-10', 'Jaarafrekening'),
  moved('R.V. De Waterhoen', '-342.00', '2025-02-03', 'Contributie'),
  moved('Kapper Test', '-31.00', '2025-04-04', 'Knippen'),
  { ...moved('Bicycle Shop Test', '-75.00', '2025-01-01'), at: '2024-12-31T15:00:00Z' },
  moved('Groothandel Meer', '-20.00', '2024-01-04'),
  moved('Groothandel Meer', '-25.00', '2026-05-04'),
]

let ask: Ask
let vault: Vault
beforeAll(async () => {
  ;({ ask, vault } = await askVault(items))
})
afterAll(() => vault.close())

const firstLine = (question: string) => ask(question).answer.split('\n')[0]

describe('who paid whom', () => {
  it.each([
    ['How much did Anna pay me?', 'Received: €1,072.50 from A. de Vries, in 3 transactions.'],
    ['How much did I receive from Anna?', 'Received: €1,072.50 from A. de Vries, in 3 transactions.'],
    ['Hoeveel heeft Anna de Vries mij betaald?', 'Ontvangen: € 1.072,50 van A. de Vries, in 3 transacties.'],
    ['How much did I pay Anna?', 'Paid: €312.50 to A. de Vries, in one transaction.'],
    ['Hoeveel heb ik aan Anna betaald?', 'Betaald: € 312,50 aan A. de Vries, in één transactie.'],
    ['How much did the energy company pay me?', 'Received: €87.34 from Noordstroom B.V., in one transaction.'],
    ['Wat kreeg ik terug van Noordstroom?', 'Ontvangen: € 87,34 van Noordstroom B.V., in één transactie.'],
    ['How much did I pay the energy company?', 'Paid: €224.70 to Noordstroom B.V., in 2 transactions.'],
    ['How much was my last payment to Noordstroom?', 'Paid: €112.35 to Noordstroom B.V., in one transaction.'],
  ])('%s', (question, answer) => {
    expect(firstLine(question)).toBe(answer)
  })

  it('rests on every transaction that was added', () => {
    const cited = ask('How much did Anna pay me?').citations.map(({ externalId }) => externalId)
    expect(cited).toEqual(['2025-02-01 600.00', '2025-06-25 450.00', '2025-11-24 22.50'])
  })
})

it('a payment belongs to the day on which it was booked, however late that day began elsewhere', () => {
  expect(firstLine('How much did I pay the bicycle shop in January 2025?')).toBe(
    'Paid: €75.00 to Bicycle Shop Test, in one transaction.',
  )
  expect(firstLine('How much did I pay the bicycle shop in December 2024?')).not.toContain('Paid')
})

describe('no sum is made up', () => {
  it.each([
    ['from a word in the mails of somebody', 'How much did I spend on coffee in 2025?'],
    ['from a part of a name', 'How much did I pay for water?'],
    ['for one of two whom an initial fits', 'How much did I pay Hilde?'],
    ['from transfers between own accounts', 'How much did I pay Robin?'],
    ['for what somebody else paid', 'Hoeveel heeft Anna voor de boot betaald?'],
    ['for one paper', 'What was the total of the last invoice of Noordstroom?'],
    ['for another initial', 'How much did I pay M. de Vries?'],
  ])('%s', (_, question) => {
    expect(ask(question).answer).not.toMatch(/Paid:|Received:|Betaald:|Ontvangen:|Nothing/)
  })
})

describe('a time without payments', () => {
  it('is said to have none, with the nearest payment', () => {
    const { answer, citations } = ask('How much did I pay Kapper Test in 2024?')
    expect(answer).toBe('Nothing was paid to Kapper Test in 2024.\nThe nearest payment was on 4 April 2025: €31.00.')
    expect(citations).toMatchObject([{ externalId: '2025-04-04 -31.00', quote: '-31.00 EUR' }])
  })

  it.each([
    ['Hoeveel heb ik in 2024 aan Kapper Test betaald?', 'Aan Kapper Test is in 2024 niets betaald.'],
    ['How much did Anna pay me in May 2025?', 'Nothing was received from A. de Vries in May 2025.'],
    ['Hoeveel heeft Anna mij in mei 2025 betaald?', 'Van A. de Vries is in mei 2025 niets ontvangen.'],
  ])('%s', (question, answer) => {
    expect(firstLine(question)).toBe(answer)
  })

  it('is not judged when the vault holds no bank transactions of it', () => {
    expect(ask('How much did I pay Kapper Test in 2021?').answer).not.toContain('Nothing was paid')
  })
})
