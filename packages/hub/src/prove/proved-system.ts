/** The running system, as checks get at it: through its pages, from inside its database, and as its database's owner. */
import type { DatabaseProbe } from '../database/probe.js'
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'
import type { ProbePerson } from './probe-people.js'
import type { Visitor } from './visitor.js'

export interface ProvedSystem {
  readonly parts: HubParts
  readonly slices: readonly Slice[]
  readonly database: DatabaseProbe
  /** Somebody with a browser without scripts. */
  visitor(): Visitor
  /** Two people who exist for the proof alone, with a row in every table; gone when it ends. */
  readonly people: readonly [ProbePerson, ProbePerson]
}
