/** The values given by options, environment and configuration file: the one place that reads the environment. */
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
    throw new ConfigurationError([`${file} cannot be read or is not valid JSON.`])
  }
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
  const names = new Set<string>(configurationValues.map(({ name }) => name))
  const problems = entries.flatMap(([name, value]) => {
    if (!names.has(name)) return [`${file}: unknown value "${name}". Known values: ${[...names].join(', ')}.`]
    return typeof value === 'string' || typeof value === 'number'
      ? []
      : [`${file}: ${name} must be a string or a number.`]
  })
  if (problems.length > 0) throw new ConfigurationError(problems)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

/** The environment a child program at the terminal needs. Nothing of the hub's configuration. */
export function terminalEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TERM', 'LANG', 'LC_ALL', 'PAGER', 'TZ']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
