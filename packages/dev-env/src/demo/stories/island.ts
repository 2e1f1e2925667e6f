/**
 * A week on Terschelling in August with Anna, Bram and Lotte: the boat, the cottage, the shared holiday account.
 */
import type { Calendar } from '../local-time.js'
import { isoDay } from '../local-time.js'
import { accounts, anna, ferry, me } from '../people.js'
import type { Payment, Story } from '../story.js'
import { burst, received, sent } from './telling.js'

export function islandStory(calendar: Calendar): Story {
  const cottage = { name: 'Huisje De Scholekster', address: 'verhuur@descholekster.example' }
  return {
    mails: [
      received(
        'scholekster',
        calendar.lastYear(2, 9, 13, 37),
        cottage,
        'Bevestiging: huisje De Scholekster, 9 tot 16 augustus',
        'Beste Mara,\n\nWat leuk dat jullie weer komen! Huisje De Scholekster bij Midsland is van zaterdag 9 tot zaterdag 16 augustus voor jullie. De huur is € 1.120,00; graag de helft (€ 560,00) nu en de rest voor 1 juli. Beddengoed is er, neem zelf handdoeken mee. De bakfiets staat in de schuur.\n\nGroeten van het eiland,\nTjitske Smit',
        { encoding: 'latin1' },
      ),
      received(
        'waddenveer-5521',
        calendar.lastYear(3, 1, 10, 50),
        ferry,
        'Uw overtocht Harlingen – Terschelling, reservering 5521',
        'Beste reiziger,\n\nHeen: zaterdag 9 augustus, vertrek Harlingen 10.05 uur, aankomst Terschelling 12.00 uur.\nTerug: zaterdag 16 augustus, vertrek Terschelling 14.15 uur, aankomst Harlingen 16.10 uur.\n\n3 volwassenen, 1 kind, 1 auto (tot 4,70 m): € 214,60\n\nWees een half uur van tevoren op de kade. Bij harde wind kan de snelle boot uitvallen.\n\nWaddenveer',
        {
          structured: {
            '@context': 'https://schema.org',
            '@type': 'BoatReservation',
            reservationNumber: '5521',
            underName: { '@type': 'Person', name: me.name },
            reservationFor: {
              '@type': 'BoatTrip',
              departureBoatTerminal: { '@type': 'BoatTerminal', name: 'Harlingen' },
              arrivalBoatTerminal: { '@type': 'BoatTerminal', name: 'Terschelling' },
              departureTime: `${isoDay(calendar.lastYear(8, 9))}T10:05:00+02:00`,
              arrivalTime: `${isoDay(calendar.lastYear(8, 9))}T12:00:00+02:00`,
            },
          },
        },
      ),
      sent(
        'eiland-paklijst',
        calendar.lastYear(7, 30, 21, 0),
        [anna],
        'Paklijst eiland',
        'Hoi zus,\n\nIk neem mee: vlieger, thermosfles, spelletjes, de grote pan, EHBO-trommel.\nJullie: tent voor in de tuin, strandschep, Lottes laarzen, de verrekijker van opa.\n\nZullen we de eerste avond pannenkoeken doen, net als vroeger?\n\nMara',
      ),
      received(
        'eiland-paklijst-2',
        calendar.lastYear(7, 30, 22, 18),
        anna,
        'Re: Paklijst eiland',
        'Pannenkoeken: ja. Verrekijker: die heeft pap nog, ik haal hem zaterdag. Lotte slaapt het liefst in de tent, ook als het regent. Zeg niet dat ik je niet gewaarschuwd heb.\n\nx',
        { answers: 'eiland-paklijst' },
      ),
    ],
    chats: [
      burst(
        'Anna de Wit',
        calendar.lastYear(8, 9, 7, 15),
        [
          'anna: We rijden! Lotte heeft al twee keer gevraagd of dat water daar de zee is',
          'me: Ik sta op de kade met koffie. De boot gaat om vijf over tien, jullie hebben tijd',
          'anna: File bij Afsluitdijk 😬',
          'me: Rustig. Ik houd de kapitein aan de praat',
        ],
        { anna: 'Anna de Wit' },
      ),
      burst(
        'Anna de Wit',
        calendar.lastYear(8, 18, 20, 44),
        [
          'anna: Er zit nog steeds zand in mijn oren',
          'me: Lotte haar zeehond gezien op de foto’s? Nummer 31, achter de bakfiets',
          'anna: Die gaat in de gang, groot',
          'anna: Volgend jaar weer? Tjitske houdt week 32 vast tot oktober',
          'me: Altijd weer',
        ],
        { anna: 'Anna de Wit' },
      ),
    ],
    events: [
      {
        uid: 'terschelling@postduif.example',
        summary: 'Terschelling met Anna, Bram en Lotte',
        start: calendar.lastYear(8, 9, 0),
        end: calendar.lastYear(8, 17, 0),
        allDay: true,
        location: 'Huisje De Scholekster, Midsland',
      },
      {
        uid: 'boot-heen@postduif.example',
        summary: 'Boot Harlingen → Terschelling',
        start: calendar.lastYear(8, 9, 10, 5),
        end: calendar.lastYear(8, 9, 12, 0),
        description: 'Reservering 5521, half uur van tevoren',
      },
    ],
    payments: payments(calendar),
    notes: [
      {
        file: 'Reizen/Terschelling.md',
        at: calendar.lastYear(8, 15, 22, 20),
        text: '# Terschelling\n\n- Beste cranberrytaart: de kraam bij paal 8, dicht op maandag\n- Zeehonden: met eb bij de Noordsvaarder, zondag zagen we er elf\n- Vlieger verloren in de duinen bij Hoorn (rood-wit, RIP)\n- Huisje: kraan in de douche eerst heet laten lopen, wifi doet het alleen in de bedstee\n- Lotte heeft leren fietsen! 13 augustus, op het schelpenpad\n',
      },
    ],
  }
}

function payments(calendar: Calendar): Payment[] {
  const holiday = (
    month: number,
    day: number,
    amountMinor: number,
    counterparty: string,
    description: string,
    number?: string,
  ): Payment => ({
    account: 'holiday',
    day: calendar.lastYear(month, day, 0),
    amountMinor,
    counterparty,
    description,
    ...(number ? { counterpartyNumber: number } : {}),
  })
  return [
    holiday(1, 30, 60_000, 'M. de Wit', 'Vakantiepot', accounts.main),
    holiday(2, 1, 60_000, 'A. de Wit', 'Vakantiepot Anna en Bram', accounts.anna),
    holiday(2, 10, -56_000, 'T. Smit', 'Aanbetaling De Scholekster', '0377120456'),
    holiday(3, 1, -21_460, 'Waddenveer', 'Reservering 5521', accounts.ferry),
    holiday(6, 25, 45_000, 'A. de Wit', 'Vakantiepot rest', accounts.anna),
    holiday(6, 25, 45_000, 'M. de Wit', 'Vakantiepot rest', accounts.main),
    holiday(6, 27, -56_000, 'T. Smit', 'Restant De Scholekster', '0377120456'),
    holiday(8, 10, -4_850, 'Eilandsupermarkt Midsland', 'boodschappen'),
    holiday(8, 12, -3_300, 'Fietsverhuur Tante Sjouk', 'kinderfiets een week'),
    holiday(8, 14, -9_240, 'Eethuis De Branding', 'etentje laatste avond'),
    {
      account: 'main',
      day: calendar.lastYear(1, 30, 0),
      amountMinor: -60_000,
      counterparty: 'M. de Wit',
      counterpartyNumber: accounts.holiday,
      description: 'Vakantiepot',
    },
    {
      account: 'main',
      day: calendar.lastYear(6, 25, 0),
      amountMinor: -45_000,
      counterparty: 'M. de Wit',
      counterpartyNumber: accounts.holiday,
      description: 'Vakantiepot rest',
    },
  ]
}
