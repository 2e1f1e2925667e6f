/**
 * What comes every month by itself: telephone and internet with a PDF invoice, the train, the newspaper, newsletters.
 */
import { pdfFile } from '../formats/pdf-file.js'
import type { Calendar, LocalMs } from '../local-time.js'
import { dayMs, dutchDate, dutchMonth, englishDate, isoDay, isoWeekday } from '../local-time.js'
import { accounts, bookshop, gardenLetter, newspaper, railway, telecom } from '../people.js'
import { createRandom } from '../random.js'
import type { Mail, Payment, Story } from '../story.js'
import { euros, received } from './telling.js'

const telecomMinor = { first: 4_950, cheaper: 4_400 }

export function subscriptionStory(calendar: Calendar): Story {
  const months = calendar.months()
  return {
    mails: [
      ...months.map((month) => telecomInvoice(calendar, month)),
      ...months.map(trainOverview),
      ...weekly(calendar, 7).map(newspaperLetter),
      ...weekly(calendar, 14).map(gardenNewsletter),
      ...telecomChange(calendar),
      ...books(calendar),
    ],
    payments: months.flatMap((month): Payment[] => [
      debit(
        month + 8 * dayMs,
        telecomAmount(calendar, month),
        'Lijn6',
        accounts.telecom,
        `Factuur ${invoiceNumber(month)}`,
        'L6-550192',
      ),
      debit(
        month + 14 * dayMs,
        trainMinor(month),
        'Randspoor',
        accounts.railway,
        `Reizen ${dutchMonth(month)}`,
        'RS-771043',
      ),
      debit(month + 2 * dayMs, 1_650, 'De Ochtendkrant', accounts.newspaper, 'Abonnement weekend', 'OK-20331'),
    ]),
  }
}

function debit(
  day: LocalMs,
  amountMinor: number,
  counterparty: string,
  counterpartyNumber: string,
  description: string,
  mandate: string,
): Payment {
  return { account: 'main', day, amountMinor: -amountMinor, counterparty, counterpartyNumber, description, mandate }
}

function telecomAmount(calendar: Calendar, month: LocalMs): number {
  return month < calendar.lastYear(10, 1, 0) ? telecomMinor.first : telecomMinor.cheaper
}

function invoiceNumber(month: LocalMs): string {
  return `L6-${isoDay(month).slice(0, 7).replace('-', '')}-3381`
}

function telecomInvoice(calendar: Calendar, month: LocalMs): Mail {
  const amount = euros(telecomAmount(calendar, month))
  const number = invoiceNumber(month)
  const bytes = pdfFile({
    title: `Factuur ${number}`,
    author: 'Lijn6',
    pages: [
      [
        '# Factuur',
        `Factuurnummer | ${number}`,
        `Factuurdatum | ${dutchDate(month + 2 * dayMs)}`,
        'Klant | M. de Wit, Kersenlaan 27-2, Utrecht',
        '---',
        `Glasvezel 500 Mbit/s | € ${month < calendar.lastYear(10, 1, 0) ? '35,00' : '29,50'}`,
        'Mobiel 10 GB, 06-00000101 | € 14,50',
        `## Totaal inclusief btw | € ${amount}`,
        '',
        `Wij schrijven dit bedrag rond ${dutchDate(month + 8 * dayMs)} af.`,
      ],
    ],
  })
  return received(
    `lijn6-${isoDay(month).slice(0, 7)}`,
    month + 2 * dayMs + 5 * 3_600_000,
    telecom,
    `Je factuur van ${dutchMonth(month)}: € ${amount}`,
    `Hoi Mara,\n\nJe factuur ${number} van € ${amount} staat in de bijlage. We schrijven hem rond ${dutchDate(month + 8 * dayMs)} af.\n\nLijn6`,
    { bulk: true, attachments: [{ name: `Factuur ${number}.pdf`, mediaType: 'application/pdf', bytes }] },
  )
}

function telecomChange(calendar: Calendar): Mail[] {
  return [
    received(
      'lijn6-korting',
      calendar.lastYear(9, 16, 11, 22),
      telecom,
      'Je blijft: korting per 1 oktober',
      'Hoi Mara,\n\nFijn dat je blijft! Zoals aan de telefoon beloofd: vanaf 1 oktober betaal je voor glasvezel € 29,50 in plaats van € 35,00, een jaar lang. Samen met je mobiel wordt dat € 44,00 per maand.\n\nGroet,\nDewi van Lijn6',
    ),
  ]
}

function trainMinor(month: LocalMs): number {
  return createRandom(month / dayMs).between(2_610, 9_840)
}

function trainOverview(month: LocalMs): Mail {
  return received(
    `randspoor-${isoDay(month).slice(0, 7)}`,
    month + 12 * dayMs + 6 * 3_600_000,
    railway,
    `Je reizen van ${dutchMonth(month)}`,
    `Beste Mara,\n\nDeze maand schrijven we € ${euros(trainMinor(month))} af voor je treinreizen met dalvoordeel. Het volledige overzicht vind je in de app.\n\nRandspoor`,
    { bulk: true },
  )
}

/** Sundays at seven, every `days` days, from the first of last year up to today. */
function weekly(calendar: Calendar, days: number): LocalMs[] {
  const newYear = calendar.lastYear(1, 1, 7, days)
  const first = newYear + (7 - isoWeekday(newYear)) * dayMs
  const count = Math.floor((calendar.today - first) / (days * dayMs)) + 1
  return Array.from({ length: count }, (_, index) => first + index * days * dayMs)
}

const headlines = [
  'Ooievaars blijven vaker een winter over',
  'De laatste veerman van de Lek draagt zijn roer over',
  'Waarom we massaal weer brieven schrijven',
  'Het bos dat een school werd',
  'Op zoek naar de stilste plek van het land',
  'De terugkeer van de buurtbibliotheek',
  'Een dag mee met de dijkwachter',
  'Zo bouw je een kas van oude ramen',
  'De bakker die om drie uur zingt',
  'Hoe een dorp zijn eigen windmolen kocht',
  'Het mysterie van de verdwenen straatnaam',
  'Fietsen zonder bestemming',
  'Wat bijen ons over vergaderen leren',
  'De klokkenmaker van Zutphen',
]

function newspaperLetter(at: LocalMs): Mail {
  const random = createRandom(at / dayMs + 7)
  const start = random.between(0, headlines.length - 1)
  const three = [0, 1, 2].map((step) => headlines[(start + step * 3) % headlines.length]!)
  return received(
    `ochtendkrant-${isoDay(at)}`,
    at,
    newspaper,
    `Weekend: ${three[0]}`,
    `Goedemorgen,\n\n${three.map((line) => `* ${line}`).join('\n')}\n\nEn verder: de puzzel, het weer en een recept voor ${random.pick(['pompoensoep', 'appeltaart', 'courgettekoekjes', 'erwtensoep'])}.\n\nFijne zondag!`,
    {
      bulk: true,
      html: `<table width="100%" cellpadding="0"><tr><td style="font-family:Georgia,serif;padding:24px">
<img src="https://ochtendkrant.example/pixel.gif" width="1" height="1" alt="">
<h1 style="border-bottom:3px double #333">De Ochtendkrant</h1>
${three.map((line) => `<h2>${line}</h2><p>Lees het verhaal in de krant van dit weekend.</p>`).join('\n')}
<p style="color:#777">U ontvangt deze brief omdat u abonnee bent.</p></td></tr></table>`,
    },
  )
}

const gardenTips = [
  ['Pinch out your basil', 'Take the top pair of leaves as soon as there are six; the plant answers with two stems.'],
  ['A saucer is not a pond', 'Let water run through, wait ten minutes, and empty the saucer. Roots like to breathe.'],
  ['Sow sweet peas on a sill', 'Soak them overnight and give them a tall pot: they dive before they climb.'],
  ['Turn the pot', 'A quarter turn each Sunday keeps a geranium honest.'],
  ['The case for chives', 'They forgive forgetting, they flower in May, and bees adore them.'],
  ['Winter is for resting', 'Less water, more window. Wipe the leaves with a damp cloth.'],
  ['Save the seed', 'A paper envelope, a dry drawer and a name: that is the whole art.'],
] as const

function gardenNewsletter(at: LocalMs): Mail {
  const [title, text] = createRandom(at / dayMs + 11).pick(gardenTips)
  return received(
    `windowsill-${isoDay(at)}`,
    at + 3_600_000,
    gardenLetter,
    `🌿 ${title}`,
    `Hello windowsill gardeners,\n\n${text}\n\nYours in potting soil,\nMaud\n\n${englishDate(at)}`,
    {
      bulk: true,
      encoding: 'utf-8-base64',
      html: `<div style="max-width:36em;margin:auto"><h1>${title}</h1><p>Hello windowsill gardeners,</p><p>${text}</p><p>Yours in potting soil,<br>Maud</p></div>`,
    },
  )
}

function books(calendar: Calendar): Mail[] {
  return [
    received(
      'vuurtoren-8812',
      calendar.lastYear(3, 4, 12, 12),
      bookshop,
      'Uw boeken liggen klaar',
      'Beste Mara,\n\nEr liggen twee exemplaren van A House of Small Weather voor u klaar (2 × € 23,50 = € 47,00). We bewaren ze tot 18 maart. Luister ook naar de winkelkat, die heeft er een mening over.\n\nBoekhandel De Vuurtoren',
    ),
  ]
}
