/**
 * Writes the invented year into a folder, in the formats in which people's data really comes.
 * Place: called by `npm start`, the quality measurements and tests. Writes nothing outside of `folder`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { camt053File } from './formats/camt-file.js'
import { dutchIphoneChat, englishAndroidChat } from './formats/chat-file.js'
import { icsFile } from './formats/ics-file.js'
import { createMailWriter, maildirName, mboxFile } from './formats/mail-folders.js'
import { mt940File } from './formats/mt940-file.js'
import { phoneVcf, webVcf } from './formats/vcf-file.js'
import { zipFile } from './formats/zip-file.js'
import { type Calendar, createCalendar, dayMs, isoDay } from './local-time.js'
import { accounts, me } from './people.js'
import { comingWeeksStory } from './stories/coming-weeks.js'
import { phoneContacts, webContacts } from './stories/contacts.js'
import { energyStory } from './stories/energy.js'
import { everydayStory } from './stories/everyday.js'
import { familyStory } from './stories/family.js'
import { friendsStory } from './stories/friends.js'
import { healthStory } from './stories/health.js'
import { homeStory } from './stories/home.js'
import { islandStory } from './stories/island.js'
import { lisbonStory } from './stories/lisbon.js'
import { oldAccountMails } from './stories/old-account.js'
import { rowingStory } from './stories/rowing.js'
import { subscriptionStory } from './stories/subscriptions.js'
import { thisYearStory } from './stories/this-year.js'
import { workStory } from './stories/work.js'
import { joinStories, type Payment, type Story } from './story.js'

export interface DemoCounts {
  mails: number
  chatMessages: number
  events: number
  contacts: number
  transactions: number
  notes: number
  documents: number
}

export interface Demo {
  /** Paths relative to the folder, with `/`. */
  files: string[]
  /** What the files hold; an event with recurrence counts once. */
  counts: DemoCounts
  /** Questions that the year answers, two in English and one in Dutch. */
  questions: string[]
}

interface DemoFile {
  path: string
  bytes: Uint8Array
}

/**
 * The same day writes the same bytes.
 * @param today the day (local) up to which the year is told
 * @throws what node:fs throws when the folder cannot be written
 */
export async function writeDemo(folder: string, { today }: { today: Date }): Promise<Demo> {
  const calendar = createCalendar(today)
  const year = joinStories(stories(calendar), calendar.today + dayMs / 2)
  const files = demoFiles(calendar, year)
  for (const file of files) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.bytes)
  }
  return {
    files: files.map((file) => file.path),
    counts: count(year, oldAccountMails(calendar).length),
    questions: [
      'How much did I pay Zonnewind Energie last year?',
      'Wanneer vertrok onze boot naar Terschelling?',
      'What is on next week?',
    ],
  }
}

function stories(calendar: Calendar): Story[] {
  return [
    energyStory,
    homeStory,
    familyStory,
    lisbonStory,
    workStory,
    islandStory,
    healthStory,
    rowingStory,
    friendsStory,
    subscriptionStory,
    everydayStory,
    thisYearStory,
    comingWeeksStory,
  ].map((story) => story(calendar))
}

function demoFiles(calendar: Calendar, year: Required<Story>): DemoFile[] {
  return [
    ...mailFiles(calendar, year),
    ...year.chats.map((chat) =>
      chat.name === 'Priya Raman'
        ? { path: `Chats/WhatsApp Chat with ${chat.name}.txt`, bytes: englishAndroidChat(chat) }
        : { path: `Chats/WhatsApp-chat met ${chat.name}.txt`, bytes: dutchIphoneChat(chat) },
    ),
    { path: 'Agenda/Mara.ics', bytes: icsFile('Mara', year.events) },
    { path: 'Contacten/iPhone.vcf', bytes: phoneVcf(phoneContacts) },
    ...bankFiles(calendar, year.payments),
    ...year.notes.map((note) => ({ path: `Notities/${note.file}`, bytes: Buffer.from(note.text) })),
    ...year.documents.map((document) => ({ path: document.file, bytes: document.bytes })),
    { path: `takeout-${calendar.lastYearNumber}0104T101500Z-001.zip`, bytes: oldAccountArchive(calendar) },
  ]
}

/** Sent and Inbox as mbox; the newest fortnight still lies in a Maildir, as a mail program leaves it. */
function mailFiles(calendar: Calendar, { mails }: Required<Story>): DemoFile[] {
  const write = createMailWriter(mails)
  const isSent = (mail: (typeof mails)[number]) => mail.from.address === me.address
  const fortnight = calendar.today - 14 * dayMs
  const recent = mails.filter((mail) => mail.at >= fortnight && !isSent(mail))
  return [
    {
      path: 'Mail/Inbox.mbox',
      bytes: mboxFile(
        mails.filter((mail) => mail.at < fortnight && !isSent(mail)),
        write,
      ),
    },
    { path: 'Mail/Sent.mbox', bytes: mboxFile(mails.filter(isSent), write) },
    ...recent.map((mail) => ({ path: `Mail/Nieuw/cur/${maildirName(mail, 'S')}`, bytes: write(mail) })),
  ]
}

function bankFiles(calendar: Calendar, payments: readonly Payment[]): DemoFile[] {
  const owner = me.name
  const openings = { main: 412_307, holiday: 1_250 }
  let openingMinor = openings.main
  const monthly = calendar.months().map((month, index, months) => {
    const end = months[index + 1] ?? calendar.today + dayMs
    const own = payments.filter(({ account, day }) => account === 'main' && day >= month && day < end)
    const id = `GRBK-${isoDay(month).slice(0, 7)}`
    const statement = {
      id,
      accountNumber: accounts.main,
      owner,
      from: month,
      to: end - dayMs,
      openingMinor,
      payments: own,
    }
    openingMinor = own.reduce((sum, payment) => sum + payment.amountMinor, openingMinor)
    return { path: `Bank/camt053-${isoDay(month).slice(0, 7)}.xml`, bytes: camt053File(statement) }
  })
  const holiday = mt940File({
    id: 'GRBK-VAKANTIE',
    accountNumber: accounts.holiday,
    owner,
    from: calendar.lastYear(1, 1, 0),
    to: calendar.lastYear(12, 31, 0),
    openingMinor: openings.holiday,
    payments: payments.filter(({ account }) => account === 'holiday'),
  })
  return [...monthly, { path: `Bank/vakantierekening-${calendar.lastYearNumber}.sta`, bytes: holiday }]
}

function oldAccountArchive(calendar: Calendar): Uint8Array {
  const mails = oldAccountMails(calendar)
  const archived = mboxFile(mails, createMailWriter(mails))
  return zipFile([
    { name: 'Takeout/Mail/All mail Including Spam and Trash.mbox', bytes: archived },
    { name: 'Takeout/Contacts/All Contacts/All Contacts.vcf', bytes: webVcf(webContacts) },
  ])
}

function count(year: Required<Story>, oldMails: number): DemoCounts {
  return {
    mails: year.mails.length + oldMails,
    chatMessages: year.chats.reduce((sum, chat) => sum + chat.messages.length, 0),
    events: year.events.length,
    contacts: webContacts.length + phoneContacts.length,
    transactions: year.payments.length,
    notes: year.notes.length,
    documents: year.documents.length,
  }
}
