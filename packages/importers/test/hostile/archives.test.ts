import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeOverlappingZip, makeZip } from '../support/zip-writer.js'
import { billionLaughs, deflatedZeros, docxWith, gzipBomb, nestedZips, writeRepeated } from './hostile-files.js'
import { createHostileFolder, readHostile } from './hostile-process.js'

const peakBound = 400 * 1024 * 1024
const megabyte = 1024 * 1024

/** A zip of one member whose headers are honest about 4 GiB of zeros. */
function zipOfZeros(name: string): Buffer {
  const zip = makeZip([{ name, data: '', claimedSize: 0xffff0000 }])
  const zeros = deflatedZeros(1024)
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  const end = zip.indexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  zip.writeUInt32LE(zeros.length, directory + 20)
  const dataStart = 30 + Buffer.byteLength(name)
  zip.writeUInt32LE(dataStart + zeros.length, end + 16)
  return Buffer.concat([zip.subarray(0, dataStart), zeros, zip.subarray(directory)])
}

describe('hostile archives', () => {
  it('bombs of every make are refused with that reason, without being unpacked', async () => {
    using folder = createHostileFolder()
    writeFileSync(join(folder.path, 'zeros.zip'), zipOfZeros('mail.mbox'))
    writeFileSync(join(folder.path, 'overlap.zip'), makeOverlappingZip(60_000, Buffer.alloc(megabyte)))
    writeFileSync(join(folder.path, 'nested-bomb.zip'), makeZip([{ name: 'in.zip', data: zipOfZeros('x.mbox') }]))
    writeFileSync(join(folder.path, 'mail.mbox.gz'), gzipBomb(4096))
    writeFileSync(join(folder.path, 'takeout.tgz'), gzipBomb(4096))
    const report = await readHostile(folder.path)
    const reasons = new Map(report.walkRejects.map(({ path, reason }) => [path.slice(folder.path.length + 1), reason]))
    expect(reasons.get('zeros.zip')).toMatch(/zip bomb/)
    expect(reasons.get('overlap.zip')).toMatch(/zip bomb: its files overlap/)
    expect(reasons.get('nested-bomb.zip!/in.zip')).toMatch(/zip bomb/)
    expect(report.inputs.map((input) => input.failure ?? input.importer)).not.toContain('mbox')
    expect(report.peakBytes).toBeLessThan(peakBound)
  })

  it('archives inside archives are opened two deep and no further', async () => {
    using folder = createHostileFolder()
    writeFileSync(join(folder.path, '42.zip'), nestedZips(4, 8))
    const report = await readHostile(folder.path)
    expect(report.walkRejects).toHaveLength(64)
    expect(report.inputs).toEqual([])
  })

  it('names that lead elsewhere reach nothing', async () => {
    using folder = createHostileFolder()
    const names = ['../../../../etc/passwd', '/etc/passwd', '..\\..\\x.txt', 'ok/../../../y.txt']
    writeFileSync(join(folder.path, 'a.zip'), makeZip(names.map((name) => ({ name, data: 'harmless note' }))))
    const report = await readHostile(folder.path)
    expect(report.inputs.every((input) => input.path.startsWith(`${folder.path}/a.zip!/`))).toBe(true)
    expect(report.inputs.filter((input) => input.importer === 'note')).toHaveLength(4)
  })

  it('a document that is a bomb inside is rejected, and one that declares entities too', async () => {
    using folder = createHostileFolder()
    writeFileSync(join(folder.path, 'bomb.docx'), zipOfZeros('word/document.xml'))
    writeFileSync(join(folder.path, 'long.docx'), docxWith(Buffer.alloc(15 * megabyte, '<w:t>x</w:t>')))
    const laughs = `<w:document><w:p><w:t>&lol9;</w:t></w:p></w:document>`
    writeFileSync(join(folder.path, 'laughs.docx'), docxWith(laughs, billionLaughs))
    writeFileSync(join(folder.path, 'deep.docx'), docxWith('<w:p>'.repeat(2_000_000)))
    const statement = `${billionLaughs}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>&lol9;`
    writeFileSync(join(folder.path, 'laughs.xml'), `<?xml version="1.0"?>${statement}</BkToCstmrStmt></Document>`)
    const report = await readHostile(folder.path)
    const byName = new Map(report.inputs.map((input) => [input.path.slice(folder.path.length + 1), input]))
    expect(byName.get('bomb.docx')?.failure).toMatch(/zip bomb/)
    expect(byName.get('laughs.docx')?.failure).toMatch(/entities/)
    expect(byName.get('laughs.xml')?.items).toBe(0)
    expect(byName.get('deep.docx')?.failure).toMatch(/nested too deeply/)
    expect(byName.get('long.docx')?.items).toBe(1)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })
})

describe('hostile folders', () => {
  it('links, devices and pipes are never read', async () => {
    using folder = createHostileFolder()
    using elsewhere = createHostileFolder()
    writeFileSync(join(elsewhere.path, 'secret.txt'), 'not yours')
    const inside = join(folder.path, 'mine')
    mkdirSync(inside)
    symlinkSync(elsewhere.path, join(inside, 'folder'))
    symlinkSync(join(elsewhere.path, 'secret.txt'), join(inside, 'note.txt'))
    symlinkSync('/dev/zero', join(inside, 'zero.mbox'))
    symlinkSync('/proc/self/environ', join(inside, 'environ.txt'))
    symlinkSync('..', join(inside, 'up'))
    execFileSync('mkfifo', [join(inside, 'pipe.eml')])
    writeFileSync(join(inside, 'real.txt'), 'mine')
    const report = await readHostile(folder.path)
    expect(report.inputs.map((input) => input.titles)).toEqual([['real']])
    expect(report.walkRejects).toHaveLength(5)
    expect(report.ignored).toEqual([join(inside, 'up')])
  })

  it('a device pointed at directly is rejected', async () => {
    const report = await readHostile('/dev/zero')
    expect(report.walkRejects).toMatchObject([{ path: '/dev/zero', reason: expect.stringMatching(/device/) }])
  })

  it('a folder 200 deep with names that are not text is read to its end', async () => {
    using folder = createHostileFolder()
    let path = Buffer.from(folder.path)
    for (let depth = 0; depth < 200; depth++) {
      path = Buffer.concat([path, Buffer.from([0x2f, 0xff, 0x80 + (depth % 64)])])
      mkdirSync(path)
    }
    writeFileSync(Buffer.concat([path, Buffer.from('/note.txt')]), 'bottom')
    const report = await readHostile(folder.path)
    expect(report.inputs).toMatchObject([{ importer: 'note', items: 1 }])
  })
})

describe('hostile length', () => {
  it('a text of 300 MB is rejected as too large without being read', async () => {
    using folder = createHostileFolder()
    writeRepeated(join(folder.path, 'long.txt'), '', Buffer.alloc(megabyte, 'a'), 300, '')
    const report = await readHostile(folder.path)
    expect(report.inputs[0]?.failure).toMatch(/larger than/)
    expect(report.peakBytes).toBeLessThan(200 * megabyte)
  })
})
