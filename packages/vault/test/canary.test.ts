import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attachment, mail } from './support/drafts.js'
import { idOf, importDrafts, newVault, passphrase, temporaryFolder } from './support/vaults.js'

/** One for each place in which content is kept. */
const canaries = [
  'canarytitle',
  'canarytext',
  'canaryhtml',
  'canaryname',
  'canaryaddress',
  'canaryfile',
  'canarysmall',
  'canarylarge',
  'canarycontents',
  'canarypath',
  'canarysource',
  'canarythread',
  'canarycorrection',
  'canarynote',
  'canaryfact',
  'canaryterm',
  'canaryreject',
  'canarystaged',
  'canaryledger',
  'canarysetting',
]

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Canaries found in any file, in UTF-8 or UTF-16, or in its name. */
function found(paths: string[]): string[] {
  return paths.flatMap((path) => {
    // A file of somebody else may go while we look.
    if (!existsSync(path)) return []
    const content = readFileSync(path)
    const seen = (canary: string) =>
      path.includes(canary) || content.includes(canary) || content.includes(Buffer.from(canary, 'utf16le'))
    return [...canaries, passphrase].filter(seen).map((canary) => `${canary} in ${path}`)
  })
}

/** Files in the system's temporary folder that came or changed since `since`. */
function recentTemporaryFiles(since: number): string[] {
  const recent = (path: string) => existsSync(path) && statSync(path).mtimeMs >= since
  return readdirSync(tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(recent)
}

it('nothing of what a person shares lies in plain on the disk, while the vault is open and after it is closed', async () => {
  const began = Date.now() - 1000
  const { dir, vault } = await newVault()
  const long = (canary: string) => `${canary} and other words. `.repeat(5000)
  const drafts = Array.from({ length: 200 }, (_, index) =>
    mail(`canarythread ${index}`, {
      title: `canarytitle ${index}`,
      text: `canarytext ${index} ${'filler '.repeat(index)}`,
      html: `<p>canaryhtml ${'x'.repeat(index * 20)}</p>`,
      participants: [{ role: 'from', name: 'canaryname', address: `p${index}@canaryaddress.example` }],
      attachments:
        index % 50 === 0
          ? [
              attachment('canaryfile', Buffer.from(`canarysmall ${index}`), 'canarycontents'),
              attachment('canaryfile', Buffer.from(long('canarylarge'))),
            ]
          : [],
    }),
  )
  importDrafts(vault, drafts, 'canarypath.mbox', 'canarysource')
  const id = idOf(vault, 'canarytitle 7')
  vault.writer.correct(id, 'text', long('canarycorrection'))
  vault.writer.annotate(id, 'note', 'canarynote')
  vault.writer.addFact({ analyser: 'x', version: 1, type: 'x', at: null, value: 'canaryfact', sources: [id] })
  vault.writer.putSetting('a', 'canarysetting')
  const line = {
    at: '',
    pass: '',
    receiver: 'canaryledger',
    purpose: '',
    categories: [],
    items: [],
    bytes: 1,
    digest: '',
  }
  vault.writer.appendLedger(line)
  vault.writer.writeBatches([
    {
      source: 1,
      file: { path: 'canarypath', importer: 'mbox', size: 1, modifiedAt: 1 },
      items: [],
      rejects: [{ position: 0, reason: 'canaryreject' }],
      position: 1,
      done: true,
      terms: [{ term: 'canaryterm', items: 1, stemEn: 'canaryterm', stemNl: 'canaryterm' }],
    },
  ])
  const upload = vault.stage()
  upload.append(Buffer.from(long('canarystaged')))
  upload.finish()

  // Sorting more than fits in the cache is what makes SQLite look for a temporary file.
  vault.database.pragma('cache_size = 10')
  vault.database.prepare('SELECT count(*) FROM (SELECT DISTINCT text || item.seq FROM item, content ORDER BY 1)').get()
  const whileOpen = files(dir)
  expect(whileOpen.some((path) => path.endsWith('-wal'))).toBe(true)
  expect(whileOpen.some((path) => path.includes('blobs'))).toBe(true)
  expect(found([...whileOpen, ...recentTemporaryFiles(began)])).toEqual([])

  vault.rekey(passphrase)
  const copies = temporaryFolder()
  await vault.backup(join(copies, 'copy'))
  expect(found([...files(dir), ...files(copies), ...recentTemporaryFiles(began)])).toEqual([])

  vault.close()
  expect(found([...files(dir), ...recentTemporaryFiles(began)])).toEqual([])
}, 60_000)

it('the search for canaries finds one that is there', () => {
  const folder = temporaryFolder()
  writeInPlain(folder)
  expect(found(files(folder))).toHaveLength(2)
})

function writeInPlain(folder: string): void {
  const plain = join(folder, 'plain')
  writeFileSync(plain, `x${'canarytext'}y`)
  writeFileSync(`${plain}16`, Buffer.from('canarytitle', 'utf16le'))
}
