/**
 * What is missing or unsafe for production, by name. Place: said at every start and by the doctor; it stops nothing, because the
 * operator may know better, but nobody can say that they were not told.
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
      'A demo answers others than this machine: its logins are no secret. Leave LISTEN_ADDRESS out, or configure it.',
    ),
  ]
}

function operatorFindings({ config, given }: Configuration): ConfigurationFinding[] {
  const findings: ConfigurationFinding[] = []
  if (given.OPERATOR === undefined)
    findings.push(missing('OPERATOR', 'The company is invented: nobody real answers for this site. Describe your own.'))
  if (config.smtpUrl === null)
    findings.push(missing('SMTP_URL', 'No mail is sent: sign-in codes and answers wait until they expire.'))
  else if (!isLoopback(new URL(config.smtpUrl).hostname) && config.operator.parties['mail-delivery'] === undefined)
    findings.push(
      missing(
        'OPERATOR',
        'It names no party "mail-delivery", and SMTP_URL hands e-mails to one. The statement must name it.',
      ),
    )
  return findings
}

function webFindings({ config }: Configuration): ConfigurationFinding[] {
  const { publicUrl, trustedProxies } = config
  if (publicUrl === null)
    return [missing('PUBLIC_URL', 'E-mails and links name http://localhost, which nobody else can reach.')]
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'http:' && !isLoopback(hostname))
    return [unsafe('PUBLIC_URL', 'It is http: what people type can be read on the way. Put a TLS proxy in front.')]
  if (protocol === 'https:' && trustedProxies === 0)
    return [
      missing(
        'TRUSTED_PROXIES',
        'Behind the TLS proxy everybody seems to come from one address, and is limited as one.',
      ),
    ]
  return []
}

function storeFindings({ config, rootKeyFile }: Configuration): ConfigurationFinding[] {
  const findings: ConfigurationFinding[] = []
  if (rootKeyFile !== null && dirname(rootKeyFile).startsWith(config.dataDir))
    findings.push(
      unsafe('ROOT_KEY', 'It lies in the data folder: whoever copies the folder has the key to it. Keep it elsewhere.'),
    )
  if (config.databaseUrl !== null && !isProtected(new URL(config.databaseUrl)))
    findings.push(
      unsafe(
        'DATABASE_URL',
        'Another machine is reached without TLS. Add sslmode=verify-full, and sslrootcert=FILE if needed.',
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
