/** Nadia leaves a hospital pharmacy for clay in Valencia; Tobias breaks a foot and finds Oriane. */
import type { Conversation } from '../conversation.ts'

export const nadiaTobias: Conversation = {
  name: 'Tobias Lindqvist',
  format: 'english-android',
  people: { n: 'Nadia Haddad', t: 'Tobias Lindqvist' },
  chatter: { language: 'en', messages: 520, seed: 101 },
  sessions: [
    [
      '2024-01-14 19:32',
      [
        'n: I handed in my notice at the hospital pharmacy today. Last day is 29 February',
        't: You actually did it!!',
        'n: Leap day. Felt right',
        't: So Valencia is really happening',
        'n: Flat viewing on Saturday with an agent called Amparo',
      ],
    ],
    [
      '2024-01-20 17:05',
      [
        'n: I took it! Carrer de la Barraca 14, third floor, 780 euros a month',
        't: Balcony?',
        'n: Two. One for me and one for Biscuit',
        't: How is the old girl',
        'n: Ten in April and convinced she is three',
      ],
    ],
    [
      '2024-02-10 08:47',
      [
        't: Physio says stress fracture, left foot. Six weeks in the boot',
        'n: Oh no. And Copenhagen?',
        't: Gone. I gave my start number to my cousin Albin',
        'n: There will be other starting lines',
      ],
    ],
    [
      '2024-03-03 22:15',
      [
        'n: Made it. The van died near Bordeaux and we spent the night in a supermarket car park',
        't: A classic honeymoon for you and the dog',
        'n: She was sick on the tax folder. Twice',
      ],
    ],
    [
      '2024-03-30 12:20',
      [
        'n: A potter called Vicent lets me share his kiln. He is 71 and talks to the clay in Valencian',
        't: Are you going back to the blue ones?',
        'n: Only the blue ones. It took me twelve years of counting pills to admit it',
      ],
    ],
    [
      '2024-04-16 18:40',
      [
        'n: Amparo called, the owner wants 820 from June onwards',
        't: Already? Can they do that',
        'n: Page four of the contract, in letters for ants',
      ],
    ],
    [
      '2024-05-04 23:10',
      [
        't: So. I met someone at the climbing wall. She is called Oriane',
        'n: That is a name for a comet. More!',
        't: From Lyon, teaches deaf children, beats me on every single route',
      ],
    ],
    [
      '2024-05-25 15:55',
      [
        'n: First market in Ruzafa: six bowls gone, 28 each!',
        't: You are a merchant now',
        'n: Minus thirty for the stall and minus the one Biscuit sat on',
      ],
    ],
    [
      '2024-06-22 16:30',
      [
        'n: Market report: nine bowls at 28 and two jugs at 45',
        't: Jugs! You never told me about jugs',
        'n: Vicent dared me',
      ],
    ],
    [
      '2024-07-13 10:05',
      ['t: First ten kilometres since the fracture. 52:40 and I cried a bit', 'n: Happy crying?', 't: Yes. Also a bee'],
    ],
    [
      '2024-07-28 20:18',
      [
        'n: I did not tell you because I was scared: Biscuit had a lump taken out on Thursday',
        't: Nadia! How is she',
        'n: Benign. She has a cone and an audience',
      ],
    ],
    [
      '2024-08-17 21:33',
      [
        't: Oriane and I are going to live together. We found something in Malmö, by the water',
        'n: You, leaving Gothenburg?!',
        't: I know. From October',
      ],
    ],
    [
      '2024-09-08 13:26',
      [
        'n: I am giving up the Barraca flat. Vicent has the room above the workshop for 450',
        't: And the two balconies?',
        'n: One window, but it looks at the kiln. I move on the first of October',
      ],
    ],
    ['2024-09-28 16:12', ['n: Fourteen bowls today, and I dared to ask 30', 't: Fourteen! Hire someone']],
    [
      '2024-10-12 11:48',
      ['t: Keys! And her cat has already decided that I am the lodger. He is called Monsieur', 'n: He is right'],
    ],
    [
      '2024-11-16 09:15',
      [
        't: Signed up again. Copenhagen, 11 May, with a proper plan this time',
        'n: I will stand at kilometre 30 with an orange',
      ],
    ],
    [
      '2024-12-07 19:02',
      [
        'n: It has a door, a sign and a date: my own studio opens on 15 February. It is called Two Balconies',
        't: I am booking a flight before you finish typing',
        'n: Vicent retires in spring. He is leaving me the wheel that his father built',
      ],
    ],
  ],
}
