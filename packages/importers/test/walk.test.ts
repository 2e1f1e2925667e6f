import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImporters } from '../src/index.js'
import { chooseImporter } from '../src/walk/choose-importer.js'
import { walk } from '../src/walk/walk.js'
import type { WalkEvent } from '../src/walk/walk-event.js'
import { walkFiles } from '../src/walk/walk-files.js'
import { processorTime } from './support/processor-time.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'confidant-walk-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string | Buffer, content = 'text'): void {
  writeFileSync(path, content)
}

function pathsOf(events: WalkEvent[], type: WalkEvent['type']): string[] {
  return events
    .filter((event) => event.type === type)
    .map((event) => (event.type === 'input' ? event.input.path : event.path).slice(root.length + 1))
}

function reasonOf(events: WalkEvent[], path: string): string | undefined {
  const event = events.find((each) => each.type !== 'input' && each.path === join(root, path))
  return event === undefined || event.type === 'input' ? undefined : event.reason
}

describe('the walk over a folder', () => {
  it('lists files in order of name, folders in their place', () => {
    mkdirSync(join(root, 'b'))
    put(join(root, 'c.txt'))
    put(join(root, 'b', '2.txt'))
    put(join(root, 'b', '1.txt'))
    put(join(root, 'a.txt'))
    expect(pathsOf([...walkFiles(root)], 'input')).toEqual(['a.txt', 'b/1.txt', 'b/2.txt', 'c.txt'])
  })

  it('gives size and time of a file, and its bytes', async () => {
    put(join(root, 'a.txt'), 'hello')
    const [event] = [...walkFiles(join(root, 'a.txt'))]
    if (event?.type !== 'input') throw new Error('not an input')
    expect(event.sizeBytes).toBe(5)
    expect(Math.abs(event.modifiedAt - Date.now())).toBeLessThan(60_000)
    expect(Buffer.from((await event.input.readAt?.(1, 3)) ?? []).toString()).toBe('ell')
    expect(event.input.name).toBe('a.txt')
  })

  it('rejects a path that is not there', () => {
    const events = [...walkFiles(join(root, 'gone'))]
    expect(events).toEqual([
      { type: 'reject', path: join(root, 'gone'), reason: 'Could not be read: it no longer exists.' },
    ])
  })

  it('rejects links out of the folder and follows none', () => {
    mkdirSync(join(root, 'mine'))
    put(join(root, 'secret.txt'))
    symlinkSync(join(root, 'secret.txt'), join(root, 'mine', 'absolute'))
    symlinkSync('../secret.txt', join(root, 'mine', 'relative'))
    symlinkSync('..', join(root, 'mine', 'up'))
    symlinkSync('/', join(root, 'mine', 'whole-disk'))
    const events = [...walkFiles(join(root, 'mine'))]
    expect(pathsOf(events, 'reject')).toEqual(['mine/absolute', 'mine/relative', 'mine/up', 'mine/whole-disk'])
    expect(pathsOf(events, 'input')).toEqual([])
    expect(reasonOf(events, 'mine/up')).toMatch(/points outside the folder/)
  })

  it('ends in a folder that links to itself, and reads each file once', () => {
    mkdirSync(join(root, 'a'))
    put(join(root, 'a', 'note.txt'))
    symlinkSync(root, join(root, 'a', 'loop'))
    symlinkSync('loop', join(root, 'a', 'loop2'))
    symlinkSync('self', join(root, 'a', 'self'))
    const events = [...walkFiles(root)]
    expect(pathsOf(events, 'input')).toEqual(['a/note.txt'])
    expect(pathsOf(events, 'ignored')).toEqual(['a/loop', 'a/loop2', 'a/self'])
  })

  it('rejects a link that leads nowhere', () => {
    symlinkSync('gone.txt', join(root, 'dangling'))
    expect(reasonOf([...walkFiles(root)], 'dangling')).toBe('A broken symbolic link.')
  })

  it('follows a link that the person named', () => {
    mkdirSync(join(root, 'real'))
    put(join(root, 'real', 'note.txt'))
    symlinkSync('real', join(root, 'named'))
    expect(pathsOf([...walkFiles(join(root, 'named'))], 'input')).toEqual(['named/note.txt'])
  })

  it('rejects pipes, sockets and devices', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    const server = createServer().listen(join(root, 'socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    const events = [...walkFiles(root)]
    server.close()
    expect(reasonOf(events, 'pipe')).toMatch(/FIFO/)
    expect(reasonOf(events, 'socket')).toMatch(/socket/)
    expect([...walkFiles('/dev/zero')]).toMatchObject([{ type: 'reject', reason: expect.stringMatching(/device/) }])
  })

  it('does not wait for a pipe that took the place of a file', async () => {
    put(join(root, 'file'))
    const [event] = [...walkFiles(root)]
    rmSync(join(root, 'file'))
    execFileSync('mkfifo', [join(root, 'file')])
    if (event?.type !== 'input') throw new Error('not an input')
    await expect(event.input.readAt?.(0, 4)).rejects.toMatchObject({ code: 'not-a-file' })
  })

  it('does not follow a link that took the place of a file', async () => {
    put(join(root, 'file'))
    put(join(root, 'secret'))
    const event = [...walkFiles(root)].find((each) => each.type === 'input' && each.input.name === 'file')
    rmSync(join(root, 'file'))
    symlinkSync('secret', join(root, 'file'))
    if (event?.type !== 'input') throw new Error('not an input')
    await expect(event.input.readAt?.(0, 4)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('reads files and folders whose names are not UTF-8', async () => {
    const folder = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])])
    mkdirSync(folder)
    put(Buffer.concat([folder, Buffer.from('/na'), Buffer.from([0xef]), Buffer.from('f.txt')]), 'odd')
    put(Buffer.concat([folder, Buffer.from('/plain.txt')]), 'even')
    const events = [...walkFiles(root)]
    expect(pathsOf(events, 'input')).toEqual(['caf\\xE9/na\\xEFf.txt', 'caf\\xE9/plain.txt'])
    const texts = await Promise.all(
      events.map(
        async (event) => event.type === 'input' && Buffer.from((await event.input.readAt?.(0, 9)) ?? []).toString(),
      ),
    )
    expect(texts).toEqual(['odd', 'even'])
  })

  it('reports hidden and system files as ignored', () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'dovecot.index.cache', 'Inbox.msf', '~$letter.docx'])
      put(join(root, name))
    mkdirSync(join(root, '.git'))
    put(join(root, '.git', 'config'))
    const events = [...walkFiles(root)]
    expect(pathsOf(events, 'input')).toEqual([])
    expect(pathsOf(events, 'ignored').length).toBe(6)
  })

  it('reads a Maildir with its hidden subfolders, without what is still being delivered', () => {
    for (const folder of ['', '.Sent']) {
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(root, folder, part), { recursive: true })
      put(join(root, folder, 'cur', '1.host:2,S'))
      put(join(root, folder, 'new', '2.host'))
      put(join(root, folder, 'tmp', '3.host'))
    }
    put(join(root, 'dovecot-uidlist'))
    const events = [...walkFiles(root)]
    const inputs = ['.Sent/cur/1.host:2,S', '.Sent/new/2.host', 'cur/1.host:2,S', 'new/2.host']
    expect(pathsOf(events, 'input')).toEqual(inputs)
    expect(events.filter((event) => event.type === 'input').every((event) => event.isMaildirMessage)).toBe(true)
    expect(pathsOf(events, 'ignored')).toEqual(['.Sent/tmp', 'dovecot-uidlist', 'tmp'])
  })

  it('tells by its place alone who reads a message of a Maildir', async () => {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(root, part))
    put(join(root, 'cur', '1.host:2,S'), 'no mail by its content')
    put(join(root, 'note.txt'), 'no mail by its content')
    const chosen: unknown[] = []
    for await (const event of walk(root)) {
      if (event.type !== 'input') continue
      const { importer } = await chooseImporter(event, createImporters(), { csvMapping: null })
      chosen.push([event.input.name, importer?.id])
    }
    expect(chosen).toEqual([
      ['1.host:2,S', 'eml'],
      ['note.txt', 'note'],
    ])
  })

  it('lists a Maildir of 5,000 messages within two seconds of processor time', async () => {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(root, part))
    for (let n = 0; n < 5_000; n++) put(join(root, 'cur', `${1_600_000_000 + n}.M${n}P1.host:2,S`), '')
    const usedMs = processorTime()
    let inputs = 0
    for await (const event of walk(root)) if (event.type === 'input') inputs++
    expect(inputs).toBe(5_000)
    expect(usedMs()).toBeLessThan(2_000)
  })
})
