/** What the surroundings say about how to run: the one place that reads the environment. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {
  type Configuration,
  ConfigurationError,
  configurationValues,
  type GivenValues,
  readConfiguration,
} from '@confidant/hub'

/**
 * @param named by options of the command line: they win over the environment, and that over the file
 * @throws ConfigurationError
 */
export function readConfig(named: GivenValues, file: string | undefined): Configuration {
  const cwd = process.cwd()
  const { env } = process
  const fileName = file ?? (env.CONFIDANT_HUB_CONFIG || undefined)
  const inFile = fileName === undefined ? {} : readFile(path.resolve(cwd, fileName))
  const inEnvironment = Object.fromEntries(
    configurationValues.flatMap(({ name }) => (env[name] ? [[name, env[name]]] : [])),
  )
  return readConfiguration({ ...inFile, ...inEnvironment, ...named }, cwd)
}

function readFile(file: string): GivenValues {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new ConfigurationError([`${file} cannot be read, or is no JSON.`])
  }
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
  const names = new Set<string>(configurationValues.map(({ name }) => name))
  const problems = entries.flatMap(([name, value]) => {
    if (!names.has(name)) return [`${file}: there is no value "${name}". There are ${[...names].join(', ')}.`]
    return typeof value === 'string' || typeof value === 'number' ? [] : [`${file}: ${name} is a text or a number.`]
  })
  if (problems.length > 0) throw new ConfigurationError(problems)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

/** What a program at the terminal needs to know: where programs are, how to write, whose home. Nothing of how the hub is configured. */
export function terminalEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TERM', 'LANG', 'LC_ALL', 'PAGER', 'TZ']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
