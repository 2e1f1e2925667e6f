/**
 * What a command is. The same table tells the `confidant` program which files a command names (so that its process
 * gets the right to just those), prints the help, and runs it.
 */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { TerminalApi } from '../api/contract.js'
import type { Channel } from '../channel/index.js'
import type { Console } from './console.js'

/** 0 done, 1 failed, 2 usage, 3 locked or wrong passphrase, 4 finished with rejects, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130

export interface CommandLine {
  values: Readonly<Record<string, string | boolean | undefined>>
  positionals: readonly string[]
}

export interface CommandContext {
  api: Channel<TerminalApi>
  console: Console
  /** True when the answer is one JSON document (or one a line) instead of text. */
  json: boolean
  line: CommandLine
  /** Folder from which relative paths count. */
  cwd: string
  /** Of the command's `inputs`, in full, those that are not there. */
  missing: readonly string[]
  /** Asks for the passphrase, or reads it from the file that was named. */
  passphrase(prompt: string): Promise<string>
  /** Asks for a new passphrase twice, or reads it from the file that was named. */
  newPassphrase(prompt: string): Promise<string>
  /**
   * Unlocks the vault when it is not open.
   * @throws {ChannelError} `no-vault` when there is none, `wrong-passphrase` when the passphrase does not open it.
   */
  open(): Promise<void>
  /** Shows an address in the person's browser. */
  openInBrowser(url: string): void
}

export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What follows the name, e.g. `PATH…`. */
  usage: string
  /** Least and most number of arguments. */
  arguments: { least: number; most: number }
  options: ParseArgsOptionsConfig
  /** What each option means, in the order to be shown. */
  optionHelp: readonly (readonly [option: string, meaning: string])[]
  examples: readonly string[]
  /** Files that this command itself reads or writes, as they were named. */
  files?(line: CommandLine): { read: string[]; write: string[] }
  /** Files and folders that a worker is to read for this command, as they were named. */
  inputs?(line: CommandLine): readonly string[]
  /**
   * For a command that keeps the agent running until it is told to stop: the port on which the page is served then,
   * undefined when the line names none that can be.
   */
  pagePort?(line: CommandLine): number | undefined
  run(context: CommandContext): Promise<ExitCode>
}

export function flag(line: CommandLine, name: string): boolean {
  return line.values[name] === true
}

export function text(line: CommandLine, name: string): string | null {
  const value = line.values[name]
  return typeof value === 'string' ? value : null
}
