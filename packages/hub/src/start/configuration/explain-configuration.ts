/** Says each value in words: what it is, where it comes from, what it means. Place: at start. Never shows a secret. */
import { configurationFindings } from './configuration-findings.js'
import type { Configuration } from './read-configuration.js'
import { type ConfigurationValue, configurationValues, type GivenValues } from './values.js'

export function explainConfiguration(configuration: Configuration): string[] {
  const { given, config } = configuration
  const width = Math.max(...configurationValues.map(({ name }) => name.length))
  const lines = configurationValues.map((value) => `  ${value.name.padEnd(width)}  ${saidOf(value, given)}`)
  const findings = configurationFindings(configuration).map(
    ({ value, kind, message }) => `! ${value} (${kind}): ${message}`,
  )
  const head = config.demo
    ? 'A demonstration: no company, mail server or public address is given, and nothing is real.'
    : 'Configuration:'
  return [head, ...lines, ...findings]
}

function saidOf({ name, meaning, otherwise, secret }: ConfigurationValue, given: GivenValues): string {
  const said = given[name]
  return said === undefined ? `not given (${meaning}): ${otherwise}` : `${secret ? 'given' : said} (${meaning})`
}
