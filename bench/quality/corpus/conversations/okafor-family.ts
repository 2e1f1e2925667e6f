/** Four siblings plan a wedding in Enugu from three countries. */
import type { Conversation } from '../conversation.ts'

export const okaforFamily: Conversation = {
  name: 'Okafor Siblings',
  format: 'english-android',
  people: { c: 'Chidi', n: 'Ngozi', e: 'Emeka', a: 'Adaeze' },
  chatter: { language: 'en', messages: 480, seed: 303 },
  sessions: [
    [
      '2024-02-18 18:22',
      [
        'a: Everybody sit down. Femi asked. I said yes',
        'n: AAAAAH',
        'c: I already knew, he asked me for advice about the ring',
        'e: Chidi gave advice about a ring? God help us',
      ],
    ],
    [
      '2024-03-09 20:41',
      [
        'a: Date! Saturday 30 November, Enugu',
        'e: Noted, I will ask for leave as soon as I have a job to ask leave from',
        'n: The twins will be four by then. Flower girls?',
        'a: Obviously. Kamsi in front, Kosi behind, nobody cries',
      ],
    ],
    [
      '2024-04-02 12:15',
      [
        'e: I got it. Crane operator in Felixstowe, I start on 22 April',
        'c: My brother lifts ships!',
        'e: Containers, Chidi. The ship stays in the water',
      ],
    ],
    [
      '2024-04-27 19:30',
      [
        'a: The hall took our deposit, 600,000 naira, non-refundable',
        'n: For how many people?',
        'a: 180 guests',
        'c: Mama alone has 180 guests',
      ],
    ],
    [
      '2024-05-19 21:08',
      [
        'n: Aso-ebi colour? I need to order the lace from Mrs Danjuma',
        'a: Emerald for our side, Femi’s side wears gold',
        'e: I look ill in emerald',
        'n: You look ill in everything',
      ],
    ],
    [
      '2024-06-15 17:45',
      [
        'a: Small earthquake: the date moves to 7 December. Bishop Anselm is in Rome on the 30th',
        'c: I have not bought tickets, so I am calm',
        'n: I have bought tickets and I am not calm',
        'a: I pay your change fee, I promise',
      ],
    ],
    [
      '2024-07-06 13:02',
      [
        'n: Change fee for our tickets was 240 pounds for the four of us',
        'a: Sent! Love you. Do not tell Femi it was that much',
      ],
    ],
    [
      '2024-07-30 22:20',
      [
        'c: Grandma’s visa for the hospital visit in London came through, valid until 12 March',
        'e: Who flies with her?',
        'c: I do, 4 September from Lagos. The knee man sees her on the ninth',
      ],
    ],
    [
      '2024-09-09 16:50',
      [
        'c: Doctor says no new knee, just injections. She is already bargaining with him about the price',
        'n: That is our grandmother',
      ],
    ],
    [
      '2024-09-21 20:05',
      [
        'a: Guest list is now 220. Mama found cousins',
        'e: From where? Under the bed?',
        'a: The hall wants another 150,000 for the extra tables',
      ],
    ],
    [
      '2024-10-13 18:33',
      [
        'a: Cake tasting was today. Coconut with passion fruit, three tiers. Femi wanted chocolate',
        'c: Poor Femi. Day one of the marriage',
        'a: He gets a chocolate groom on top',
      ],
    ],
    [
      '2024-11-02 11:11',
      [
        'e: They gave me the leave! 2 to 13 December',
        'n: Who picks up whom? We land in Enugu on the third at ten past two',
        'c: I come by road from Lagos on the fourth with Grandma and eleven suitcases',
      ],
    ],
    [
      '2024-12-08 10:27',
      [
        'n: I have no voice and my feet are dead. Best day',
        'e: Kosi cried. Kamsi cried. Chidi cried the most',
        'c: It was dust. From the emerald',
        'a: We are on the way to Calabar. Mrs Adeyemi-Okafor says hello 💚',
      ],
    ],
    [
      '2025-01-19 19:40',
      [
        'a: Photos are in. 1,340 of them. Uncle Obinna is asleep in 22',
        'n: Make me a print of Grandma dancing. The one with the stick in the air',
      ],
    ],
  ],
}
