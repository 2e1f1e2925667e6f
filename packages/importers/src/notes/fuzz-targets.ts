/**
 * Targets of the fuzzers among the notes.
 * Place: development only.
 */
import { ok } from 'node:assert'
import { allowInputError, type FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createBytesInput } from '../input/bytes-input.js'
import { noteImporter } from './index.js'

const id = '0123456789abcdef0123456789abcdef'
const seeds: Record<string, string> = {
  'notes.md':
    '---\ntitle: "Een: twee"\ndate: 2023-05-01 10:30\ntags: [a, "b"]\n- c\n---\n# Kop #\n\nCreated: May 1, 2023 3:02 PM\nTags: x, y\n\n#tag `code`',
  'joplin.md': `Recept\n\nTwee eieren.\n\nid: ${id}\nparent_id: \ncreated_time: 2021-02-03T04:05:06.000Z\ntype_: 1`,
  'page.html':
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>a &amp; b</title><meta name="date" content="2022-01-02"></head><body><h1>x</h1><p>y<script>z</script></body></html>',
  'keep.json':
    '{"isTrashed":false,"title":"t","textContent":"x","listContent":[{"text":"a","isChecked":true}],"labels":[{"name":"l"}],"userEditedTimestampUsec":1600000000000000}',
  'plain.txt': 'regel een\r\nregel twee\n',
}

export const fuzzTargets: FuzzTarget[] = Object.entries(seeds).map(([name, seed]) => ({
  name: `notes/${name}`,
  seeds: [Buffer.from(seed)],
  run: (bytes) => allowInputError(() => readNote(name, bytes)),
}))

async function readNote(name: string, bytes: Uint8Array): Promise<void> {
  const confidence = noteImporter.detect(bytes, name)
  ok(confidence >= 0 && confidence <= 1, 'a confidence is from 0 to 1')
  const options = {
    from: 0,
    quarantine: new Map(),
    timeZone: 'Europe/Amsterdam',
    onPosition: () => undefined,
    csvMapping: null,
  }
  for await (const outcome of noteImporter.read(createBytesInput(name, bytes, 1), options)) {
    if (outcome.type === 'reject') continue
    ok(outcome.item.at === null || Number.isSafeInteger(outcome.item.at), 'a time is a whole number')
    ok(outcome.item.text.isWellFormed(), 'the text is well-formed')
    ok(outcome.item.title !== '', 'every note has a title')
  }
}
