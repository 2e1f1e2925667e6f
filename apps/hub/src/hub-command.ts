/** What a command of `confidant-hub` is: one entry of the table that the command line, the help and the program are made from. */

import type { ParseArgsOptionsConfig } from 'node:util'
import type { Configuration } from '@confidant/hub'

/** 0 done, 1 failed, 2 usage, 130 stopped. */
export type ExitCode = 0 | 1 | 2 | 130

export interface HubCommandContext {
  readonly configuration: Configuration
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly args: readonly string[]
  /** One JSON document on standard output instead of words. */
  readonly json: boolean
  /** A line on standard output. */
  say(text: string): void
  /** A line on standard error: progress and warnings. */
  note(text: string): void
  readonly now: () => Date
  /** Aborts when the program is asked to stop. */
  readonly stopped: AbortSignal
}

export interface HubCommand {
  readonly name: string
  /** One line. */
  readonly summary: string
  /** What follows the name. */
  readonly usage: string
  readonly arguments: { readonly least: number; readonly most: number }
  readonly options: ParseArgsOptionsConfig
  readonly optionHelp: readonly (readonly [option: string, meaning: string])[]
  readonly examples: readonly string[]
  run(context: HubCommandContext): Promise<ExitCode>
}

/** An invalid command line; the message says how to use the command. */
export class UsageError extends Error {}
