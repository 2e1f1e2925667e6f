/**
 * How the hub is doing, as the desk shows it and `/healthz` could: what is asked of the program, and nothing of anybody. Place: the
 * desk reads it; the program, which knows its parts, answers.
 */
import type { Text } from '@confidant/i18n'

export interface Health {
  /** Never throws: a part that does not answer is a line that is not ok. */
  read(): Promise<readonly HealthLine[]>
}

export type HealthPart = 'database' | 'workers' | 'outbox' | 'blobs' | 'configuration'

export interface HealthLine {
  readonly part: HealthPart
  readonly ok: boolean
  /** What was seen, in counts and names of parts. */
  readonly says: Text
}
