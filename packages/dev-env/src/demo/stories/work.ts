/**
 * Work at Halvemaan Studio: the Kompas project with James and the other Anna, a conference in Berlin, the yearly talk,
 * the salary. In English, as at work.
 */
import type { Calendar, LocalMs } from '../local-time.js'
import { dayMs, isoDay } from '../local-time.js'
import { accounts, annaKowalska, berlinHotel, james, marleen, me, railway } from '../people.js'
import type { CalendarEvent, Payment, Story } from '../story.js'
import { received, sent } from './telling.js'

export function workStory(calendar: Calendar): Story {
  return {
    mails: [...kompas(calendar), ...berlin(calendar), ...yearlyTalk(calendar)],
    events: events(calendar),
    payments: [...salary(calendar), ...berlinPayments(calendar)],
    notes: [
      {
        file: 'Werk/Kompas lancering.md',
        at: calendar.lastYear(10, 2, 16, 45),
        text: '# Kompas – lancering\n\n#werk #kompas\n\n- [x] Kleurcontrast kaartlagen (James)\n- [x] Poolse vertaling (Anna K.)\n- [x] Schermlezer: “u bent hier” uitspreken\n- [ ] Oudere telefoons: kaart laadt 4 s, moet onder de 2\n\nLancering is verschoven van 1 oktober naar **14 oktober** omdat de pontgegevens niet klopten.\n',
      },
      {
        file: 'Werk/Berlijn.md',
        at: calendar.lastYear(11, 14, 23, 5),
        text: '# Berlijn – Wayfinding Days\n\n#werk #reizen\n\nMooiste praatje: Ulrike Sonnemann over borden in ziekenhuizen (“people do not read when they are afraid”).\n\nMijn eigen praatje: 22 minuten, drie vragen, één lachbui (de pont die niet bestond).\n\nBonnetjes: hotel 3 nachten, trein, diner met Anna K. – declareren vóór 1 december!\n',
      },
    ],
  }
}

function kompas(calendar: Calendar) {
  return [
    received(
      'kompas-kickoff',
      calendar.lastYear(3, 31, 10, 5),
      marleen,
      'Kompas: we got it!',
      'Hi all,\n\nThe Rivierenland ferries signed. We will design their walking maps: budget 84,000 euro, launch on 1 October. Mara leads the design, James does the map layers, Anna K. looks after languages and accessibility.\n\nCake at three.\n\nMarleen',
    ),
    sent(
      'kompas-colours',
      calendar.lastYear(5, 27, 15, 33),
      [james],
      'Contrast of the map layers',
      'Hi James,\n\nThe path colour fails on the water layer (2.9 to 1). Could we try the dark plum from the poster? I attached nothing because you know exactly which one I mean.\n\nMara',
    ),
    received(
      'kompas-colours-2',
      calendar.lastYear(5, 27, 16, 58),
      james,
      'Re: Contrast of the map layers',
      'Dark plum gives 6.1 to 1 on water and 5.4 on grass. Looks like jam. I love it. Merged.\n\nJ.',
      { answers: 'kompas-colours', encoding: 'flowed' },
    ),
    received(
      'kompas-delay',
      calendar.lastYear(9, 23, 9, 12),
      james,
      'The ferry that does not exist',
      'Morning,\n\nBad news with a funny side: the timetable file contains a ferry that was sold to Denmark in 2019. Four routes lead into the river. The client needs a week to correct it, so we have to move the launch from 1 to 14 October.\n\nI told Marleen. She laughed, then she did not.\n\nJames',
    ),
    sent(
      'kompas-delay-2',
      calendar.lastYear(9, 23, 9, 30),
      [james],
      'Re: The ferry that does not exist',
      'Fourteenth it is. I will use the extra days for the old phones. And please keep a screenshot of the route into the river, that goes in my Berlin talk.\n\nM',
      { answers: 'kompas-delay' },
    ),
    received(
      'kompas-polish',
      calendar.lastYear(9, 11, 13, 20),
      annaKowalska,
      'Polish labels are done',
      'Hi Mara,\n\nAll 312 Polish labels are in. Two do not fit on the small screen: “Przystań promowa” and “Ścieżka rowerowa”. I would rather make the label box wider than shorten them.\n\nAnna',
    ),
    received(
      'kompas-live',
      calendar.lastYear(10, 14, 17, 2),
      marleen,
      'Kompas is live',
      'It is out, it works, and the ferry people sent flowers (they are in the kitchen, please water them). 1,900 walkers on the first day.\n\nThank you Mara, James, Anna.\n\nMarleen',
    ),
  ]
}

function berlin(calendar: Calendar) {
  const arrive = calendar.lastYear(11, 12, 15, 0)
  const leave = calendar.lastYear(11, 15, 11, 0)
  return [
    received(
      'berlin-talk',
      calendar.lastYear(7, 21, 11, 48),
      { name: 'Wayfinding Days', address: 'programme@wayfindingdays.example' },
      'Your talk has been accepted',
      'Dear Mara,\n\nWe are happy to invite you to speak at Wayfinding Days in Berlin, 13 and 14 November. Your talk “A ferry that does not exist: maps you can trust” is on Thursday at 11:20 in the Small Hall, 25 minutes.\n\nPlease send your slides by 3 November.\n\nUlrike Sonnemann',
    ),
    received(
      'berlin-hotel',
      calendar.lastYear(8, 29, 12, 9),
      berlinHotel,
      'Reservierungsbestätigung 77120 – Hotel Kastanienhof am Park',
      'Sehr geehrte Frau de Wit,\n\nwir bestätigen Ihre Reservierung: Einzelzimmer mit Frühstück vom 12. bis 15. November, drei Nächte zu je 109,00 €, gesamt 327,00 €. Kostenfreie Stornierung bis 48 Stunden vor Anreise.\n\nMit freundlichen Grüßen\nHotel Kastanienhof am Park',
      {
        encoding: 'windows-1252-8bit',
        structured: {
          '@context': 'https://schema.org',
          '@type': 'LodgingReservation',
          reservationNumber: '77120',
          underName: { '@type': 'Person', name: me.name },
          reservationFor: {
            '@type': 'LodgingBusiness',
            name: 'Hotel Kastanienhof am Park',
            address: { '@type': 'PostalAddress', addressLocality: 'Berlin', addressCountry: 'DE' },
          },
          checkinTime: `${isoDay(arrive)}T15:00:00+01:00`,
          checkoutTime: `${isoDay(leave)}T11:00:00+01:00`,
        },
      },
    ),
    received(
      'berlin-trein',
      calendar.lastYear(9, 2, 19, 30),
      railway,
      'Uw internationale treinkaartjes Utrecht – Berlijn',
      'Beste Mara,\n\nHeen: 12 november, Utrecht 08:31 – Berlijn 14:22, rijtuig 24, stoel 61 (raam).\nTerug: 15 november, Berlijn 12:40 – Utrecht 18:29, rijtuig 21, stoel 15.\n\nPrijs: € 117,80. Boekingscode: RS-9QXW4.\n\nGoede reis!\nRandspoor',
    ),
    received(
      'berlin-dinner',
      calendar.lastYear(11, 10, 14, 2),
      annaKowalska,
      'Dinner in Berlin',
      'Hi Mara,\n\nI booked a table for us on Thursday at 19:30, Restaurant Zum Blauen Reh in Kreuzberg. They have proper pierogi. My train arrives on Wednesday night, see you at your talk!\n\nAnna',
    ),
  ]
}

function yearlyTalk(calendar: Calendar) {
  return [
    received(
      'beoordeling',
      calendar.lastYear(12, 11, 16, 10),
      marleen,
      'Notes of our yearly talk',
      'Hi Mara,\n\nThanks for the good conversation. What we agreed:\n\n- from 1 January your gross salary goes from 4,150 to 4,420 euro a month\n- you mentor the intern (Bilal) who starts on 2 February\n- four days a week from March: Fridays off\n\nProud of what you did with Kompas.\n\nMarleen',
    ),
    sent(
      'beoordeling-antwoord',
      calendar.lastYear(12, 11, 17, 1),
      [marleen],
      'Re: Notes of our yearly talk',
      'Dear Marleen,\n\nThat is exactly as we said it. I already have a plan for the first Friday: nothing.\n\nMara',
      { answers: 'beoordeling' },
    ),
    received(
      'bilal-start',
      calendar.thisYear(2, 2, 9, 0),
      { name: 'Bilal Achterberg', address: 'bilal@halvemaan.example' },
      'First day!',
      'Hi Mara,\n\nI am downstairs with a plant. James says nobody has ever brought a plant on day one. Where does it go?\n\nBilal',
    ),
  ]
}

function events(calendar: Calendar): CalendarEvent[] {
  const firstMonday = calendar.lastYear(1, 1, 0) + ((8 - new Date(calendar.lastYear(1, 1)).getUTCDay()) % 7) * dayMs
  const standUp = (week: number): LocalMs => firstMonday + week * 7 * dayMs + 9.5 * 3_600_000
  return [
    {
      uid: 'weekstart@halvemaan.example',
      summary: 'Monday kick-off',
      start: standUp(0),
      end: standUp(0) + 1_800_000,
      location: 'Halvemaan, big table',
      recurrence: 'FREQ=WEEKLY;BYDAY=MO',
      exceptions: [standUp(16), standUp(31), standUp(32)],
      changes: [{ occurrence: standUp(20), start: standUp(20) + 3_600_000, end: standUp(20) + 5_400_000 }],
      organizer: marleen,
      attendees: [me, james, annaKowalska],
    },
    {
      uid: 'berlin-talk@wayfindingdays.example',
      summary: 'My talk: A ferry that does not exist',
      start: calendar.lastYear(11, 13, 11, 20),
      end: calendar.lastYear(11, 13, 11, 45),
      location: 'Wayfinding Days, Small Hall, Berlin',
    },
    {
      uid: 'berlin@postduif.example',
      summary: 'Berlijn (Wayfinding Days)',
      start: calendar.lastYear(11, 12, 0),
      end: calendar.lastYear(11, 16, 0),
      allDay: true,
      location: 'Hotel Kastanienhof am Park, Berlin',
    },
    {
      uid: 'beoordeling@halvemaan.example',
      summary: 'Yearly talk with Marleen',
      start: calendar.lastYear(12, 10, 14, 0),
      end: calendar.lastYear(12, 10, 15, 0),
      organizer: marleen,
      attendees: [me],
    },
  ]
}

function salary(calendar: Calendar): Payment[] {
  return calendar.months().map((month) => ({
    account: 'main',
    day: month + 23 * dayMs,
    amountMinor: month < calendar.thisYear(1, 1, 0) ? 301_240 : month < calendar.thisYear(3, 1, 0) ? 317_655 : 268_890,
    counterparty: 'Halvemaan Studio B.V.',
    counterpartyNumber: accounts.work,
    description: `Salaris ${isoDay(month).slice(0, 7)}`,
  }))
}

function berlinPayments(calendar: Calendar): Payment[] {
  return [
    {
      account: 'main',
      day: calendar.lastYear(9, 2, 0),
      amountMinor: -11_780,
      counterparty: 'Randspoor',
      counterpartyNumber: accounts.railway,
      description: 'Boeking RS-9QXW4 Utrecht - Berlijn',
    },
    {
      account: 'main',
      day: calendar.lastYear(11, 15, 0),
      amountMinor: -32_700,
      counterparty: 'HOTEL KASTANIENHOF AM PARK BERLIN',
      description: 'Betaalpas',
    },
    {
      account: 'main',
      day: calendar.lastYear(12, 19, 0),
      amountMinor: 48_230,
      counterparty: 'Halvemaan Studio B.V.',
      counterpartyNumber: accounts.work,
      description: 'Declaratie Berlijn: hotel, trein, diner',
    },
  ]
}
