/**
 * What is missing or unsafe for production, by name. Place: shown at every start and by the doctor, as warnings: the operator may
 * know better.
 */
import { dirname } from 'node:path'
import { isLoopback } from '../../loopback.js'
import type { Configuration } from './read-configuration.js'
import type { ValueName } from './values.js'

export interface ConfigurationFinding {
  readonly value: ValueName
  readonly kind: 'missing' | 'unsafe'
  /** What it means and what to do. */
  readonly message: string
}

export function configurationFindings(configuration: Configuration): ConfigurationFinding[] {
  const { demo, host } = configuration.config
  if (!demo) return [...operatorFindings(configuration), ...webFindings(configuration), ...storeFindings(configuration)]
  if (isLoopback(host)) return []
  return [
    unsafe(
      'LISTEN_ADDRESS',
      'A demo with known logins is reachable from other machines. Remove LISTEN_ADDRESS, or configure the hub.',
    ),
  ]
}

function operatorFindings({ config, given }: Configuration): ConfigurationFinding[] {
  const findings: ConfigurationFinding[] = []
  if (given.OPERATOR === undefined)
    findings.push(
      missing('OPERATOR', 'The company is fictitious, so this site has no real controller. Describe your own company.'),
    )
  if (config.smtpUrl === null)
    findings.push(missing('SMTP_URL', 'No e-mail is sent: sign-in codes and answers wait until they expire.'))
  else if (!isLoopback(new URL(config.smtpUrl).hostname) && config.operator.parties['mail-delivery'] === undefined)
    findings.push(
      missing(
        'OPERATOR',
        'SMTP_URL uses a mail service, but no party "mail-delivery" is named. Name it, so that the statement does.',
      ),
    )
  return findings
}

function webFindings({ config }: Configuration): ConfigurationFinding[] {
  const { publicUrl, trustedProxies } = config
  if (publicUrl === null)
    return [missing('PUBLIC_URL', 'Links in e-mails and pages point to http://localhost, which nobody else can reach.')]
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'http:' && !isLoopback(hostname))
    return [unsafe('PUBLIC_URL', 'The address uses http, so traffic can be read on the way. Put a TLS proxy in front.')]
  if (protocol === 'https:' && trustedProxies === 0)
    return [
      missing(
        'TRUSTED_PROXIES',
        'Behind a TLS proxy all visitors share one address, and so one rate limit. Set the number of proxies.',
      ),
    ]
  return []
}

function storeFindings({ config, rootKeyFile }: Configuration): ConfigurationFinding[] {
  const findings: ConfigurationFinding[] = []
  if (rootKeyFile !== null && dirname(rootKeyFile).startsWith(config.dataDir))
    findings.push(
      unsafe(
        'ROOT_KEY',
        'The key is in the data folder: a copy of the folder includes the key to it. Keep it elsewhere.',
      ),
    )
  if (config.databaseUrl !== null && !isProtected(new URL(config.databaseUrl)))
    findings.push(
      unsafe(
        'DATABASE_URL',
        'The connection to another machine is not encrypted. Add sslmode=verify-full, and sslrootcert=FILE if needed.',
      ),
    )
  return findings
}

/** @see https://www.postgresql.org/docs/current/libpq-ssl.html; whatever is not "disable" is verified here. */
function isProtected({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? hostname
  if (host === '' || host.startsWith('/') || isLoopback(host)) return true
  const mode = searchParams.get('sslmode')
  return mode !== null && mode !== 'disable'
}

function missing(value: ValueName, message: string): ConfigurationFinding {
  return { value, kind: 'missing', message }
}

function unsafe(value: ValueName, message: string): ConfigurationFinding {
  return { value, kind: 'unsafe', message }
}
