/** Vader Joost in Leeuwarden, dochter Marijke die in Groningen gaat studeren, een boot die verkocht moet. */
import type { Conversation } from '../conversation.ts'

export const joostMarijke: Conversation = {
  name: 'Marijke Terpstra',
  format: 'dutch-iphone',
  people: { j: 'Joost Terpstra', m: 'Marijke Terpstra' },
  chatter: { language: 'nl', messages: 500, seed: 202 },
  sessions: [
    [
      '2023-09-02 14:10',
      [
        'm: Ik heb een kamer!! Oosterstraat 41, boven de kapper, 415 per maand',
        'j: Inclusief?',
        'm: Inclusief alles behalve internet. En er woont een schildpad in de gang',
        'j: Van wie is die schildpad',
        'm: Niemand weet het. Hij heet Beppe',
      ],
    ],
    [
      '2023-10-04 08:20',
      [
        'm: Mijn fiets is gisteravond gestolen bij het station 😭',
        'j: De groene van mem?',
        'm: Ja. Ik had hem wel op twee sloten',
        'j: Doe aangifte, dan zoek ik in de schuur of die oude van opa Sjoerd nog rijdt',
      ],
    ],
    [
      '2023-11-11 19:45',
      [
        'm: Tentamen statistiek: 5,4',
        'j: Dat is bijna',
        'm: Bijna is een onvoldoende, heit',
        'j: Herkansen is ook een vaardigheid',
      ],
    ],
    [
      '2023-12-16 16:30',
      [
        'j: De tjotter staat te koop. Ik doe het met pijn in mijn hart maar mijn rug wil niet meer',
        'm: Neeee de Grutte Pier! Hoeveel vraag je?',
        'j: Zevenduizend. Ik hoop dat er iemand mee gaat zeilen in plaats van hem in een tuin te zetten',
      ],
    ],
    [
      '2024-01-24 12:02',
      [
        'm: HERKANSING 7,8!!!',
        'j: Zie je wel. Taart zaterdag, mem bakt',
        'm: Geen kiwi erop hè, je weet wat er de vorige keer gebeurde',
      ],
    ],
    [
      '2024-02-05 20:55',
      [
        'j: De boot is weg. Een huisarts uit Sneek gaf er vijfenzestighonderd voor',
        'm: Niet de volle prijs dus',
        'j: Nee, maar hij wist wat een zwaard was en zijn dochter gaat ermee naar de Slachte',
      ],
    ],
    [
      '2024-03-03 21:40',
      [
        'm: Opa was zo blij! Negentig en hij danst beter dan jij',
        'j: Hij heeft ook geen rug',
        'm: Dat filmpje van zijn oude klas vond ik het mooist. Hoe kwam je daaraan?',
        'j: Van het Fries Filmarchief, drie maanden wachten',
      ],
    ],
    [
      '2024-03-20 18:15',
      [
        'm: Nieuws: ik mag naar Tallinn! Stage bij het zeemuseum, van september tot en met januari',
        'j: Estland! Wat ga je daar doen?',
        'm: Een tentoonstelling maken over ijsbrekers. Ik krijg 350 euro beurs per maand',
        'j: Neem een muts mee',
      ],
    ],
    [
      '2024-04-19 09:12',
      [
        'm: Je gelooft het niet. Opa’s fiets is ook weg',
        'j: Nummer twee! Bij het station?',
        'm: Nee, gewoon voor de deur, gisternacht',
      ],
    ],
    [
      '2024-05-14 17:33',
      [
        'j: Mem wordt 6 juni aan haar linkeroog geopereerd, staar. Rechts komt in het najaar',
        'm: Zal ik die week naar huis komen?',
        'j: Graag, ik kan de kippen wel maar niet het avondeten',
      ],
    ],
    [
      '2024-06-07 10:48',
      [
        'm: Hoe is het met haar?',
        'j: Ze ziet dat de keuken vies is. Dus goed',
        'm: Hahaha dan ben ik vanmiddag beter vroeg dan laat',
      ],
    ],
    [
      '2024-07-21 22:05',
      [
        'm: Heit, ik heb verkering. Hij heet Jelmer en hij repareert kerkorgels',
        'j: Kan hij ook een schuurdeur repareren',
        'm: Hij zegt: als er pijpen in zitten',
      ],
    ],
    [
      '2024-08-25 13:50',
      [
        'm: Museum belde: ik begin een week later, op 9 september in plaats van 2',
        'j: Dan kun je nog mee naar het skûtsjesilen',
        'm: Dat was vorige maand heit 😂',
      ],
    ],
    [
      '2024-09-10 21:15',
      [
        'm: Eerste dagen zijn leuk! Mijn baas heet Kadri en ze heeft zelf drie winters op een ijsbreker gewerkt',
        'j: En je kamer?',
        'm: Bij een mevrouw van 80 die me elke ochtend zwarte brood met sprot geeft. 290 per maand',
        'j: Dat is goedkoper dan de schildpad',
      ],
    ],
    [
      '2024-10-29 20:30',
      [
        'j: Het rechteroog van mem is ook klaar, vanmorgen. Ze leest nu zonder bril de krant voor',
        'm: Zeg dat ik trots ben! Groeten van Jelmer, hij is hier tot zondag',
      ],
    ],
    [
      '2024-12-15 15:20',
      [
        'm: De tentoonstelling is open! Er stonden mensen in de rij, heit. In de sneeuw',
        'j: Ik heb het filmpje aan de hele straat laten zien',
      ],
    ],
  ],
}
