import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@confidant/crypto/hash'
import { randomKey } from '@confidant/crypto/random'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../store/database.js'
import { migrations } from './index.js'
import { migrate, versionOf } from './migrate.js'

function emptyDatabase(): Database {
  const dir = mkdtempSync(join(tmpdir(), 'confidant-migrate-'))
  const database = openDatabase(join(dir, 'vault.db'), randomKey())
  onTestFinished(() => {
    database.close()
    rmSync(dir, { recursive: true })
  })
  return database
}

/** Rows as a program of each version wrote them; a version's rows are added with it and then stay. */
const rowsOf: readonly string[] = [
  `INSERT INTO content VALUES (1, 'm@mail.example', '[]', 'A frozen text.', NULL, '{"kind":"note","format":"text/plain","tags":[]}', NULL);
   INSERT INTO item VALUES (4096, x'00112233445566778899aabbccddeeff', 4, 3600000, 'Frozen', 1, 1);
   INSERT INTO item_text (rowid, title, sender, people, text, files) VALUES (4096, 'Frozen', '', '', 'A frozen text.', '');
   INSERT INTO source VALUES (1, 'Notes', 1, 2, 0);
   INSERT INTO source_file VALUES (1, 1, 'a.txt', 'text', 1, 1, 1, 1, 1);
   INSERT INTO item_source VALUES (4096, 1, 0);`,
]

/** A migration that someone's vault has seen can never be changed. */
const checksums = ['a49af66019bdf6965b4048d127b065a520805c760d1f21b0277ab967b8902a5f']

/** Definitions of all tables and indexes, however they came to be. */
function schemaOf(database: Database): unknown[] {
  return database.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all()
}

describe('the migrations', () => {
  it('are what they were', () => {
    expect(migrations.map((step) => sha256(step).toString('hex'))).toEqual(checksums)
    expect(rowsOf).toHaveLength(migrations.length)
  })

  it.each(migrations.map((_, index) => index + 1))('bring a database of version %i to the present one', (version) => {
    const fresh = emptyDatabase()
    migrate(fresh)
    const old = emptyDatabase()
    migrate(old, migrations.slice(0, version))
    old.exec(rowsOf[version - 1]!)
    expect(versionOf(old)).toBe(version)

    migrate(old)
    expect(versionOf(old)).toBe(migrations.length)
    expect(schemaOf(old)).toEqual(schemaOf(fresh))
    expect(old.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(old.pragma('foreign_key_check')).toEqual([])
    expect(old.prepare("SELECT rowid FROM item_text WHERE item_text MATCH 'frozen'").pluck().all()).toEqual([4096])
  })

  it('refuse a database that a newer program wrote, and leave it alone', () => {
    const database = emptyDatabase()
    migrate(database)
    database.pragma('user_version = 999')
    expect(() => migrate(database)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining('999') }),
    )
    expect(versionOf(database)).toBe(999)
  })

  it('keep what a step before made when a later one fails, and nothing of that one', () => {
    const database = emptyDatabase()
    const steps = ['CREATE TABLE first (a)', 'CREATE TABLE second (a); INSERT INTO missing VALUES (1)']
    expect(() => migrate(database, steps)).toThrow('missing')
    expect(versionOf(database)).toBe(1)
    expect(schemaOf(database)).toEqual([{ name: 'first', sql: 'CREATE TABLE first (a)' }])
  })
})
