/**
 * Friends: the book club with Femke, Sanne and Daan's wedding, Joris far away in Bergen, and Priya moving to Leeds.
 */

import { docxFile } from '../formats/docx-file.js'
import { type Calendar, englishDate } from '../local-time.js'
import { accounts, femke, joris, me, museum, priya, sanne } from '../people.js'
import type { Story } from '../story.js'
import { burst, received, sent } from './telling.js'

export function friendsStory(calendar: Calendar): Story {
  return {
    mails: [...bookClub(calendar), ...wedding(calendar), ...letters(calendar)],
    chats: chats(calendar),
    events: [
      {
        uid: 'leesclub@postduif.example',
        summary: 'Leesclub bij Femke',
        start: calendar.lastYear(1, 29, 20, 0),
        end: calendar.lastYear(1, 29, 22, 30),
        location: 'Femke, Oudwijkerlaan',
        recurrence: 'FREQ=MONTHLY;BYDAY=-1WE',
        attendees: [me, femke, sanne],
      },
      {
        uid: 'bruiloft-sanne-daan@postduif.example',
        summary: 'Bruiloft Sanne & Daan',
        start: calendar.lastYear(6, 28, 13, 30),
        end: calendar.lastYear(6, 28, 23, 59),
        location: 'Fort Vuurvlinder, Nieuwegein',
      },
      {
        uid: 'zilverzaal@postduif.example',
        summary: 'Museum De Zilverzaal met Femke',
        start: calendar.lastYear(11, 29, 13, 0),
        end: calendar.lastYear(11, 29, 15, 0),
      },
    ],
    payments: [
      {
        account: 'main',
        day: calendar.lastYear(6, 19, 0),
        amountMinor: -5_000,
        counterparty: 'F. Jansma',
        counterpartyNumber: accounts.femke,
        description: 'Cadeau Sanne en Daan (houten kano-kistje)',
      },
      {
        account: 'main',
        day: calendar.lastYear(11, 21, 0),
        amountMinor: -3_500,
        counterparty: 'MUSEUM DE ZILVERZAAL',
        description: 'iDEAL 2 kaartjes',
      },
    ],
    notes: [
      {
        file: 'Leesclub.md',
        at: calendar.lastYear(11, 26, 23, 0),
        text: '# Leesclub\n\n| maand | boek | cijfer |\n|---|---|---|\n| januari | De stille kapitein | 7 |\n| februari | Zout in de aarde | 8½ |\n| maart | A House of Small Weather | 9 |\n| april | Het jaar van de egel | 6 |\n| mei | Brieven aan een stuurman | 7 |\n| september | The Cartographer’s Daughter | 8 |\n| oktober | Nachttrein naar Hamar | 7½ |\n| november | De hondenfluisteraarster | 5 (Sanne: 10) |\n\nFemke neemt altijd de kaas mee, Sanne nooit op tijd.\n',
      },
    ],
    documents: [{ file: 'Documenten/Toespraak bruiloft.docx', bytes: speech() }],
  }
}

function bookClub(calendar: Calendar) {
  return [
    received(
      'leesclub-maart',
      calendar.lastYear(2, 27, 9, 14),
      femke,
      'Leesclub: volgende boek',
      'Lieve lezers,\n\nMet drie stemmen tegen één: A House of Small Weather. Ik heb bij de Vuurtoren twee exemplaren laten terugleggen op naam van Mara. Woensdag 26 maart bij mij, kaas is er.\n\nF.',
    ),
    received(
      'leesclub-november',
      calendar.lastYear(11, 27, 8, 50),
      femke,
      'Nooit meer honden',
      'Ik heb nog nooit zo hard gelachen om een slecht boek. Sanne blijft bij haar tien. Volgende keer 28 januari, en dan kiest Mara.\n\nF.',
    ),
  ]
}

function wedding(calendar: Calendar) {
  return [
    received(
      'bruiloft',
      calendar.lastYear(2, 14, 10, 0),
      sanne,
      'Wij gaan trouwen!',
      'Lieve Mara,\n\nZaterdag 28 juni, Fort Vuurvlinder, half twee. Kleding: iets met een vlinder erop, hoe klein ook. Wil jij een toespraak houden? Daan zegt dat het maximaal vijf minuten mag zijn, ik zeg zeven.\n\nLiefs,\nSanne & Daan',
      { encoding: 'utf-8-base64' },
    ),
    sent(
      'bruiloft-ja',
      calendar.lastYear(2, 14, 12, 25),
      [sanne],
      'Re: Wij gaan trouwen!',
      'JA. Op alles ja. Zes minuten dan, en ik vertel over de tent in Zweden.\n\nM',
      { answers: 'bruiloft' },
    ),
    received(
      'bruiloft-dank',
      calendar.lastYear(7, 20, 17, 3),
      sanne,
      'Terug uit Schotland',
      'Lieve Mara,\n\nWe zijn weer thuis, met 1.100 foto’s en één muggenbult per foto. Je toespraak staat op film, Daans oma kan hem al nadoen. Het kano-kistje staat op de piano.\n\nLiefs,\nSanne',
      { encoding: 'windows-1252-8bit' },
    ),
  ]
}

function letters(calendar: Calendar) {
  return [
    received(
      'bergen-brev',
      calendar.lastYear(1, 26, 19, 44),
      joris,
      'Snø, snø, snø',
      'Kjære Mara,\n\nIt has snowed for eleven days. I have named the shovel. The university extended my contract until August next year, so you have no excuse: come in spring, when the fjord is loud with birds. The spare room has a view of a very judgmental goat.\n\nKlem,\nJøris (they write it like that here)',
      { encoding: 'utf-8-base64' },
    ),
    sent(
      'bergen-antwoord',
      calendar.lastYear(2, 2, 14, 20),
      [joris],
      'Re: Snø, snø, snø',
      'Dear Jøris,\n\nCongratulations! This spring is full (Lisbon, a wedding, a knee), but I promise: the week after Easter next year. Greet the goat.\n\nMara',
      { answers: 'bergen-brev' },
    ),
    received(
      'priya-leeds',
      calendar.lastYear(9, 30, 20, 20),
      priya,
      'News: I am moving north',
      'Mara,\n\nI got it! From 5 January I run the planetarium in Leeds. It is an actual planetarium with actual stars. I found a flat with a roof you can climb onto (I was told not to).\n\nNew address from New Year: 4 Lantern Row, Leeds LS6 0ZZ. Come and see the sky.\n\nP',
    ),
    received(
      'zilverzaal-kaartjes',
      calendar.lastYear(11, 21, 20, 11),
      museum,
      'Uw kaartjes voor Museum De Zilverzaal',
      'Dag Mara de Wit,\n\nTentoonstelling: Kaarten van nergens\nDatum: zaterdag 29 november, binnenkomst tussen 13.00 en 13.30 uur\n2 kaartjes: € 35,00\n\nLaat de code ZZ-7741-B zien bij de ingang.',
      {
        structured: {
          '@context': 'https://schema.org',
          '@type': 'EventReservation',
          reservationNumber: 'ZZ-7741-B',
          reservationFor: {
            '@type': 'Event',
            name: 'Kaarten van nergens',
            startDate: `${calendar.lastYearNumber}-11-29T13:00:00+01:00`,
            location: { '@type': 'Place', name: 'Museum De Zilverzaal', address: 'Lange Nieuwstraat, Utrecht' },
          },
        },
      },
    ),
  ]
}

function chats(calendar: Calendar) {
  const talk = (at: number, lines: string[]) => burst('Priya Raman', at, lines, { priya: 'Priya Raman' })
  return [
    talk(calendar.lastYear(2, 11, 22, 30), [
      'priya: Do you remember the name of the café in Copenhagen with the bicycle on the ceiling?',
      'me: Café Overgaard! You knocked over the sugar',
      'priya: Slander. It was slippery sugar',
    ]),
    talk(calendar.lastYear(8, 2, 13, 10), [
      'priya: Perseids on the 12th. Will it be dark on your island?',
      'me: Pitch dark! I will lie in the dunes with Lotte and report',
      'priya: Count for me. I am stuck in light pollution',
    ]),
    talk(calendar.lastYear(8, 13, 0, 48), [
      'me: 37 in one hour. Lotte fell asleep at number nine',
      'priya: THIRTY SEVEN. I saw a drone',
    ]),
    talk(calendar.lastYear(10, 17, 19, 5), [
      'priya: They asked me for a dome show about the sea. You are a map person. Help',
      'me: Start with the tide tables. Numbers that breathe',
      'priya: Stealing that. You get a star named after you',
    ]),
    talk(calendar.thisYear(1, 5, 18, 20), [
      'priya: First day done. The projector is called Gerald',
      'me: Of course it is. How is the roof?',
      'priya: Officially I have not been on it. Unofficially: Orion',
    ]),
    talk(calendar.thisYear(3, 28, 21, 14), [
      'priya: My sister Meera got engaged!! To the dentist, the nice one',
      'me: Hurray for Meera! The one who fixed your tooth for a cake?',
      'priya: That one. They are thinking of October',
    ]),
    talk(calendar.fromToday(-6, 20, 2), [
      `priya: So is it still on? I land on Friday ${englishDate(calendar.nextWeek(5))} at 17:50, then train to you`,
      'me: Yes!! I pick you up at Utrecht Centraal, I think you will be there by 19:15',
      'priya: I am bringing tea and one (1) projector bulb, do not ask',
      'me: I booked us a table on the Saturday at De Zwaan at half past seven',
    ]),
  ]
}

function speech(): Uint8Array {
  return docxFile({
    title: 'Toespraak bruiloft Sanne en Daan',
    author: 'Mara de Wit',
    lines: [
      '# Toespraak bruiloft Sanne en Daan',
      'Lieve Sanne, lieve Daan, lieve vlinders,',
      'Wie Sanne wil begrijpen, moet met haar in een lekkende tent in Zweden hebben gelegen. Het was 2016, bij het meer van Vänern, en om drie uur ’s nachts zei ze: nu weten we tenminste waar het water vandaan komt.',
      'Drie jaar later stond er een man in haar keuken die de lekkende kraan repareerde zonder dat iemand het vroeg. Dat was Daan. Hij had koekjes meegenomen voor de kraan.',
      'Ik wens jullie een huis waarin het af en toe lekt, zodat jullie altijd weten waar het water vandaan komt.',
      'Op de vlinders!',
    ],
  })
}
