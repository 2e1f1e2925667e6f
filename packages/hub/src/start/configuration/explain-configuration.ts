/** Lists every value with its meaning and origin. Place: at start. Never shows a secret. */
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
    ? 'Demo mode: no company, mail server or public address is configured; all data is fictitious.'
    : 'Configuration:'
  return [head, ...lines, ...findings]
}

function saidOf({ name, meaning, otherwise, secret }: ConfigurationValue, given: GivenValues): string {
  const said = given[name]
  return said === undefined ? `default: ${otherwise} (${meaning})` : `${secret ? 'set' : said} (${meaning})`
}
