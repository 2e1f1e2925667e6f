import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCalendar, isoDay, offsetMinutes, toInstant } from './local-time.js'
import { comingWeeksStory } from './stories/coming-weeks.js'
import { writeDemo } from './write-demo.js'

const today = new Date(2026, 4, 20, 12)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'confidant-demo-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (root: string, files: string[]) =>
  files.map((file) => readFileSync(join(root, file)).toString('base64'))

describe('The invented year', () => {
  it('is the same bytes whenever it is told for the same day', async () => {
    const first = await writeDemo(join(folder, 'first'), { today })
    const second = await writeDemo(join(folder, 'second'), { today })
    expect(bytesOf(join(folder, 'second'), second.files)).toEqual(bytesOf(join(folder, 'first'), first.files))
  })

  it('writes every file that it names, and no other', async () => {
    const { files } = await writeDemo(folder, { today })
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(written.length).toBe(files.length)
  })

  it('holds a few hundred mails and hundreds of transactions', async () => {
    const { counts } = await writeDemo(folder, { today })
    expect(counts.mails).toBeGreaterThan(200)
    expect(counts.transactions).toBeGreaterThan(400)
    expect(counts.chatMessages).toBeGreaterThan(90)
  })

  it('debits for energy what the annual statement says was paid', async () => {
    const { files } = await writeDemo(folder, { today })
    const statements = files.filter((file) => file.startsWith('Bank/camt053-2025'))
    const entries = statements.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('<Ntry>').slice(1))
    const debits = entries.filter((entry) => entry.includes('Zonnewind') && entry.includes('<CdtDbtInd>DBIT'))
    const total = debits.reduce((sum, entry) => sum + Number(/<Amt Ccy="EUR">([\d.]+)/.exec(entry)![1]), 0)
    expect(debits).toHaveLength(12)
    expect(total).toBeCloseTo(1803, 2)
  })

  it('carries each closing balance over to the next month', async () => {
    const { files } = await writeDemo(folder, { today })
    const balances = files
      .filter((file) => file.startsWith('Bank/camt053'))
      .map((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(OPBD|CLBD).*?<Amt Ccy="EUR">([\d.]+)/g)])
      .map(([opening, closing]) => ({ opening: opening![2], closing: closing![2] }))
    for (const [index, month] of balances.entries()) {
      if (index > 0) expect(month.opening).toBe(balances[index - 1]!.closing)
    }
    expect(balances).toHaveLength(17)
  })

  it('tells nothing that lies ahead, but for the calendar', async () => {
    const { files } = await writeDemo(folder, { today: new Date(2026, 0, 10, 12) })
    const sent = readFileSync(join(folder, 'Mail/Sent.mbox'), 'latin1')
    const dates = [...sent.matchAll(/^Date: (.*)$/gm)].map((match) => Date.parse(match[1]!))
    expect(Math.max(...dates)).toBeLessThan(Date.UTC(2026, 0, 11))
    expect(files).not.toContain('Documenten/Zonnewind jaarafrekening 2025.pdf')
  })

  it('gives weekdays that agree with the dates beside them, whatever the year', async () => {
    await writeDemo(folder, { today: new Date(2028, 2, 3, 12) })
    const inbox = readFileSync(join(folder, 'Mail/Inbox.mbox'), 'latin1')
    expect(inbox).toContain('Heen: maandag 9 augustus')
    expect(new Date(2027, 7, 9).getDay()).toBe(1)
  })
})

describe('Next week', () => {
  it('is filled on whichever day it is asked for', () => {
    for (let day = 18; day <= 24; day++) {
      const calendar = createCalendar(new Date(2026, 4, day, 12))
      const starts = new Set((comingWeeksStory(calendar).events ?? []).map((event) => isoDay(event.start)))
      expect([...starts].sort()).toEqual(['25', '26', '28', '29', '30'].map((date) => `2026-05-${date}`))
    }
  })
})

describe('Local time', () => {
  it('changes to summer time on the last Sunday of March and back on that of October', () => {
    expect(offsetMinutes(Date.UTC(2025, 2, 30, 1, 59))).toBe(60)
    expect(offsetMinutes(Date.UTC(2025, 2, 30, 3, 0))).toBe(120)
    expect(offsetMinutes(Date.UTC(2025, 9, 26, 3, 0))).toBe(60)
    expect(toInstant(Date.UTC(2025, 5, 1, 12))).toBe(Date.UTC(2025, 5, 1, 10))
  })
})
