/**
 * The frame of a page by its path: whose site it is, and which legal entity answers for what the page does (P7). Place: between the
 * operator's configuration and every page. A person's own pages name the entity that their account is with.
 */
import { controllerOf, type Declaration } from '@confidant/statement'
import type { SignedIn } from '../web/hub-env.js'
import type { Frame } from '../web/page.js'
import { partOfPath } from './part-of-path.js'

interface FrameDeps {
  readonly declaration: Declaration
  readonly demo: boolean
  assetUrl(name: string): string
}

export type FrameOf = (path: string, session: SignedIn | null) => Frame

export function createFrameOf({ declaration, demo, assetUrl }: FrameDeps): FrameOf {
  const { operator, version, date } = declaration
  return (path, session) => {
    const part = partOfPath(path)
    const own = part === 'accounts' ? operator.entities.find(({ id }) => id === session?.entityId) : undefined
    const entity = own ?? controllerOf(operator, part)
    return { company: operator.entities[0], entity, statement: { version, date }, demo, assetUrl }
  }
}
