/**
 * The flat on the Kersenlaan: rent and its rise, a leak under the sink, the cat, and what was bought for the kitchen.
 */
import type { Calendar } from '../local-time.js'
import { dayMs } from '../local-time.js'
import { accounts, cityTaxes, hetty, me, plumber, vet, webShop } from '../people.js'
import type { Payment, Story } from '../story.js'
import { euros, received, sent } from './telling.js'

const rent = { first: 118_500, raised: 122_650 }

export function homeStory(calendar: Calendar): Story {
  return {
    mails: [...leak(calendar), ...rentLetters(calendar), ...catMails(calendar), ...kitchenMails(calendar)],
    payments: [...rentPayments(calendar), ...otherPayments(calendar)],
    events: [
      {
        uid: 'loodgieter-keuken@postduif.example',
        summary: 'Loodgieter (Kees) – lekkage keuken',
        start: calendar.lastYear(2, 20, 8, 30),
        end: calendar.lastYear(2, 20, 10, 0),
        location: 'Thuis',
        description: 'Kastje onder de gootsteen leegmaken. Bellen bij nummer 27-1 voor de hoofdkraan.',
      },
      {
        uid: 'pluis-enting@postduif.example',
        summary: 'Pluis: jaarlijkse enting',
        start: calendar.lastYear(10, 9, 16, 20),
        end: calendar.lastYear(10, 9, 16, 40),
        location: 'Dierenkliniek De Poes & Co, Biltstraat',
      },
    ],
    notes: [
      {
        file: 'Huis.md',
        at: calendar.lastYear(3, 2, 11, 0),
        text: `# Huis\n\n- Hoofdkraan zit achter het luik bij 27-1, kwart slag naar rechts\n- Wifi: netwerk *Kersenbloesem*, wachtwoord hangt in de meterkast\n- Verf woonkamer: Zachtgrijs 4/12 mat, muur bij het raam twee lagen\n- CV-ketel: elk jaar onderhoud in oktober, storingscode E7 = water bijvullen tot 1,6 bar\n- Sleutel ligt ook bij Femke en bij mam\n`,
      },
      {
        file: 'Pluis.md',
        at: calendar.lastYear(10, 9, 17, 30),
        text: `# Pluis\n\nGeboren mei 2019, chipnummer eindigt op 4471.\n\n- 9 oktober: enting gehad, 4,6 kg, beetje tandsteen\n- Eet niets met kip (jeuk!), wel zalm en kalkoen\n- Oppas: Femke, anders de buurjongen van 27-1 (Sem)\n`,
      },
    ],
  }
}

function leak(calendar: Calendar) {
  return [
    sent(
      'lekkage-1',
      calendar.lastYear(2, 16, 21, 8),
      [hetty],
      'Lekkage onder de gootsteen',
      'Dag Hetty,\n\nVanavond stond er een plas in het keukenkastje. De afvoer onder de gootsteen drupt, ongeveer een kopje per uur. Ik heb er een emmer onder gezet. Kun jij iemand sturen?\n\nGroet,\nMara (27-2)',
      { encoding: 'latin1' },
    ),
    received(
      'lekkage-2',
      calendar.lastYear(2, 17, 9, 2),
      hetty,
      'Re: Lekkage onder de gootsteen',
      'Goedemorgen Mara,\n\nWat vervelend! Ik heb Kees van Loon gebeld, hij kan donderdag 20 februari om half negen. De rekening gaat naar ons.\n\nHartelijke groet,\nHetty Brouwer\nDe Linde Verhuur',
      { answers: 'lekkage-1', encoding: 'latin1' },
    ),
    sent(
      'lekkage-3',
      calendar.lastYear(2, 17, 9, 40),
      [hetty],
      'Re: Lekkage onder de gootsteen',
      'Fijn, dan werk ik die ochtend thuis. Dank je wel!\n\nMara',
      { answers: 'lekkage-2', encoding: 'latin1' },
    ),
    received(
      'lekkage-4',
      calendar.lastYear(2, 20, 12, 15),
      plumber,
      'Uitgevoerde werkzaamheden Kersenlaan 27-2',
      'Beste mevrouw,\n\nVanochtend heb ik de sifon en twee rubbers vervangen. De oude koppeling was doorgerot. Let op: de kit achter het aanrecht laat los, dat moet binnen een half jaar opnieuw.\n\nGarantie op het werk: twee jaar.\n\nMet vriendelijke groet,\nKees van Loon',
    ),
    sent(
      'lekkage-5',
      calendar.lastYear(2, 20, 18, 22),
      [hetty],
      'Re: Lekkage onder de gootsteen',
      'Dag Hetty,\n\nKees is geweest en het is droog. Hij zegt dat de kit achter het aanrecht binnen een half jaar vernieuwd moet worden. Regel jij dat in de zomer?\n\nGroet,\nMara',
      { answers: 'lekkage-2', encoding: 'latin1' },
    ),
  ]
}

function rentLetters(calendar: Calendar) {
  const year = calendar.lastYearNumber
  return [
    received(
      'huurverhoging',
      calendar.lastYear(4, 24, 10, 0),
      hetty,
      `Aanpassing huur per 1 juli ${year}`,
      `Beste Mara,\n\nPer 1 juli ${year} gaat je kale huur met 3,5 % omhoog: van € ${euros(rent.first)} naar € ${euros(rent.raised)} per maand. Ben je het er niet mee eens, laat het dan voor 1 juni weten.\n\nHartelijke groet,\nHetty Brouwer\nDe Linde Verhuur`,
    ),
    sent(
      'huurverhoging-antwoord',
      calendar.lastYear(4, 27, 20, 15),
      [hetty],
      `Re: Aanpassing huur per 1 juli ${year}`,
      'Dag Hetty,\n\nIk ga akkoord, mits de kit in de keuken en het trappenhuislicht deze zomer gedaan worden. Afgesproken?\n\nGroet,\nMara',
      { answers: 'huurverhoging' },
    ),
    received(
      'huurverhoging-afspraak',
      calendar.lastYear(4, 28, 9, 10),
      hetty,
      `Re: Aanpassing huur per 1 juli ${year}`,
      'Afgesproken. De kitter komt in de week van 14 juli, het licht op de trap doet mijn man.\n\nHetty',
      { answers: 'huurverhoging-antwoord' },
    ),
    received(
      'belastingen',
      calendar.lastYear(2, 27, 6, 0),
      cityTaxes,
      `Uw aanslag ${year} staat klaar`,
      `Geachte mevrouw De Wit,\n\nUw gecombineerde aanslag ${year} bedraagt € 318,40 (afvalstoffenheffing en rioolheffing). U betaalt in acht termijnen van € 39,80 per automatische incasso, van maart tot en met oktober.\n\nDit bericht is automatisch verzonden.`,
      { bulk: true, encoding: 'windows-1252-8bit' },
    ),
  ]
}

function catMails(calendar: Calendar) {
  return [
    received(
      'pluis-oproep',
      calendar.lastYear(9, 18, 8, 0),
      vet,
      'Pluis mag weer op de weegschaal 🐾',
      'Beste Mara,\n\nHet is tijd voor de jaarlijkse enting van Pluis. We hebben alvast donderdag 9 oktober om 16.20 uur vrijgehouden. Komt dat niet uit, dan belt u even.\n\nPoezelige groet,\nDierenkliniek De Poes & Co',
    ),
    received(
      'pluis-rekening',
      calendar.lastYear(10, 9, 17, 5),
      vet,
      'Rekening consult Pluis',
      'Beste Mara,\n\nVandaag kreeg Pluis haar enting (€ 46,50) en een gebitscontrole (€ 18,00). Totaal: € 64,50. Ze woog 4,6 kg. Volgend jaar graag het tandsteen laten doen.\n\nDierenkliniek De Poes & Co',
    ),
  ]
}

function kitchenMails(calendar: Calendar) {
  return [
    received(
      'order-48213',
      calendar.lastYear(3, 8, 14, 31),
      webShop,
      'Bestelling 48213 bevestigd: kruk Noest (2×) en leeslamp Merel',
      'Bedankt voor uw bestelling!\n\n2 × kruk Noest, eiken: € 138,00\n1 × leeslamp Merel, mosgroen: € 79,95\nVerzending: gratis\nTotaal: € 217,95\n\nWij bezorgen op woensdag 12 maart.',
      {
        structured: {
          '@context': 'https://schema.org',
          '@type': 'Order',
          orderNumber: '48213',
          merchant: { '@type': 'Organization', name: 'Huis & Haard' },
          price: '217.95',
          priceCurrency: 'EUR',
          acceptedOffer: [
            { '@type': 'Offer', itemOffered: { '@type': 'Product', name: 'Kruk Noest' } },
            { '@type': 'Offer', itemOffered: { '@type': 'Product', name: 'Leeslamp Merel' } },
          ],
          customer: { '@type': 'Person', name: me.name },
        },
      },
    ),
    sent(
      'retour-48213',
      calendar.lastYear(3, 13, 19, 55),
      [webShop],
      'Retour leeslamp Merel, bestelling 48213',
      'Beste,\n\nDe leeslamp Merel kwam met een barst in de kap. De krukken zijn prachtig. Graag een nieuwe kap of mijn geld terug.\n\nMara de Wit',
    ),
    received(
      'retour-48213-antwoord',
      calendar.lastYear(3, 14, 10, 20),
      webShop,
      'Re: Retour leeslamp Merel, bestelling 48213',
      'Beste Mara,\n\nExcuses! De lamp is uitverkocht, we storten € 79,95 terug. De lamp mag u houden, misschien is er iets leuks van te maken.\n\nHuis & Haard',
      { answers: 'retour-48213' },
    ),
  ]
}

function rentPayments(calendar: Calendar): Payment[] {
  return calendar.months().map((month) => ({
    account: 'main',
    day: month,
    amountMinor: -(month < calendar.lastYear(7, 1, 0) ? rent.first : rent.raised),
    counterparty: 'De Linde Verhuur',
    counterpartyNumber: accounts.landlord,
    description: 'Huur Kersenlaan 27-2',
  }))
}

function otherPayments(calendar: Calendar): Payment[] {
  const taxes = calendar
    .months()
    .slice(2, 10)
    .map(
      (month): Payment => ({
        account: 'main',
        day: month + 24 * dayMs,
        amountMinor: -3_980,
        counterparty: 'Gemeentelijke Belastingen',
        counterpartyNumber: accounts.cityTaxes,
        description: `Termijn aanslag ${calendar.lastYearNumber}`,
        mandate: 'GB-338120',
      }),
    )
  const once = (
    day: number,
    amountMinor: number,
    counterparty: string,
    counterpartyNumber: string,
    description: string,
  ) => ({ account: 'main', day, amountMinor, counterparty, counterpartyNumber, description }) satisfies Payment
  return [
    ...taxes,
    once(calendar.lastYear(3, 8, 0), -21_795, 'Huis & Haard', accounts.webShop, 'Bestelling 48213'),
    once(calendar.lastYear(3, 17, 0), 7_995, 'Huis & Haard', accounts.webShop, 'Terugbetaling leeslamp 48213'),
    once(calendar.lastYear(10, 13, 0), -6_450, 'Dierenkliniek De Poes & Co', accounts.vet, 'Consult Pluis 9 oktober'),
  ]
}
