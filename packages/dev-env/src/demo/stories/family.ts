/**
 * The family: sister Anna with Bram and little Lotte in Haarlem, Mum's seventieth birthday, Dad's knee, and Anna's
 * new house. Told mostly in the chat with Anna.
 */
import { type Calendar, dutchDate, dutchDay } from '../local-time.js'
import { accounts, anna, bram, ineke, me, wim } from '../people.js'
import type { Chat, Story } from '../story.js'
import { burst, received, sent } from './telling.js'

const chatWithAnna = (calendar: Calendar): Chat[] => {
  const dinnerAt = calendar.nextWeek(4)
  const talk = (at: number, lines: string[]) => burst('Anna de Wit', at, lines, { anna: 'Anna de Wit' })
  return [
    talk(calendar.lastYear(1, 12, 20, 4), [
      'anna: Zus! Zit je al een beetje tussen de dozen uit?',
      'me: Bijna. De boekenkast staat, Pluis woont in de laatste verhuisdoos',
      'anna: Lotte wil weten of Pluis een eigen kamer heeft',
      'me: Zeg maar dat ze de vensterbank heeft. Met uitzicht op de kersenbomen 🌸',
      'anna: afbeelding weggelaten',
      'anna: Dit heeft ze voor je nieuwe huis getekend. Dat oranje ding is jij',
      'me: Ik lijst hem in!',
    ]),
    talk(calendar.lastYear(3, 3, 21, 15), [
      'anna: We hebben een bod gedaan op het huis aan de Duinroosstraat 😬',
      'me: WAT. Dat met die rare blauwe trap?',
      'anna: Die ja. Bram vond hem eerst lelijk maar nu wil hij hem per se houden',
      'me: Wanneer horen jullie het?',
      'anna: Vrijdag. Niks tegen mam zeggen, die gaat anders meteen gordijnen kopen',
    ]),
    talk(calendar.lastYear(3, 7, 17, 48), [
      'anna: WE HEBBEN HET HUIS',
      'me: JAAAA 🎉🎉 Gefeliciteerd!!',
      'anna: Sleutel op 2 juni. Dat is jouw verjaardag, dus je komt taart eten tussen de verfblikken',
      'me: Beste verjaardagsplan ooit',
    ]),
    talk(calendar.lastYear(4, 9, 12, 30), [
      'anna: Pap loopt zo slecht hè. Hij zegt dat het niks is',
      'me: De fysio zei dat het kraakbeen in zijn knie op is. Hij heeft donderdag een gesprek met de orthopeed',
      'anna: Ga jij mee? Ik zit in Brussel',
      'me: Ja, ik rijd hem. Ik bel je na afloop',
    ]),
    talk(calendar.lastYear(4, 10, 16, 2), [
      'me: Zo, terug. Het wordt een nieuwe knie, links. 24 juni',
      'anna: Oké. Oké. Hoe neemt hij het op?',
      'me: Hij vroeg of hij in augustus weer kan fietsen. De dokter zei: wandelen ja, fietsen na twaalf weken',
      'anna: Typisch. Ik haal mam die dag op, dan hoeft ze niet alleen te wachten',
    ]),
    talk(calendar.lastYear(6, 24, 15, 20), [
      'anna: Hij is wakker! Praat onzin over een heggenschaar maar alles is goed gegaan',
      'me: Gelukkig. Ik kom om zeven uur met soep',
      'anna: Mam zegt: geen prei',
    ]),
    talk(calendar.lastYear(6, 2, 22, 10), [
      'anna: Dank voor het helpen vandaag, ook al was het je verjaardag',
      'me: Taart op een verfblik smaakt beter. En Lotte heeft mijn hele arm blauw geverfd',
      'anna: Cadeau 2: jij mag de logeerkamer kiezen. Die aan de tuinkant of die met het ronde raam',
      'me: Het ronde raam natuurlijk',
    ]),
    talk(calendar.lastYear(7, 5, 19, 40), [
      'anna: Wat doen we voor mam haar 70e? Ze zegt dat ze niks wil',
      'me: Dat zei ze bij 60 ook en toen was ze drie dagen beledigd',
      'anna: Zaaltje? Tuin? Boot?',
      'me: Boot! De salonboot op de Eem, daar kan pap ook met zijn knie op',
      'anna: Ik bel. Zondag 14 september, dan is iedereen er',
      'me: Ik doe de muziek en de uitnodigingen, jij de taart?',
      'anna: Bram doet de taart. Citroen met maanzaad, haar lievelings',
    ]),
    talk(calendar.lastYear(9, 14, 22, 55), [
      'anna: Ze heeft de hele terugweg gehuild van geluk',
      'me: En gezongen. Pap ook, vals, twee coupletten',
      'anna: Het fotoboek was een schot in de roos. Goed dat jij die oude dia’s hebt laten scannen',
      'me: 214 dia’s. Nooit meer 😅',
    ]),
    talk(calendar.lastYear(11, 18, 18, 33), [
      'me: Lotte haar surprise: ik heb haar getrokken. Wat wil ze?',
      'anna: Een microscoop. Ze heeft ontdekt dat er beestjes in slootwater zitten',
      'me: Dat is mijn nichtje 🔬 Budget was 20 euro toch?',
      'anna: Twintig ja, maar een echte begint bij 45. Wij doen de helft, stuur maar een tikkie',
      'me: Deal',
    ]),
    talk(calendar.lastYear(12, 26, 11, 12), [
      'anna: Hoofdpijn. Wie heeft die rode wijn van oom Gerrit opengemaakt',
      'me: Jij',
      'anna: Lotte kijkt al de hele ochtend naar een kerstboomnaald onder de microscoop',
      'me: Missie geslaagd',
    ]),
    talk(calendar.thisYear(1, 19, 20, 20), [
      'anna: Ik heb nieuws en je moet gaan zitten',
      'me: Ik zit. Op de bank. Pluis ook',
      'anna: Lotte krijgt een broertje of zusje. In juli 🤍',
      'me: ANNA 😭😭😭',
      'me: Weet mam het al?',
      'anna: Zondag vertellen we het. Doe alsof je verrast bent',
    ]),
    talk(calendar.thisYear(3, 15, 21, 31), [
      'me: Nog gefeliciteerd hè, 38! Was het leuk gisteren?',
      'anna: Heerlijk. Bram had de tuin vol lichtjes gehangen. Die sjaal van jou draag ik nu al de hele dag',
      'me: Mosterdgeel staat je. Ik wist het',
    ]),
    talk(calendar.thisYear(5, 10, 10, 2), [
      'anna: Lotte heeft een naam bedacht voor de baby: Kanariepiet',
      'me: Stem voor',
      'anna: Bram ook, dat is het probleem',
    ]),
    talk(calendar.thisYear(7, 16, 4, 51), [
      'anna: Hij is er!! Mats. 03.12 uur, 3620 gram, alles goed 🤍',
      'me: MATS. Welkom kleine man. Ik zit rechtop in bed te huilen naast een verbaasde kat',
      'anna: Lotte slaapt nog. Ze droomt nog dat ze enig kind is',
      'me: Ik kom morgen met soep. Geen prei',
    ]),
    talk(calendar.thisYear(9, 6, 13, 44), [
      'anna: Pap heeft 22 km gefietst met die knie!! Naar Soest en terug, voor een appelflap',
      'me: Typisch. Was het de moeite waard?',
      'anna: Hij zegt dat hij twee appelflappen had moeten nemen',
    ]),
    talk(calendar.fromToday(-9, 19, 22), [
      `anna: Kom je ${dutchDay(dinnerAt)} ${dutchDate(dinnerAt)} eten? Lotte wil je haar tand laten zien (hij is er uit)`,
      'me: Donderdag is goed! Zal ik iets meenemen?',
      'anna: Jezelf, en die linzensalade',
    ]),
    talk(calendar.fromToday(-3, 17, 5), [
      'anna: O en neem je de reservesleutel van mam mee? Ik ben de mijne kwijt',
      'me: Ligt al klaar bij de deur 🔑',
    ]),
  ]
}

export function familyStory(calendar: Calendar): Story {
  return {
    chats: chatWithAnna(calendar),
    mails: [
      ...birthdayMails(calendar),
      received(
        'knie-bericht',
        calendar.lastYear(6, 27, 10, 44),
        wim,
        'verslag uit de ziekenboeg',
        'lieve mara\n\nik typ dit met een vinger op de tablet van je moeder. knie zit erin, ziet eruit als een kogellager. de fysiotherapeut heet Jolanda en kent geen genade. zaterdag mag ik naar huis. neem je de klussenkrant mee en GEEN druiven.\n\nje vader',
        { encoding: 'flowed' },
      ),
      received(
        'recept-linzen',
        calendar.lastYear(5, 18, 9, 3),
        ineke,
        'Recept linzensalade',
        'Dag lieverd,\n\nHier het recept waar je om vroeg:\n\n250 g groene linzen\n1 granaatappel\n2 bosuitjes\nhandje munt en peterselie\n3 el olijfolie, 1 el rode-wijnazijn, 1 tl mosterd, snuf komijn\n\nLinzen 22 minuten koken met laurier, lauw aanmaken, de rest erdoor. Echt pas op het laatst de granaatappel!\n\nKus, mam',
        { encoding: 'latin1' },
      ),
      received(
        'tuin-bram',
        calendar.lastYear(8, 31, 15, 26),
        bram,
        'De schutting, en dank',
        'Hoi Mara,\n\nDe schutting staat! Dank voor het lenen van je accuboor; ik breng hem zondag mee. Ik heb bit nummer 3 gebroken en een nieuwe gekocht.\n\nGroet, Bram',
      ),
    ],
    events: [
      yearly('verjaardag-mam', 'Mam jarig (9 september)', calendar.lastYear(9, 9, 0)),
      yearly('verjaardag-anna', 'Anna jarig', calendar.lastYear(3, 14, 0)),
      yearly('verjaardag-lotte', 'Lotte jarig', calendar.lastYear(11, 5, 0)),
      {
        uid: 'mam-70-boot@postduif.example',
        summary: 'Mam 70! Salonboot Zwaantje',
        start: calendar.lastYear(9, 14, 14, 0),
        end: calendar.lastYear(9, 14, 18, 30),
        location: 'Aanlegsteiger Eemplein, Amersfoort',
        organizer: anna,
        attendees: [me, ineke, wim, bram],
      },
      {
        uid: 'pap-knie@postduif.example',
        summary: 'Pap: operatie knie (links)',
        start: calendar.lastYear(6, 24, 9, 0),
        end: calendar.lastYear(6, 24, 12, 0),
        location: 'Ziekenhuis De Eemhof, Amersfoort',
      },
    ],
    payments: [
      transfer(calendar.lastYear(9, 16, 0), -31_250, 'A. de Wit', accounts.anna, 'Helft salonboot mam 70'),
      transfer(calendar.lastYear(11, 24, 0), 2_250, 'A. de Wit', accounts.anna, 'Microscoop Lotte, onze helft'),
    ],
    notes: [
      {
        file: 'Cadeautjes.md',
        at: calendar.lastYear(11, 20, 21, 0),
        text: '# Cadeautjes\n\n**Lotte** (7) – microscoop, heeft ze! Volgend jaar: determineergids waterdiertjes\n\n**Anna** – mosterdgele sjaal (gezien bij de weverij in Utrecht)\n\n**Mam** – theaterbon, liever twee kaartjes dan één\n\n**Pap** – na de fietskeuring: nieuwe zadeltas\n\n**Priya** – iets met sterren, ze spaart oude hemelkaarten\n',
      },
    ],
  }
}

function birthdayMails(calendar: Calendar) {
  return [
    sent(
      'mam-70-uitnodiging',
      calendar.lastYear(8, 6, 20, 30),
      [anna, bram, wim],
      'Mam 70: het plan (SSST)',
      'Lieve mensen,\n\nZondag 14 september om 14.00 uur vertrekt salonboot Zwaantje van het Eemplein. Mam denkt dat we gaan lunchen bij De Drie Ringen.\n\n- Pap: jij zorgt dat ze haar goede schoenen aandoet\n- Bram: citroentaart met maanzaad, voor 24 personen\n- Anna: boot is betaald (€ 625), we delen hem samen\n- Ik: muziek, fotoboek en de toespraak\n\nLiefs, Mara',
    ),
    received(
      'mam-70-antwoord',
      calendar.lastYear(8, 7, 8, 12),
      anna,
      'Re: Mam 70: het plan (SSST)',
      'Top plan! Tante Corrie komt ook, die is allergisch voor noten. Ik zeg het tegen de schipper.\n\nx Anna',
      { answers: 'mam-70-uitnodiging' },
    ),
    received(
      'mam-70-dank',
      calendar.lastYear(9, 15, 9, 47),
      ineke,
      'Dank je wel lieverd',
      'Lieve Mara,\n\nIk word vanochtend wakker en ik hoor het water nog klotsen. Dat jij die oude dia van opa op de schaatsen hebt teruggevonden! Ik heb het fotoboek al drie keer uit.\n\nHeel veel kusjes,\nmam',
      { encoding: 'latin1' },
    ),
  ]
}

function yearly(uid: string, summary: string, day: number) {
  return {
    uid: `${uid}@postduif.example`,
    summary,
    start: day,
    end: day + 86_400_000,
    allDay: true,
    recurrence: 'FREQ=YEARLY',
  }
}

function transfer(
  day: number,
  amountMinor: number,
  counterparty: string,
  counterpartyNumber: string,
  description: string,
) {
  return { account: 'main' as const, day, amountMinor, counterparty, counterpartyNumber, description }
}
