/** De buurtapp van het Kastanjeplein: een poes, een barbecue, een ladder en een lantaarnpaal. */
import type { Conversation } from '../conversation.ts'

export const neighbourhood: Conversation = {
  name: 'Buurtapp Kastanjeplein',
  format: 'dutch-iphone',
  people: { w: 'Wilma (nr 12)', h: 'Hassan', g: 'Greet', d: 'Dirk', l: 'Lieke' },
  chatter: { language: 'nl', messages: 480, seed: 404 },
  sessions: [
    [
      '2024-03-11 20:15',
      [
        'g: Saartje is niet thuisgekomen vanavond. Grijs, wit puntje aan de staart, schuw',
        'h: Ik kijk in de garage, die stond vanmiddag open',
        'w: Hier niet in de tuin',
      ],
    ],
    [
      '2024-03-14 07:42',
      [
        'd: GREET! Ze zit bij mij op zolder, achter de kerstspullen',
        'g: Ach lieve help. Drie nachten! Ik kom er nu aan met tonijn',
        'd: Ze heeft een engel van de piek gegeten',
      ],
    ],
    [
      '2024-04-08 18:30',
      [
        'l: Wie heeft er een lange ladder? De dakgoot hangt los',
        'h: Ik heb er een van acht meter, mag je halen. Wel terug voor zaterdag, dan schilder ik',
        'l: Top, ik haal hem om zeven uur',
      ],
    ],
    [
      '2024-05-02 19:05',
      [
        'w: Straatbarbecue: zaterdag 15 juni of 22 juni?',
        'd: 22 kan ik niet, dan vaar ik',
        'l: 15!',
        'w: Dan wordt het de vijftiende, vijf uur, bij de kastanje. Bijdrage 7,50 de man, kinderen gratis',
      ],
    ],
    [
      '2024-06-10 21:10',
      [
        'w: Het weer wordt niks zaterdag. Voorstel: we schuiven naar 29 juni',
        'h: Akkoord, de merguez vriest wel in',
        'g: Ook goed, dan is mijn zus er ook bij',
      ],
    ],
    [
      '2024-06-30 11:20',
      [
        'l: Wat een heerlijke avond! Er staat nog een blauwe schaal bij ons',
        'g: Die is van mij! Houd de rest van de aardappelsalade maar',
        'w: Opbrengst 285 euro, kosten 241,60. De rest gaat in de pot',
      ],
    ],
    [
      '2024-07-18 22:40',
      [
        'd: Lantaarnpaal voor nummer 18 is weer kapot, nummer 4471. Wie meldt het?',
        'l: Ik heb het net gemeld bij de gemeente',
        'd: Dank. Derde keer dit jaar',
      ],
    ],
    [
      '2024-08-27 17:55',
      ['l: De gemeente schrijft dat de lamp pas in week 40 vervangen wordt', 'd: Dan koop ik een zaklamp'],
    ],
    [
      '2024-09-12 08:10',
      [
        'h: Vannacht is bij ons ingebroken. Fietsen weg en de oude laptop, niemand gewond, we sliepen',
        'w: Jee Hassan, wat akelig. Kan ik iets doen?',
        'h: Kijken of jullie deurbel iets gezien heeft, tussen drie en vier',
        'w: Om 3.22 uur een man met een bakfiets, ik stuur het filmpje naar de wijkagent',
      ],
    ],
    [
      '2024-10-03 16:28',
      [
        'l: De wijkagent zegt dat ze de bakfiets gevonden hebben, in de haven. De fietsen van Hassan stonden er nog op!',
        'h: Ja! Alleen de laptop is weg, en die was toch traag',
      ],
    ],
    [
      '2024-11-01 19:19',
      [
        'g: Ik ga verhuizen, kinders. Naar mijn zus in Zutphen. 10 januari komt de wagen',
        'w: Nee Greet! Na 41 jaar',
        'd: En Saartje?',
        'g: Saartje gaat mee. Die engel ook, als hij er ooit uitkomt',
      ],
    ],
    [
      '2025-01-12 14:02',
      [
        'w: Nieuwe bewoners op 16: Thijs en Marloes, met een baby van vier maanden die Fedde heet',
        'l: Ik heb al soep gebracht. Ze komen uit Deventer',
      ],
    ],
    [
      '2025-03-05 18:44',
      [
        'w: In de pot zit nu 96,20. Ideeën?',
        'd: Een bankje om de kastanje',
        'h: Ik timmer, als iemand hout regelt',
        'l: Mijn oom heeft een zagerij, ik vraag het',
      ],
    ],
    [
      '2025-04-21 12:12',
      [
        'h: Het bankje staat! Eiken, olie moet nog twee dagen drogen',
        'l: Greet haar naam staat er onderop gebrand. Ssst',
      ],
    ],
  ],
}
