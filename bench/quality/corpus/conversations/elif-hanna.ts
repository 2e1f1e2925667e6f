/** Two colleagues at a museum of clocks: driving lessons, a violin, a move, a swim. English with Dutch in between. */
import type { Conversation } from '../conversation.ts'

export const elifHanna: Conversation = {
  name: 'Elif Aydın',
  format: 'english-android',
  people: { e: 'Elif Aydın', h: 'Hanna Veldkamp' },
  chatter: { language: 'en', messages: 460, seed: 505 },
  sessions: [
    [
      '2024-01-09 12:40',
      [
        'e: Signed up for driving lessons. Forty-one years old. Instructor is called Cor and he sighs',
        'h: All instructors sigh. Mine cried',
        'e: First lesson is tomorrow at eight',
      ],
    ],
    [
      '2024-02-14 21:00',
      [
        'h: Bought myself a Valentine. A violin! Second-hand, 1,150 euros, from a widow in Dordrecht',
        'e: You play the violin?',
        'h: No. That is the point',
      ],
    ],
    [
      '2024-03-12 15:33',
      ['e: Failed. I gave way to a tram that was parked', 'h: Very polite of you', 'e: Next try is in May'],
    ],
    [
      '2024-04-05 09:20',
      [
        'h: Did you read the mail? The museum closes for the move from 1 July and opens in the old mint in November',
        'e: Four months without clocks. How will we know when to have lunch',
      ],
    ],
    [
      '2024-05-09 16:10',
      [
        'e: Failed again. Roundabout. I went round it four times because I could not decide',
        'h: Cor?',
        'e: He has started to hum',
      ],
    ],
    [
      '2024-05-31 19:48',
      [
        'h: My teacher says I may play in the pupils’ concert on 16 June. Three minutes. A slow thing',
        'e: I will be in the front row with a banner',
        'h: Absolutely not',
      ],
    ],
    [
      '2024-06-17 08:05',
      [
        'e: You were wonderful yesterday. The lady next to me thought you had played since childhood',
        'h: The lady next to you is my mother',
      ],
    ],
    [
      '2024-06-27 14:55',
      ['e: GESLAAGD!!! Third time!', 'h: YES! Who is going to drive us to the sea?', 'e: Me. Slowly'],
    ],
    [
      '2024-07-14 20:30',
      [
        'e: Bought a car. It is yellow and twenty years old, 2,300 euros, smells of dog',
        'h: You have no dog',
        'e: The smell is called Bello, it was included',
      ],
    ],
    [
      '2024-08-10 11:25',
      [
        'h: No more walnuts for me. I swelled up like a bagpipe at my cousin’s and spent the night in the emergency room',
        'e: Hanna!! Are you okay?',
        'h: Fine now. I carry a pen in my bag. If I turn purple: leg, ten seconds',
      ],
    ],
    [
      '2024-09-03 17:15',
      [
        'e: The big astronomical clock survived the move, but they lost the key. The only key. From 1624',
        'h: It is in my desk drawer, the blue one. I put it there so that it would not get lost',
        'e: I am going to lie down',
      ],
    ],
    [
      '2024-10-06 18:02',
      [
        'h: Signed us up for the night swim across the Oude Maas, 7 December. 900 metres. Wetsuits allowed',
        'e: I said yes to that? When?',
        'h: At my birthday, after the second raki',
      ],
    ],
    [
      '2024-11-08 22:10',
      [
        'e: The new museum is so beautiful. Everybody set their phones to the wrong time, out of respect',
        'h: 2,140 visitors on the first day, the director says. I nearly kissed the mayor',
      ],
    ],
    [
      '2024-12-01 13:13',
      [
        'h: They moved the swim to 14 December because of the current',
        'e: A week more to regret. The code of the new staff entrance is 1-6-2-4 by the way, like the key',
      ],
    ],
    [
      '2024-12-15 10:00',
      ['e: 31 minutes. I cannot feel my nose', 'h: 28 for me, but I was chased by a coot', 'e: Next year with Bello'],
    ],
    [
      '2025-02-02 19:27',
      [
        'h: I am going to do it: six months unpaid leave from May, by train to Istanbul and then we see',
        'e: You must stay with my aunt Sevgi in Kadıköy. She will feed you until you cannot walk',
        'h: That was plan A, B and C',
      ],
    ],
  ],
}
