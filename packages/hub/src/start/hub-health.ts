/**
 * Asks each part of the running hub for its health. Place: behind the desk's page of health. Counts and names of parts only.
 */
import { fill, listOf, message, type Text, text } from '@confidant/i18n'
import type { BlobStore } from '../blobs/blob-store.js'
import type { HubWithPurpose } from '../database/index.js'
import type { Health, HealthLine, HealthPart } from '../health.js'
import { randomId } from '../secrets/random-token.js'
import type { HubConfig } from './hub-config.js'

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly blobs: Pick<BlobStore, 'get'>
  readonly config: Pick<HubConfig, 'roles' | 'smtpUrl' | 'demo' | 'publicUrl'>
  /** Names of jobs that are overdue. */
  stalled(): readonly string[]
}

const messages = {
  silent: text('No response.', 'Geen antwoord.'),
  answers: message('Responds in {ms} ms.', 'Antwoordt in {ms} ms.'),
  allRound: text('All jobs run on time.', 'Alle taken draaien op tijd.'),
  stalled: message('Jobs overdue: {jobs}.', 'Taken te laat: {jobs}.'),
  elsewhere: text('Runs in another process of this installation.', 'Draait in een ander proces van deze installatie.'),
  outbox: message('Waiting: {waiting}. Failed: {failed}.', 'Wachtend: {waiting}. Mislukt: {failed}.'),
  demo: text(
    'Demo mode: fictitious company, no e-mail leaves this machine.',
    'Demomodus: fictief bedrijf, er gaat geen e-mail naar buiten.',
  ),
  noMail: text(
    'No mail server is configured: e-mails wait.',
    'Er is geen mailserver ingesteld: e-mails blijven wachten.',
  ),
  noHttps: text(
    'The public address does not use https, so passkeys do not work.',
    'Het openbare adres gebruikt geen https, dus passkeys werken niet.',
  ),
  configured: text('Complete.', 'Volledig.'),
}

export function createHealth(deps: Deps): Health {
  return {
    read: () =>
      Promise.all([
        line('database', () => database(deps)),
        line('workers', () => workers(deps)),
        line('outbox', () => outbox(deps)),
        line('blobs', () => blobs(deps)),
        line('configuration', () => configuration(deps)),
      ]),
  }
}

type Seen = Omit<HealthLine, 'part'>

async function line(part: HealthPart, look: () => Promise<Seen> | Seen): Promise<HealthLine> {
  try {
    return { part, ...(await look()) }
  } catch {
    return { part, ok: false, says: messages.silent }
  }
}

async function timed(ask: () => Promise<unknown>): Promise<Seen> {
  const begin = performance.now()
  await ask()
  return { ok: true, says: fill(messages.answers, { ms: String(Math.ceil(performance.now() - begin)) }) }
}

function database({ withPurpose }: Deps): Promise<Seen> {
  return timed(() =>
    withPurpose('site', 'everyone', (tx) => tx.selectFrom('statement_versions').select('version').limit(1).execute()),
  )
}

function workers({ config, stalled }: Deps): Seen {
  if (!config.roles.includes('worker')) return { ok: true, says: messages.elsewhere }
  const jobs = stalled()
  return jobs.length === 0
    ? { ok: true, says: messages.allRound }
    : { ok: false, says: fill(messages.stalled, { jobs: listOf(jobs) }) }
}

async function outbox({ withPurpose }: Deps): Promise<Seen> {
  const count = (...states: readonly string[]) =>
    withPurpose('service-messages:worker', 'everyone', (tx) =>
      tx
        .selectFrom('outbox')
        .select((select) => select.fn.countAll<string>().as('emails'))
        .where('state', 'in', states)
        .executeTakeFirstOrThrow(),
    )
  const [waiting, failed] = await Promise.all([count('waiting'), count('failed', 'expired')])
  const says = fill(messages.outbox, { waiting: waiting.emails, failed: failed.emails })
  return { ok: failed.emails === '0', says }
}

function blobs(deps: Deps): Promise<Seen> {
  // Asks for a file that does not exist: a working store says so.
  return timed(() => deps.blobs.get('data-exports', randomId()))
}

function configuration({ config }: Deps): Seen {
  if (config.demo) return { ok: true, says: messages.demo }
  const wrong: readonly Text[] = [
    ...(config.smtpUrl === null ? [messages.noMail] : []),
    ...(config.publicUrl?.startsWith('https:') ? [] : [messages.noHttps]),
  ]
  return { ok: wrong.length === 0, says: wrong[0] ?? messages.configured }
}
