/**
 * The rowing club De Waterlinie: training on Tuesday and Saturday, the autumn regatta, the fee, the boat that got a name.
 */
import type { Calendar } from '../local-time.js'
import { dayMs, isoWeekday } from '../local-time.js'
import { accounts, femke, me, rowingClub, ruben } from '../people.js'
import type { CalendarEvent, Story } from '../story.js'
import { received, sent } from './telling.js'

export function rowingStory(calendar: Calendar): Story {
  const year = calendar.lastYearNumber
  return {
    mails: [
      received(
        'contributie',
        calendar.lastYear(1, 15, 18, 0),
        rowingClub,
        `Contributie ${year}`,
        `Beste roeister,\n\nDe contributie voor ${year} is € 342,00. We schrijven die rond 1 februari af. Nieuw: de bar neemt geen contant geld meer aan.\n\nHet bestuur`,
        { bulk: true },
      ),
      received(
        'indeling-vier',
        calendar.lastYear(3, 17, 21, 12),
        ruben,
        'Indeling dames vier',
        'Ha dames,\n\nIndeling tot de zomer: slag Femke, drie Mara, twee Nadia, boeg Liesbeth. Stuurvrouw: om en om Joke en Petra. Wie ziek is, regelt zelf een invaller.\n\nRuben',
      ),
      received(
        'bootnaam',
        calendar.lastYear(6, 9, 10, 30),
        rowingClub,
        'Uitslag: de nieuwe vier heet IJsvogel',
        'Beste leden,\n\nEr zijn 94 stemmen uitgebracht. IJsvogel kreeg er 51, Waterjuffer 29 en Bootje McBootgezicht 14. We dopen haar op zaterdag 21 juni om 15 uur.\n\nHet bestuur',
        { bulk: true, encoding: 'latin1' },
      ),
      sent(
        'schouder-afmelding',
        calendar.lastYear(10, 22, 9, 40),
        [ruben, femke],
        'Twee weken aan de kant',
        'Ha Ruben en Femke,\n\nDe fysio wil dat mijn schouder twee weken rust krijgt. Ik mis dus de trainingen van 25 en 28 oktober en 1 en 4 november. Kan Nadia’s zusje invallen op drie?\n\nBalen. Ik kom wel aanmoedigen met thermosfles.\n\nMara',
        { encoding: 'windows-1252-8bit' },
      ),
      received(
        'schouder-antwoord',
        calendar.lastYear(10, 22, 12, 14),
        ruben,
        'Re: Twee weken aan de kant',
        'Gezondheid gaat voor. Ilse valt in. En die thermosfles houd ik je aan.\n\nRuben',
        { answers: 'schouder-afmelding' },
      ),
      received(
        'herfstrace',
        calendar.lastYear(10, 5, 19, 20),
        ruben,
        'Uitslag Herfstrace: brons!',
        'DAMES.\n\nDerde van de elf, 8 minuten 14,6 over 2 kilometer, en dat met tegenwind vanaf de Rode Brug. De medaille hangt in de bar tot iemand hem komt halen.\n\nRuben',
      ),
    ],
    events: training(calendar),
    payments: [
      {
        account: 'main',
        day: calendar.lastYear(2, 3, 0),
        amountMinor: -34_200,
        counterparty: 'R.V. De Waterlinie',
        counterpartyNumber: accounts.rowing,
        description: `Contributie ${year}`,
        mandate: 'RVW-0219',
      },
      {
        account: 'main',
        day: calendar.thisYear(2, 2, 0),
        amountMinor: -35_600,
        counterparty: 'R.V. De Waterlinie',
        counterpartyNumber: accounts.rowing,
        description: `Contributie ${year + 1}`,
        mandate: 'RVW-0219',
      },
    ],
  }
}

function training(calendar: Calendar): CalendarEvent[] {
  const first = (weekday: number) => {
    const start = calendar.lastYear(1, 7, 0)
    return start + ((weekday - isoWeekday(start) + 7) % 7) * dayMs
  }
  const tuesday = first(2) + 18.5 * 3_600_000
  const saturday = first(6) + 9 * 3_600_000
  return [
    {
      uid: 'training-dinsdag@waterlinie.example',
      summary: 'Roeien, dames vier',
      start: tuesday,
      end: tuesday + 2 * 3_600_000,
      location: 'R.V. De Waterlinie, Vechtkade',
      recurrence: 'FREQ=WEEKLY;BYDAY=TU',
      exceptions: [tuesday + 18 * 7 * dayMs, tuesday + 31 * 7 * dayMs],
      organizer: ruben,
      attendees: [me, femke],
    },
    {
      uid: 'training-zaterdag@waterlinie.example',
      summary: 'Roeien, lange haal',
      start: saturday,
      end: saturday + 2.5 * 3_600_000,
      location: 'R.V. De Waterlinie, Vechtkade',
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
      organizer: ruben,
    },
    {
      uid: 'herfstrace@waterlinie.example',
      summary: 'Herfstrace 2 km',
      start: calendar.lastYear(10, 5, 11, 40),
      end: calendar.lastYear(10, 5, 12, 30),
      location: 'Vecht, start bij de Zandbrug',
    },
    {
      uid: 'doop-ijsvogel@waterlinie.example',
      summary: 'Doop van de IJsvogel',
      start: calendar.lastYear(6, 21, 15, 0),
      end: calendar.lastYear(6, 21, 17, 0),
      location: 'Vlot van De Waterlinie',
    },
  ]
}
