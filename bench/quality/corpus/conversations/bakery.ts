/** The crew of a bakery: flour, an oven, a van, Saturdays, and a sourdough with a name. Dutch and English mixed. */
import type { Conversation } from '../conversation.ts'

export const bakery: Conversation = {
  name: 'Ovenploeg 🥐',
  format: 'dutch-iphone',
  people: { s: 'Samira', k: 'Koen', b: 'Beatriz', m: 'Milan' },
  chatter: { language: 'nl', messages: 420, seed: 606 },
  sessions: [
    [
      '2024-01-03 05:40',
      [
        's: Gelukkig nieuwjaar ploeg. Wie heeft Gerrit gevoerd?',
        'k: Ik, elke ochtend. De zuurdesem leeft langer dan wij allemaal',
        'b: He smells like apples today, that is good no?',
      ],
    ],
    [
      '2024-01-22 14:12',
      [
        's: De bloem van Molen De Hoop gaat naar 92 cent de kilo. Dat is te gek',
        'k: De Kroon vraagt 81 bij afname van een halve ton',
        's: Dan stappen we over per 1 maart',
      ],
    ],
    [
      '2024-02-17 17:05',
      [
        'b: Saturday count: 212 croissants, zero left',
        's: Record! En de krentenbollen?',
        'b: 96, three left, Milan ate the three',
      ],
    ],
    ['2024-02-24 17:20', ['b: Croissants 187 today, rain', 'k: Regen is slecht voor vouwdeeg en voor mensen']],
    [
      '2024-03-16 04:55',
      [
        'k: Oven 2 doet niks. Display zegt F31',
        's: Ik bel de storingsdienst. Alles door oven 1, stokbrood laten vallen vandaag',
      ],
    ],
    [
      '2024-03-19 16:40',
      [
        's: Oven 2 brandt weer. Nieuwe ontsteking en printplaat, 1.240 euro exclusief btw',
        'm: Voor dat geld koop ik een auto',
        's: Jij hebt geen rijbewijs voor geld, Milan',
      ],
    ],
    ['2024-04-06 17:15', ['b: Croissants 230! New record, the sun was out', 'k: Ik wil een standbeeld']],
    [
      '2024-05-13 11:30',
      [
        's: Vanaf juni gaan we op maandag dicht. Open dinsdag tot en met zondag, half acht tot vijf',
        'b: Finally! My Monday is for the sea',
      ],
    ],
    [
      '2024-06-08 12:50',
      [
        'b: A customer had a reaction, there was hazelnut in the almond slice. She is okay, she took her pill',
        's: Hoe kan dat?',
        'k: Mijn fout. Zelfde bak gebruikt voor het schaafsel. Vanaf nu rode bakken voor hazelnoot',
        's: Dank je dat je het zegt. Ik bel haar zelf, en we melden het',
      ],
    ],
    [
      '2024-07-01 18:18',
      ['s: Het busje is er: elektrisch, tweedehands, 14.800. Milan mag er als eerste in', 'm: Ik noem haar Bolletje'],
    ],
    [
      '2024-07-20 10:35',
      [
        'm: Niet schrikken: Bolletje heeft een paaltje geraakt op de Visbrug. Spiegel eraf, ik niks',
        's: En de taart van de familie Adriaanse?',
        'm: Die was al bezorgd, de bruid heeft gezwaaid',
      ],
    ],
    [
      '2024-08-02 15:00',
      ['s: De spiegel van het busje kostte 187,50. Milan, jij trakteert een keer op haring', 'm: Eerlijk'],
    ],
    [
      '2024-09-14 17:10',
      [
        'b: 198 croissants and the queue was until the pharmacy',
        'k: Ik ga volgende zaterdag trouwen he, wie doet het deeg?',
        's: Ik. En de taart ook, dat is ons cadeau',
      ],
    ],
    [
      '2024-10-21 13:45',
      [
        's: Openingstijden winter: vanaf 1 november gaan we om acht uur open in plaats van half acht',
        'b: Half an hour more of dreams',
      ],
    ],
    [
      '2024-11-25 19:05',
      [
        'b: My mother comes from Porto for Christmas! From 19 December until Three Kings',
        's: Ze moet me leren hoe je bolo rei maakt',
        'b: She already packed the fruit',
      ],
    ],
    [
      '2025-01-07 06:02',
      [
        'k: Gerrit is vandaag elf geworden. Ik heb hem een slinger gegeven',
        's: Dat is ouder dan de zaak',
        'k: Hij komt uit de keuken van mijn oma in Kampen',
      ],
    ],
  ],
}
