/**
 * A few mails of an older web account, as its download archive holds them: the flat hunt before the year begins.
 */
import type { Calendar } from '../local-time.js'
import { hetty, joris, priya } from '../people.js'
import type { Mail, Person } from '../story.js'

const oldMe: Person = { name: 'Mara de Wit', address: 'mara.dewit.utrecht@zoekpost.example' }

export function oldAccountMails(calendar: Calendar): Mail[] {
  const year = calendar.lastYearNumber - 1
  const at = (month: number, day: number, hour: number) => Date.UTC(year, month - 1, day, hour, 17)
  const mail = (
    id: string,
    when: number,
    from: Person,
    to: Person,
    subject: string,
    text: string,
    answers?: string,
  ): Mail => ({
    id,
    at: when,
    from,
    to: [to],
    subject,
    text,
    ...(answers ? { answers } : {}),
  })
  return [
    mail(
      'kersenlaan-bezichtiging',
      at(10, 8, 12),
      hetty,
      oldMe,
      'Bezichtiging Kersenlaan 27-2',
      'Dag Mara,\n\nU bent welkom op zaterdag om 10.20 uur. Het is de bovenste bel. Let op de zevende tree, die kraakt.\n\nHetty Brouwer\nDe Linde Verhuur',
    ),
    mail(
      'kersenlaan-ja',
      at(10, 14, 9),
      hetty,
      oldMe,
      'Re: Bezichtiging Kersenlaan 27-2',
      `Dag Mara,\n\nGefeliciteerd, de woning is voor u! De waarborgsom is € 2.370,00 (twee maanden huur). Sleutels op 20 december ${year} om 16.00 uur aan de deur.\n\nHetty`,
    ),
    mail(
      'kersenlaan-dank',
      at(10, 14, 11),
      oldMe,
      hetty,
      'Re: Bezichtiging Kersenlaan 27-2',
      'Dag Hetty,\n\nWat een goed nieuws! Ik maak de waarborgsom vandaag over. Mag mijn kat mee? Ze heet Pluis en krabt alleen aan wat van haar is.\n\nMara',
      'kersenlaan-ja',
    ),
    mail(
      'kersenlaan-kat',
      at(10, 15, 8),
      hetty,
      oldMe,
      'Re: Bezichtiging Kersenlaan 27-2',
      'De kat is welkom. Onze eigen kat heet ook Pluis, dus dat moest wel zo zijn.\n\nHetty',
      'kersenlaan-dank',
    ),
    mail(
      'priya-verjaardag',
      at(12, 1, 19),
      oldMe,
      priya,
      'Happy birthday, stargazer',
      'Dearest Priya,\n\nThirty-four orbits! Next spring, Lisbon, you and me. I mean it this time.\n\nMara',
    ),
    mail(
      'joris-vertrek',
      at(8, 11, 20),
      joris,
      oldMe,
      'Ik ga',
      'Mara,\n\nVrijdag vertrek ik naar Bergen, met de trein, zoals het hoort. De piano gaat naar mijn tante, de plant naar jou. Hij heet Henk en wil op maandag water.\n\nJoris',
    ),
  ]
}
