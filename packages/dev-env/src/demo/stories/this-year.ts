/**
 * The second half of this year: a weekend in Leeds under the stars, little Mats, a silver medal, and Bergen at last.
 */
import { type Calendar, isoDay } from '../local-time.js'
import { accounts, airline, anna, ineke, joris, me, priya, ruben } from '../people.js'
import type { Story } from '../story.js'
import { burst, received, sent } from './telling.js'

export function thisYearStory(calendar: Calendar): Story {
  return {
    mails: [...leeds(calendar), ...mats(calendar), ...bergen(calendar), regatta(calendar)],
    chats: chats(calendar),
    // Nobody knew of these before they were planned, so that a year told in spring has none of them.
    events: events(calendar).filter(({ start }) => start <= calendar.today),
    payments: [
      card(calendar.thisYear(5, 29, 0), -14_260, 'KUSTVLUCHT', 'Boeking LB4Q9T internetbetaling'),
      card(calendar.thisYear(6, 13, 0), -2_310, 'LEEDS DOME THEATRE', 'Betaalpas Leeds'),
      card(calendar.thisYear(7, 17, 0), -3_895, 'SPEELGOEDWINKEL KROELMAN', 'Betaalpas 4471'),
      card(calendar.thisYear(9, 8, 0), -21_150, 'KUSTVLUCHT', 'Boeking BG7X1N internetbetaling'),
      {
        ...card(calendar.thisYear(10, 20, 0), 6_400, 'J. Lovenskiold', 'Havn-diner, jouw helft terug'),
        counterpartyNumber: accounts.joris,
      },
    ],
    notes: [
      {
        file: 'Reizen/Bergen.md',
        at: calendar.thisYear(10, 19, 22, 15),
        text: '# Bergen\n\nEindelijk. Vijf dagen, vier keer regen, één keer een hemel als porselein.\n\n- De geit heet officieel Gudrun en kijkt inderdaad streng\n- Vissoep bij de haven, met saffraan; Joris betaalde met twee verhalen en een kaart\n- Fløyen te voet op, met de trein naar beneden (knieën)\n- Henk de plant heeft een stekje meegekregen voor Joris. Het past op een brandtrap\n',
      },
    ],
  }
}

function leeds(calendar: Calendar) {
  const out = calendar.thisYear(6, 11)
  return [
    received(
      'kustvlucht-lb4q9t',
      calendar.thisYear(5, 29, 21, 3),
      airline,
      'Your booking LB4Q9T: Amsterdam – Leeds',
      'Dear Mara de Wit,\n\nBooking reference: LB4Q9T\nOut: flight KV 882, 11 June, Amsterdam 16:35 – Leeds 16:50\nBack: flight KV 885, 14 June, Leeds 18:10 – Amsterdam 20:25\n\nTotal paid: EUR 142.60\n\nKustvlucht',
      {
        structured: {
          '@context': 'https://schema.org',
          '@type': 'FlightReservation',
          reservationNumber: 'LB4Q9T',
          underName: { '@type': 'Person', name: me.name },
          reservationFor: {
            '@type': 'Flight',
            flightNumber: '882',
            airline: { '@type': 'Airline', name: 'Kustvlucht', iataCode: 'KV' },
            departureAirport: { '@type': 'Airport', iataCode: 'AMS' },
            departureTime: `${isoDay(out)}T16:35:00+02:00`,
            arrivalAirport: { '@type': 'Airport', iataCode: 'LBA' },
            arrivalTime: `${isoDay(out)}T16:50:00+01:00`,
          },
        },
      },
    ),
    received(
      'leeds-dome',
      calendar.thisYear(6, 2, 19, 40),
      priya,
      'The sea show, first night',
      'Mara,\n\nYour tide tables worked. The sea show opens on the thirteenth at eight, and row C seat 7 has a ribbon on it. Bring a coat, the dome is cold and Gerald likes it that way.\n\nP',
    ),
    sent(
      'leeds-dank',
      calendar.thisYear(6, 15, 21, 12),
      [priya],
      'Still dizzy',
      'Dear captain of the dome,\n\nI have told everybody at work about the moment when the numbers began to breathe. James wants to know whether Gerald does weddings.\n\nThank you for the roof. Officially I was never on it.\n\nMara',
    ),
  ]
}

function mats(calendar: Calendar) {
  return [
    received(
      'mats-kaartje',
      calendar.thisYear(7, 20, 10, 5),
      anna,
      'Mats',
      'Lieve allemaal,\n\nOp 16 juli om 03.12 uur is Mats Willem Verhoef geboren: 3620 gram, 51 centimeter en een stem als een misthoorn. Willem is naar pap. Lotte heeft hem een schelp gegeven en bewaakt nu het wiegje.\n\nBezoek graag na drie uur, dan slaapt er hooguit één van ons.\n\nAnna, Bram, Lotte en Mats',
    ),
    received(
      'mats-oma',
      calendar.thisYear(7, 20, 13, 31),
      ineke,
      'Naar pap genoemd!!',
      'Lieverd,\n\nJe vader heeft het kaartje drie keer voorgelezen en is toen de schuur gaan opruimen, je weet wel wat dat betekent. Ik brei een vest. Geel, want dat kan altijd.\n\nKus, mam',
      { encoding: 'latin1' },
    ),
  ]
}

function bergen(calendar: Calendar) {
  return [
    received(
      'bergen-geit',
      calendar.thisYear(6, 22, 18, 9),
      joris,
      'Easter has been and gone',
      'Kjære Mara,\n\nThe goat has asked me where you are. I said: weddings, knees, babies. She was not impressed. My contract ends in August and they have given me two more years, so you have lost your last excuse. Come in October, when the mountains are the colour of tea.\n\nKlem,\nJøris',
      { encoding: 'utf-8-base64' },
    ),
    sent(
      'bergen-geit-2',
      calendar.thisYear(9, 8, 20, 55),
      [joris],
      'Re: Easter has been and gone',
      'Tell the goat: 15 to 19 October. It is booked, I land at 12:05. I am bringing a cutting of Henk.\n\nMara',
      { answers: 'bergen-geit' },
    ),
  ]
}

function regatta(calendar: Calendar) {
  return received(
    'herfstrace-zilver',
    calendar.thisYear(10, 4, 18, 50),
    ruben,
    'Herfstrace: ZILVER',
    'DAMES!!\n\nTweede van de dertien, 8 minuten 06,2. Acht seconden sneller dan vorig jaar en maar één lengte achter die boot met die sponsoren. Liesbeth heeft de medaille mee naar huis en doet hem volgens haar man niet meer af.\n\nRuben',
  )
}

function chats(calendar: Calendar) {
  return [
    burst(
      'Priya Raman',
      calendar.thisYear(6, 14, 21, 40),
      [
        'me: Home. The pilot pointed out the northern lights and everybody fell to the left side of the plane',
        'priya: In JUNE? He was looking at Leeds',
        'me: Then Leeds was very beautiful',
      ],
      { priya: 'Priya Raman' },
    ),
    burst(
      'Anna de Wit',
      calendar.thisYear(10, 4, 19, 20),
      [
        'me: Zilver!! Tweede bij de Herfstrace',
        'anna: LOTTE DANST DOOR DE KAMER. Mats slaapt erdoorheen, net als pap bij voetbal',
        'me: Ik trakteer, als jullie dit najaar nog eens tijd hebben om te eten',
        'anna: Tijd niet, honger wel',
      ],
      { anna: 'Anna de Wit' },
    ),
  ]
}

function allDay(uid: string, summary: string, start: number, days: number, location: string) {
  return { uid: `${uid}@postduif.example`, summary, start, end: start + days * 86_400_000, allDay: true, location }
}

function card(day: number, amountMinor: number, counterparty: string, description: string) {
  return { account: 'main' as const, day, amountMinor, counterparty, description }
}

function events(calendar: Calendar) {
  return [
    allDay('leeds', 'Leeds bij Priya', calendar.thisYear(6, 11, 0), 4, 'Lantern Row, Leeds'),
    allDay('bergen', 'Bergen bij Joris', calendar.thisYear(10, 15, 0), 5, 'Bergen'),
    {
      uid: 'mats-kraamvisite@postduif.example',
      summary: 'Kraamvisite Mats',
      start: calendar.thisYear(7, 18, 15, 0),
      end: calendar.thisYear(7, 18, 17, 0),
      location: 'Duinroosstraat, Haarlem',
    },
  ]
}
