/** Checks what a worker asks to read before it is started with the right to. Runs in the host. */
import { realpathSync } from 'node:fs'
import path from 'node:path'

export type CheckedPaths = { ok: true; paths: string[] } | { ok: false; message: string }

/**
 * The paths themselves and what they are links to. Refused: what is not absolute, what lies in the vault's folder, and
 * names with an asterisk, which Node's permission model would read as a pattern.
 */
export function checkReadPaths(paths: readonly string[], vaultDir: string): CheckedPaths {
  const checked = new Set<string>()
  for (const named of paths) {
    const plain = path.resolve(named)
    if (!path.isAbsolute(named)) return refuse(`${named} cannot be read: its path is not absolute.`)
    if (named.includes('*'))
      return refuse(`${named} cannot be read because of the * in its name. Rename it, or import the folder it is in.`)
    for (const reached of [plain, realPathOf(plain)]) {
      if (isInside(reached, vaultDir)) return refuse(`${named} cannot be read: it is inside the vault folder.`)
      checked.add(reached)
    }
  }
  return { ok: true, paths: [...checked] }
}

function refuse(message: string): CheckedPaths {
  return { ok: false, message }
}

function realPathOf(plain: string): string {
  try {
    return realpathSync(plain)
  } catch {
    return plain
  }
}

function isInside(candidate: string, dir: string): boolean {
  const relative = path.relative(dir, candidate)
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
}
