/**
 * The weeks around today, so that "what is on next week" always has an answer: a dentist, dinner at Anna's, a visit
 * by Priya, a deadline, and the mails that lead up to them.
 */
import type { Calendar } from '../local-time.js'
import { dayMs, dutchDate, dutchDay, englishDate, englishDay } from '../local-time.js'
import { anna, dentist, femke, hetty, james, marleen, me, physio, priya, ruben } from '../people.js'
import type { CalendarEvent, Story } from '../story.js'
import { received, sent } from './telling.js'

export function comingWeeksStory(calendar: Calendar): Story {
  return { mails: mails(calendar), events: events(calendar), notes: [tasks(calendar)] }
}

function mails(calendar: Calendar) {
  const dentistAt = calendar.nextWeek(1, 8, 40)
  const rowingAt = calendar.nextWeek(2)
  const reviewAt = calendar.nextWeek(4, 13, 30)
  return [
    received(
      'tandarts-volgende',
      calendar.fromToday(-12, 7, 45),
      dentist,
      `Uw controle op ${dutchDay(dentistAt)} ${dutchDate(dentistAt)}`,
      `Beste Mara,\n\nWij zien u graag op ${dutchDay(dentistAt)} ${dutchDate(dentistAt)} om 8.40 uur voor de halfjaarlijkse controle. Verhinderd? Zeg minstens 24 uur van tevoren af.\n\nTandarts Groen`,
      { bulk: true },
    ),
    received(
      'atlas-review',
      calendar.fromToday(-5, 11, 20),
      james,
      'Atlas review',
      `Hi Mara,\n\nThe museum people come in for the Atlas review on ${englishDay(reviewAt)} ${englishDate(reviewAt)} at 13:30. Could you send me the printed-map spreads by the day before, noon? I will glue them to real cardboard.\n\nJames`,
    ),
    sent(
      'atlas-review-2',
      calendar.fromToday(-5, 12, 2),
      [james],
      'Re: Atlas review',
      'Will do! All eight spreads, and the fold-out if the printer behaves.\n\nMara',
      { answers: 'atlas-review' },
    ),
    received(
      'priya-trein',
      calendar.fromToday(-2, 22, 31),
      priya,
      'Train from the airport',
      `Confirmed: I land at 17:50 on ${englishDay(calendar.nextWeek(5))}. If customs is kind I get the 18:32. I go home on Monday morning after that. Also I am vegetarian again, sorry and thank you.\n\nP`,
    ),
    received(
      'cv-onderhoud',
      calendar.fromToday(-4, 9, 50),
      hetty,
      'Onderhoud cv-ketel',
      `Beste Mara,\n\nDe monteur komt ${dutchDay(calendar.nextWeek(2))} ${dutchDate(calendar.nextWeek(2))} tussen 10 en 12 uur voor de jaarlijkse beurt van de ketel. Ben je thuis?\n\nHetty Brouwer\nDe Linde Verhuur`,
    ),
    sent(
      'cv-onderhoud-2',
      calendar.fromToday(-4, 18, 12),
      [hetty],
      'Re: Onderhoud cv-ketel',
      'Dag Hetty,\n\nDie ochtend werk ik thuis, dus dat komt goed uit. De koffie staat klaar.\n\nMara',
      { answers: 'cv-onderhoud' },
    ),
    sent(
      'anna-linzen',
      calendar.fromToday(-1, 21, 17),
      [anna],
      'Recept voor donderdag',
      'Hoi zus,\n\nIk neem mams linzensalade mee, dubbele portie. Heb jij nog granaatappel, of haal ik er een op de markt?\n\nx Mara',
    ),
    received(
      'leesclub-keuze',
      calendar.fromToday(-8, 20, 40),
      femke,
      'Jij kiest!',
      'Mara, je moet nog een boek kiezen voor de volgende leesclub. Niet weer iets met weer. En geen honden.\n\nF.',
    ),
    received(
      'roeien-boot',
      calendar.fromToday(-3, 22, 5),
      ruben,
      'Dinsdag in de IJsvogel',
      `Dames, ${dutchDay(rowingAt)} ${dutchDate(rowingAt)} roeien we in de IJsvogel en niet in de oude vier, die ligt bij de botenbouwer. Neem een lampje mee voor de terugweg.\n\nRuben`,
    ),
  ]
}

function events(calendar: Calendar): CalendarEvent[] {
  const at = (
    uid: string,
    summary: string,
    weekday: number,
    hour: number,
    minute: number,
    minutes: number,
    location: string,
  ) => {
    const start = calendar.nextWeek(weekday, hour, minute)
    return { uid: `${uid}@postduif.example`, summary, start, end: start + minutes * 60_000, location }
  }
  return [
    at('tandarts-controle', 'Tandarts controle', 1, 8, 40, 20, 'De Singel'),
    at('cv-ketel', 'Monteur cv-ketel', 2, 10, 0, 120, 'Thuis'),
    at('eten-anna', 'Eten bij Anna (linzensalade mee!)', 4, 18, 30, 150, 'Duinroosstraat, Haarlem'),
    {
      ...at('atlas-review', 'Atlas review with the museum', 4, 13, 30, 90, 'Halvemaan, attic'),
      organizer: james,
      attendees: [me, marleen],
    },
    at('priya-ophalen', 'Priya ophalen', 5, 19, 15, 30, 'Utrecht Centraal, bij de bollen'),
    {
      uid: 'priya-logeert@postduif.example',
      summary: 'Priya logeert',
      start: calendar.nextWeek(5, 0),
      end: calendar.nextWeek(5, 0) + 4 * dayMs,
      allDay: true,
    },
    at('de-zwaan', 'De Zwaan met Priya', 6, 19, 30, 150, 'Café De Zwaan'),
    {
      uid: 'fysio-nacontrole@postduif.example',
      summary: 'Fysio nacontrole',
      start: calendar.nextWeek(4, 17, 15),
      end: calendar.nextWeek(4, 17, 45),
      location: 'Fysio in Balans',
      organizer: physio,
      cancelled: true,
    },
  ]
}

function tasks(calendar: Calendar) {
  const day = calendar.fromToday(-1, 8, 30)
  return {
    file: 'Deze week.md',
    at: day,
    text: `# Deze week\n\n- [ ] Reservesleutel mam mee naar Anna\n- [ ] Acht spreads Atlas naar James, vóór ${dutchDay(calendar.nextWeek(3))} 12 uur\n- [ ] Logeerbed opmaken voor Priya, vegetarisch!\n- [ ] Boek kiezen voor de leesclub (geen weer, geen honden)\n- [x] Lampje voor de boot\n`,
  }
}
