import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createForwardReader } from '../src/archive/forward-reader.js'
import type { ImportInput } from '../src/importer.js'
import { createBytesInput } from '../src/input/bytes-input.js'
import { readAll } from '../src/input/read-input.js'
import { walk, walkInput } from '../src/walk/walk.js'
import type { WalkEvent } from '../src/walk/walk-event.js'
import { makeOverlappingZip, makeZip } from './support/zip-writer.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'confidant-archive-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function walkBytes(name: string, bytes: Uint8Array): Promise<WalkEvent[]> {
  return Array.fromAsync(walkInput(createBytesInput(name, bytes, 7)))
}

function inputsOf(events: WalkEvent[]): ImportInput[] {
  return events.flatMap((event) => (event.type === 'input' ? [event.input] : []))
}

function summary(events: WalkEvent[]): string[] {
  return events.map((event) => `${event.type} ${event.type === 'input' ? event.input.path : event.path}`)
}

async function textOf(input: ImportInput | undefined, offset = 0): Promise<string> {
  if (input === undefined) throw new Error('no input')
  const chunks: Buffer[] = []
  for await (const chunk of input.stream(offset)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

const long = Array.from({ length: 60_000 }, (_, line) => `line ${line} ${(line * 7919) % 1013}\n`).join('')

describe('a zip', () => {
  it('gives its members as inputs of their own, from any offset', async () => {
    const events = await walkBytes(
      'a.zip',
      makeZip([
        { name: 'b/long.txt', data: long },
        { name: 'b/', data: '' },
        { name: 'stored.txt', data: long, isStored: true },
      ]),
    )
    expect(summary(events)).toEqual(['input a.zip!/b/long.txt', 'input a.zip!/stored.txt'])
    const [packed, stored] = inputsOf(events)
    expect(packed).toMatchObject({ name: 'long.txt', size: long.length, readAt: null })
    expect(await textOf(packed)).toBe(long)
    expect(await textOf(packed, 500_000)).toBe(long.slice(500_000))
    expect(Buffer.from((await stored?.readAt?.(100, 20)) ?? []).toString()).toBe(long.slice(100, 120))
  })

  it('opens an archive inside it, but not one inside that', async () => {
    const innermost = makeZip([{ name: 'x.txt', data: 'x' }])
    const inner = makeZip([
      { name: 'deep.zip', data: innermost },
      { name: 'y.txt', data: 'y' },
    ])
    for (const isStored of [true, false]) {
      const events = await walkBytes('a.zip', makeZip([{ name: 'in.zip', data: inner, isStored }]))
      expect(summary(events)).toEqual(['reject a.zip!/in.zip!/deep.zip', 'input a.zip!/in.zip!/y.txt'])
      expect(await textOf(inputsOf(events)[0])).toBe('y')
    }
  })

  it('keeps names that lead elsewhere as names alone', async () => {
    const names = ['../../etc/passwd', '/etc/shadow', 'C:\\boot.ini', 'a/../../b']
    const events = await walkBytes('a.zip', makeZip(names.map((name) => ({ name, data: name }))))
    expect(summary(events)).toEqual([
      'input a.zip!/../../etc/passwd',
      'input a.zip!//etc/shadow',
      'input a.zip!/C:/boot.ini',
      'input a.zip!/a/../../b',
    ])
    expect(await Promise.all(inputsOf(events).map((input) => textOf(input)))).toEqual(names)
  })

  it('gives two members of one name a path each', async () => {
    const entries = [
      { name: 'a.txt', data: '1' },
      { name: 'a.txt', data: '2' },
    ]
    expect(summary(await walkBytes('a.zip', makeZip(entries)))).toEqual(['input a.zip!/a.txt', 'input a.zip!/2#/a.txt'])
  })

  it('rejects encrypted members and links, and reads the others', async () => {
    const events = await walkBytes(
      'a.zip',
      makeZip([
        { name: 'secret.txt', data: 'x', isEncrypted: true },
        { name: 'link', data: '/etc/passwd', unixMode: 0o120777 },
        { name: 'open.txt', data: 'x' },
      ]),
    )
    expect(summary(events)).toEqual(['reject a.zip!/secret.txt', 'reject a.zip!/link', 'input a.zip!/open.txt'])
    expect(events[0]).toMatchObject({ reason: expect.stringMatching(/password/) })
  })

  it('that overlaps itself or grows beyond measure is refused as a bomb', async () => {
    const zeros = Buffer.alloc(1024 * 1024)
    const bombs = [
      makeOverlappingZip(5000, zeros),
      makeZip([{ name: 'zeros', data: Buffer.alloc(64 * 1024 * 1024) }]),
      makeZip([{ name: 'liar', data: 'x', claimedSize: 0xfffffff0 }]),
    ]
    for (const bomb of bombs) {
      const events = await walkBytes('a.zip', bomb)
      expect(events).toEqual([{ type: 'reject', path: 'a.zip', reason: expect.stringMatching(/bomb/) }])
    }
  })

  it('whose member is larger than it says, or has another checksum, ends in an error', async () => {
    const lying = makeZip([{ name: 'a', data: long, claimedSize: 100 }])
    const flipped = makeZip([{ name: 'a', data: long, isStored: true }])
    flipped[1000] = (flipped[1000] ?? 0) ^ 1
    for (const zip of [lying, flipped]) {
      const [input] = inputsOf(await walkBytes('a.zip', zip))
      await expect(textOf(input)).rejects.toMatchObject({ code: 'damaged' })
    }
  })

  it('that is cut off is rejected as damaged', async () => {
    const zip = makeZip([{ name: 'a', data: long }])
    expect(await walkBytes('a.zip', zip.subarray(0, zip.length - 30))).toMatchObject([
      { type: 'reject', reason: expect.stringMatching(/damaged/) },
    ])
  })

  it('of Google Takeout leaves out the pages that only repeat', async () => {
    const entries = ['Takeout/Keep/a.json', 'Takeout/Keep/a.html', 'Takeout/Mail/All.mbox', '__MACOSX/._a']
    const events = await walkBytes('t.zip', makeZip(entries.map((name) => ({ name, data: 'x' }))))
    expect(events.map((event) => event.type)).toEqual(['input', 'ignored', 'input', 'ignored'])
  })
})

describe('a tar archive', () => {
  async function makeTar(flags: string, name: string): Promise<WalkEvent[]> {
    const folder = join(root, 'in')
    mkdirSync(join(folder, 'sub'), { recursive: true })
    writeFileSync(join(folder, 'a.txt'), long)
    writeFileSync(join(folder, 'sub', `${'n'.repeat(150)}é.txt`), 'long name')
    writeFileSync(join(folder, 'z.txt'), 'last')
    execFileSync('tar', [`-c${flags}f`, join(root, name), '--sort=name', '--format=pax', '-C', folder, '.'])
    rmSync(folder, { recursive: true })
    return Array.fromAsync(walk(root))
  }

  it.each([
    ['', 'a.tar'],
    ['z', 'a.tgz'],
    ['z', 'a.tar.gz'],
  ])('made with "%s" as %s gives its members', async (flags, name) => {
    const events = await makeTar(flags, name)
    expect(summary(events)).toEqual([
      `input ${root}/${name}!/a.txt`,
      `input ${root}/${name}!/sub/${'n'.repeat(150)}é.txt`,
      `input ${root}/${name}!/z.txt`,
    ])
    const inputs = inputsOf(events)
    expect(await textOf(inputs[0])).toBe(long)
    expect(await textOf(inputs[2])).toBe('last')
    expect(await textOf(inputs[0], 700_000)).toBe(long.slice(700_000))
    expect(await textOf(inputs[1])).toBe('long name')
  })

  it('that is cut off gives what comes before the cut', async () => {
    await makeTar('z', 'a.tgz')
    const whole = readFileSync(join(root, 'a.tgz'))
    const events = await walkBytes('a.tgz', whole.subarray(0, whole.length - 100))
    expect(summary(events)[0]).toBe('input a.tgz!/a.txt')
    expect(events.at(-1)).toMatchObject({ type: 'reject', path: 'a.tgz' })
  })

  it('that is a bomb is refused', async () => {
    const header = Buffer.alloc(512)
    header.write('zeros')
    header.write('77777777777', 124)
    header.write('0', 156)
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const bomb = gzipSync(Buffer.concat([header, Buffer.alloc(64 * 1024 * 1024)]))
    const events = await walkBytes('a.tgz', bomb)
    expect(events).toMatchObject([{ type: 'reject', reason: expect.stringMatching(/bomb/) }])
  })
})

describe('a file compressed by gzip', () => {
  it('is read as what it holds', async () => {
    const [input] = inputsOf(await walkBytes('list.mbox.gz', gzipSync(long)))
    expect(input).toMatchObject({ name: 'list.mbox', path: 'list.mbox.gz!/list.mbox', size: null })
    expect(await textOf(input)).toBe(long)
    expect(await textOf(input, 12345)).toBe(long.slice(12345))
  })

  it('that is a bomb ends in an error', async () => {
    const [input] = inputsOf(await walkBytes('a.txt.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024))))
    await expect(readAll(input as ImportInput, 2 ** 30)).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('a file that only claims to be an archive', () => {
  it('is an input like any other', async () => {
    expect(summary(await walkBytes('a.zip', Buffer.from('plain text')))).toEqual(['input a.zip'])
  })
})

describe('the forward reader', () => {
  it('reads forward in one pass, a little back without another, and far back with one more', async () => {
    const bytes = Buffer.from(long.repeat(4))
    let passes = 0
    const reader = createForwardReader(async function* () {
      passes++
      for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536)
    })
    const check = async (offset: number, length: number) => {
      expect(Buffer.from(await reader.read(offset, length)).equals(bytes.subarray(offset, offset + length))).toBe(true)
    }
    await check(0, 10)
    await check(3_000_000, 100_000)
    await check(2_950_000, 100)
    expect(passes).toBe(1)
    await check(5, 5)
    expect(passes).toBe(2)
    await check(bytes.length - 3, 10)
    await Promise.all([check(10, 70_000), check(1_000_000, 10), check(20, 10)])
  })
})
