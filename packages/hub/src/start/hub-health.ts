/**
 * Asks each part of the running hub how it is. Place: behind the desk's page of health. Counts and names of parts only.
 */
import { fill, message, type Text, text } from '@confidant/i18n'
import type { BlobStore } from '../blobs/blob-store.js'
import type { HubWithPurpose } from '../database/index.js'
import type { Health, HealthLine, HealthPart } from '../health.js'
import { randomId } from '../secrets/random-token.js'
import type { HubConfig } from './hub-config.js'

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly blobs: Pick<BlobStore, 'get'>
  readonly config: Pick<HubConfig, 'roles' | 'smtpUrl' | 'demo' | 'publicUrl'>
  /** Names of jobs that have not come round for longer than they should. */
  stalled(): readonly string[]
}

const messages = {
  silent: text('Does not answer.', 'Antwoordt niet.'),
  answers: message('Answers in {ms} ms.', 'Antwoordt in {ms} ms.'),
  allRound: text('Each job comes round in time.', 'Elke taak komt op tijd aan de beurt.'),
  stalled: message('Not come round in time: {jobs}.', 'Niet op tijd aan de beurt: {jobs}.'),
  elsewhere: text('Done by another hub of this installation.', 'Gedaan door een andere hub van deze installatie.'),
  outbox: message('{waiting} waiting, {failed} given up.', '{waiting} in de wacht, {failed} opgegeven.'),
  demo: text(
    'A demonstration: an invented company, mail stays here.',
    'Een demonstratie: een verzonnen bedrijf, post blijft hier.',
  ),
  noMail: text('No mail server is configured: e-mails wait.', 'Er is geen mailserver ingesteld: brieven wachten.'),
  noHttps: text(
    'The public address has no https: passkeys do not work there.',
    'Het openbare adres heeft geen https: passkeys werken daar niet.',
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
    : { ok: false, says: fill(messages.stalled, { jobs: jobs.join(', ') }) }
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
  // One that is not there: a store that answers says so.
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
