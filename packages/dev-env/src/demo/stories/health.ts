/**
 * Doctor, dentist, physiotherapist and health insurer; all of it ends well.
 */
import type { Calendar } from '../local-time.js'
import { dayMs } from '../local-time.js'
import { accounts, dentist, insurer, physio, practice } from '../people.js'
import type { Payment, Story } from '../story.js'
import { received, sent } from './telling.js'

export function healthStory(calendar: Calendar): Story {
  return {
    mails: [...doctor(calendar), ...shoulder(calendar), ...teeth(calendar)],
    events: [
      appointment('huisarts-ijzer', 'Huisarts: bloeduitslag', calendar.lastYear(1, 28, 8, 50), 15, 'Wilgenhof'),
      appointment('tandarts-1', 'Tandarts controle', calendar.lastYear(4, 3, 9, 10), 20, 'De Singel'),
      appointment('tandarts-2', 'Tandarts: vulling linksonder', calendar.lastYear(4, 17, 11, 0), 40, 'De Singel'),
      ...[0, 7, 14, 28].map((days, index) =>
        appointment(
          `fysio-${index + 1}`,
          `Fysio schouder (${index + 1} van 4)`,
          calendar.lastYear(10, 21, 17, 15) + days * dayMs,
          30,
          'Fysio in Balans',
        ),
      ),
    ],
    payments: payments(calendar),
  }
}

function appointment(uid: string, summary: string, start: number, minutes: number, location: string) {
  return { uid: `${uid}@postduif.example`, summary, start, end: start + minutes * 60_000, location }
}

function doctor(calendar: Calendar) {
  return [
    received(
      'bloed-uitslag',
      calendar.lastYear(1, 23, 16, 20),
      practice,
      'Uitslag bloedonderzoek',
      'Geachte mevrouw De Wit,\n\nUw bloeduitslagen zijn binnen. Uw ijzer (ferritine) is met 11 µg/l aan de lage kant, de rest is goed. Dokter Yılmaz bespreekt het graag met u op dinsdag 28 januari om 8.50 uur.\n\nPraktijk Wilgenhof',
    ),
    sent(
      'ijzer-vraag',
      calendar.lastYear(2, 24, 20, 2),
      [practice],
      'Vraag over de ijzertabletten',
      'Beste assistente,\n\nIk krijg buikpijn van de ijzertabletten die dokter Yılmaz mij gaf. Mag ik ze om de dag nemen?\n\nMet vriendelijke groet,\nMara de Wit',
    ),
    received(
      'ijzer-antwoord',
      calendar.lastYear(2, 25, 9, 31),
      practice,
      'Re: Vraag over de ijzertabletten',
      'Geachte mevrouw De Wit,\n\nJa, om de dag mag, met een glas sinaasappelsap en niet samen met koffie of thee. In mei prikken we opnieuw.\n\nPraktijk Wilgenhof',
      { answers: 'ijzer-vraag' },
    ),
    received(
      'bloed-mei',
      calendar.lastYear(5, 27, 15, 48),
      practice,
      'Uitslag controle ijzer',
      'Geachte mevrouw De Wit,\n\nGoed nieuws: uw ferritine is gestegen naar 46 µg/l. U mag stoppen met de tabletten.\n\nPraktijk Wilgenhof',
    ),
    received(
      'griepprik',
      calendar.thisYear(1, 12, 8, 0),
      insurer,
      'Uw zorgoverzicht van vorig jaar',
      `Beste mevrouw De Wit,\n\nVan uw eigen risico (€ 385) gebruikte u vorig jaar € 61,20, voor bloedonderzoek. De fysiotherapie viel onder uw aanvullende pakket: 4 van de 9 behandelingen.\n\nZorgvast`,
      { bulk: true },
    ),
  ]
}

function shoulder(calendar: Calendar) {
  return [
    received(
      'fysio-intake',
      calendar.lastYear(10, 16, 12, 30),
      physio,
      'Bevestiging intake schouder',
      'Dag Mara,\n\nJe eerste afspraak is dinsdag 21 oktober om 17.15 uur bij Esther. Neem makkelijke kleren mee. We plannen er vier in; vaak is dat genoeg voor een roeischouder.\n\nFysio in Balans',
    ),
    received(
      'fysio-oefeningen',
      calendar.lastYear(10, 22, 9, 5),
      physio,
      'Je oefeningen',
      'Dag Mara,\n\nElke dag, rustig:\n1. Arm langs de muur omhoog wandelen, 10 keer\n2. Elastiek naar buiten draaien, 3 x 12\n3. Op je rug met een handdoekrol, 2 minuten ademen\n\nTwee weken niet roeien. Fietsen mag.\n\nEsther',
    ),
  ]
}

function teeth(calendar: Calendar) {
  return [
    received(
      'tandarts-oproep',
      calendar.lastYear(3, 20, 7, 45),
      dentist,
      'Uw controle op 3 april',
      'Beste Mara,\n\nWij zien u graag op donderdag 3 april om 9.10 uur. Verhinderd? Zeg minstens 24 uur van tevoren af.\n\nTandarts Groen',
      { bulk: true },
    ),
    received(
      'tandarts-begroting',
      calendar.lastYear(4, 3, 14, 0),
      dentist,
      'Begroting vulling',
      'Beste Mara,\n\nLinksonder zit een gaatje in de zesde kies (36). Een tweevlaksvulling met verdoving kost € 83,75. We hebben u genoteerd voor donderdag 17 april om 11.00 uur.\n\nTandarts Groen',
    ),
  ]
}

function payments(calendar: Calendar): Payment[] {
  const premiums = calendar.months().map(
    (month): Payment => ({
      account: 'main',
      day: month + 4 * dayMs,
      amountMinor: month < calendar.thisYear(1, 1, 0) ? -15_690 : -16_425,
      counterparty: 'Zorgvast',
      counterpartyNumber: accounts.insurer,
      description: 'Premie zorgverzekering polis 6093311',
      mandate: 'ZV-6093311',
    }),
  )
  return [
    ...premiums,
    {
      account: 'main',
      day: calendar.lastYear(4, 22, 0),
      amountMinor: -8_375,
      counterparty: 'Tandartspraktijk De Singel',
      counterpartyNumber: accounts.dentist,
      description: 'Nota vulling 17 april',
    },
    {
      account: 'main',
      day: calendar.lastYear(3, 5, 0),
      amountMinor: -6_120,
      counterparty: 'Zorgvast',
      counterpartyNumber: accounts.insurer,
      description: 'Eigen risico laboratorium januari',
    },
  ]
}
