/**
 * What a feature hands to the program: its pages, and by name everything that comes in, waits or goes out, so that the start can
 * hold it against the statement. Place: the one shape that the program knows of a feature.
 */
import type { PayloadDeclaration } from '@confidant/statement'
import type { Hono } from 'hono'
import type { JobWorker } from './jobs/job-worker.js'
import type { AnyMailTemplate } from './mail/mail-template.js'
import type { HubEnv } from './web/hub-env.js'

export interface Feature {
  readonly name: string
  /** Forms and API inputs that it takes. */
  readonly inputs?: readonly PayloadDeclaration[]
  /** What it hands to recipients. */
  readonly outgoing?: readonly PayloadDeclaration[]
  readonly workers?: readonly JobWorker[]
  readonly templates?: readonly AnyMailTemplate[]
  /** Adds pages. Mounted below `/en` and `/nl`, so that paths begin after the language: `/privacy`. */
  pages?(app: Hono<HubEnv>): void
  /** Adds addresses without a language: API, downloads, well-known places. */
  addresses?(app: Hono<HubEnv>): void
}
