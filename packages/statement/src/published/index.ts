/**
 * Every version that was ever published, frozen as it was (for the invented operator; an installation keeps its own). A
 * change of meaning without a new version fails a test; `npm run script -- packages/statement/test/freeze.ts` writes a new one.
 */
import type { Statement } from '../model/declaration.js'
import version1 from './1.json' with { type: 'json' }

/** Oldest first. */
export const publishedVersions: readonly [Statement, ...Statement[]] = [version1 as unknown as Statement]
