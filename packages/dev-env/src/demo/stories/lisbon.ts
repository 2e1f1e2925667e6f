/**
 * Five days in Lisbon with Priya in May: flights and a room by mail (with schema.org data), the plan in the chat, the
 * calendar in the city's own time zone, and who paid what.
 */
import type { Calendar } from '../local-time.js'
import { isoDay } from '../local-time.js'
import { accounts, airline, guesthouse, me, priya } from '../people.js'
import type { Payment, Story } from '../story.js'
import { burst, received, sent } from './telling.js'

export function lisbonStory(calendar: Calendar): Story {
  return {
    mails: [...bookings(calendar), ...withPriya(calendar)],
    chats: chats(calendar),
    events: events(calendar),
    payments: payments(calendar),
    notes: [
      {
        file: 'Reizen/Lissabon.md',
        at: calendar.lastYear(5, 13, 21, 30),
        text: '# Lissabon\n\nMet Priya, vijf dagen, kamer met het blauwe balkon bij Casa das Andorinhas.\n\n## Nooit meer vergeten\n- Pastéis bij het kleine bakkerijtje in de Rua da Bica, kaneel erbij\n- Miradouro boven de rivier om half negen ’s avonds: de hele stad wordt roze\n- Tegelmuseum: neem de tijd, de wand met het stadsgezicht van 1700\n- Fado in het achterkamertje van Tasca do Chico Velho; de ober zong zelf\n\n## Handig\n- Van het vliegveld met de metro, rode lijn, 25 minuten\n- Priya heeft haar leesbril laten liggen, eigenaresse (Teresa) stuurt hem op\n',
      },
    ],
  }
}

function bookings(calendar: Calendar) {
  const out = calendar.lastYear(5, 8, 7, 10)
  const back = calendar.lastYear(5, 13, 14, 25)
  return [
    received(
      'kustvlucht-kv7p2m',
      calendar.lastYear(3, 22, 20, 14),
      airline,
      'Your booking KV7P2M: Amsterdam – Lisbon',
      'Dear Mara de Wit,\n\nThank you for flying with us.\n\nBooking reference: KV7P2M\nOut: flight KV 451, 8 May, Amsterdam 07:10 – Lisbon 09:05, seat 14A\nBack: flight KV 456, 13 May, Lisbon 14:25 – Amsterdam 18:20, seat 12C\nCabin bag included, one suitcase of 20 kg.\n\nTotal paid: EUR 186.40\n\nKustvlucht',
      {
        structured: [
          flight('KV 451', 'AMS', 'LIS', `${isoDay(out)}T07:10:00+02:00`, `${isoDay(out)}T09:05:00+01:00`),
          flight('KV 456', 'LIS', 'AMS', `${isoDay(back)}T14:25:00+01:00`, `${isoDay(back)}T18:20:00+02:00`),
        ],
      },
    ),
    received(
      'andorinhas-bevestiging',
      calendar.lastYear(3, 24, 11, 2),
      guesthouse,
      'A sua reserva / Your reservation at Casa das Andorinhas',
      'Olá Mara,\n\nYour room with the blue balcony is reserved from 8 to 13 May, two guests, five nights. The price is 490 euro with breakfast; you pay when you arrive. Check-in from 14:00, but leave your bags earlier if you like. Door code: 2-5-8 and the little bell.\n\nAté já,\nTeresa Nóbrega',
      {
        structured: {
          '@context': 'https://schema.org',
          '@type': 'LodgingReservation',
          reservationNumber: 'AND-0508',
          reservationStatus: 'https://schema.org/ReservationConfirmed',
          underName: { '@type': 'Person', name: me.name },
          reservationFor: {
            '@type': 'LodgingBusiness',
            name: 'Casa das Andorinhas',
            address: { '@type': 'PostalAddress', addressLocality: 'Lisboa', addressCountry: 'PT' },
          },
          checkinTime: `${isoDay(out)}T14:00:00+01:00`,
          checkoutTime: `${isoDay(back)}T11:00:00+01:00`,
        },
      },
    ),
  ]
}

function flight(number: string, from: string, to: string, departure: string, arrival: string) {
  const [carrier, digits] = number.split(' ')
  const airport = (iataCode: string) => ({ '@type': 'Airport', iataCode })
  return {
    '@context': 'https://schema.org',
    '@type': 'FlightReservation',
    reservationNumber: 'KV7P2M',
    reservationStatus: 'https://schema.org/ReservationConfirmed',
    underName: { '@type': 'Person', name: me.name },
    reservationFor: {
      '@type': 'Flight',
      flightNumber: digits,
      airline: { '@type': 'Airline', name: 'Kustvlucht', iataCode: carrier },
      departureAirport: airport(from),
      departureTime: departure,
      arrivalAirport: airport(to),
      arrivalTime: arrival,
    },
  }
}

function withPriya(calendar: Calendar) {
  return [
    sent(
      'lissabon-plan',
      calendar.lastYear(3, 25, 22, 6),
      [priya],
      'Lisbon!! It is booked',
      'Priya!\n\nFlights and room are booked. You land from Gatwick at 10:40, I will be there an hour and a half earlier, so I will wait for you at arrivals with two coffees. The room is 490 together; flights each our own.\n\nThree things I want: tiles, custard tarts, and one evening of fado. You?\n\nxx Mara',
    ),
    received(
      'lissabon-wensen',
      calendar.lastYear(3, 26, 9, 18),
      priya,
      'Re: Lisbon!! It is booked',
      'I have not slept. My list: the botanical garden, the ferry to the other side at sunset, and a second-hand map shop I read about (Livraria do Norte, they have star charts!).\n\nI will bring the tiny travel kettle. Do not judge me.\n\nP',
      { answers: 'lissabon-plan' },
    ),
    received(
      'bril-teresa',
      calendar.lastYear(5, 19, 16, 40),
      guesthouse,
      'The glasses of your friend',
      'Olá Mara,\n\nWe found reading glasses under the pillow, red ones. I sent them to London yesterday by registered mail, please tell Priya. It was a joy to have you both; the swallows came back the day after you left.\n\nUm beijinho,\nTeresa',
    ),
  ]
}

function chats(calendar: Calendar) {
  const talk = (at: number, lines: string[]) => burst('Priya Raman', at, lines, { priya: 'Priya Raman' })
  return [
    talk(calendar.lastYear(5, 7, 21, 40), [
      'priya: Packed. Kettle: yes. Umbrella: no. Am I a fool',
      'me: 26 degrees and sun until Monday. Leave the umbrella',
      'priya: What is the door code again?',
      'me: 2-5-8 and then the little bell',
    ]),
    talk(calendar.lastYear(5, 8, 9, 31), [
      'me: Landed! It smells of orange blossom here',
      'priya: Still at the gate, 20 minutes late. Drink my coffee',
      'me: Already did',
    ]),
    talk(calendar.lastYear(5, 11, 23, 12), [
      'priya: I cannot believe the waiter SANG',
      'me: I cried into the cod',
      'priya: You paid for dinner tonight so I owe you 38.50 for that plus half the room',
      'me: 38.50 + 245 = 283.50. No rush!',
    ]),
    talk(calendar.lastYear(5, 20, 8, 55), [
      'me: Teresa posted your red glasses, they are on their way to you',
      'priya: ANGEL. I have been reading menus at arm’s length',
      'priya: Also I just sent you the 283.50',
    ]),
  ]
}

function events(calendar: Calendar) {
  return [
    {
      uid: 'vlucht-kv451@postduif.example',
      summary: 'Vlucht KV 451 Amsterdam → Lissabon',
      start: calendar.lastYear(5, 8, 5, 10),
      end: calendar.lastYear(5, 8, 8, 5),
      zone: 'UTC',
      location: 'Schiphol',
      description: 'Boekingscode KV7P2M, stoel 14A',
    },
    {
      uid: 'lissabon@postduif.example',
      summary: 'Lissabon met Priya',
      start: calendar.lastYear(5, 8, 0),
      end: calendar.lastYear(5, 14, 0),
      allDay: true,
      location: 'Casa das Andorinhas, Lisboa',
    },
    {
      uid: 'fado@postduif.example',
      summary: 'Fado, Tasca do Chico Velho',
      start: calendar.lastYear(5, 11, 20, 30),
      end: calendar.lastYear(5, 11, 23, 0),
      zone: 'Europe/Lisbon',
      location: 'Bairro Alto',
    },
  ]
}

function payments(calendar: Calendar): Payment[] {
  const card = (
    month: number,
    day: number,
    amountMinor: number,
    counterparty: string,
    description: string,
  ): Payment => ({
    account: 'main',
    day: calendar.lastYear(month, day, 0),
    amountMinor,
    counterparty,
    description,
  })
  return [
    card(3, 22, -18_640, 'KUSTVLUCHT', 'Boeking KV7P2M internetbetaling'),
    card(5, 8, -49_000, 'CASA DAS ANDORINHAS LISBOA', 'Betaalpas'),
    card(5, 9, -1_860, 'MUSEU DO AZULEJO ANTIGO', 'Betaalpas Lisboa'),
    card(5, 10, -2_400, 'LIVRARIA DO NORTE', 'Betaalpas Lisboa'),
    card(5, 11, -7_700, 'TASCA DO CHICO VELHO', 'Betaalpas Lisboa'),
    {
      account: 'main',
      day: calendar.lastYear(5, 20, 0),
      amountMinor: 28_350,
      counterparty: 'P. Raman',
      counterpartyNumber: accounts.priya,
      description: 'Lisbon: half the room and the fado dinner. Thank you!',
    },
  ]
}
