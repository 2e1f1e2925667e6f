/**
 * What the desk can do with a request: identity check, extension, answer, refusal. Each change and its e-mail are one transaction.
 * Place: inside audited access.
 */
import type { Declaration } from '@confidant/statement'
import type { MailTemplate } from '../../mail/mail-template.js'
import { queueMail } from '../../mail/queue-mail.js'
import type { Secrets } from '../../secrets/secrets.js'
import { sealConfirmToken } from '../confirm-token.js'
import type { ErasureRequests } from '../erasure/erasure-requests.js'
import type { ExportRequests } from '../export/export-requests.js'
import { extendedDueAt, mayExtend } from '../request-clock.js'
import {
  requestAnsweredEmail,
  requestConfirmEmail,
  requestExtendedEmail,
  requestRefusedEmail,
} from '../request-emails.js'
import { changeRequest, type DeskTransaction, type RequestRecord } from './request-record.js'

/** Why nothing was done, or that it was. */
export type WorkResult = 'done' | 'ended' | 'no-identity' | 'no-address' | 'too-late'

export type RequestWork =
  | { readonly do: 'check-identity'; readonly by: string }
  | { readonly do: 'send-link' }
  | { readonly do: 'extend'; readonly reason: string }
  | { readonly do: 'answer'; readonly answer: string }
  | { readonly do: 'start'; readonly what: Startable }
  | { readonly do: 'refuse'; readonly ground: string; readonly explanation: string }

interface Deps {
  readonly declaration: Pick<Declaration, 'operator'>
  readonly secrets: Pick<Secrets, 'seal'>
  readonly now: () => Date
  readonly exports: Pick<ExportRequests, 'ask'>
  readonly erasures: Pick<ErasureRequests, 'ask'>
}

export async function carryOutWork(
  deps: Deps,
  tx: DeskTransaction,
  request: RequestRecord,
  work: RequestWork,
): Promise<WorkResult> {
  if (request.answeredAt !== null || request.state === 'scheduled') return 'ended'
  switch (work.do) {
    case 'check-identity':
      return ended(await changeRequest(tx, request.key, { identity_checked_by: work.by, state: 'open' }))
    case 'send-link':
      return sendLink(deps, tx, request)
    case 'extend':
      return extend(deps, tx, request, work.reason)
    case 'start':
      return start(deps, request, work.what)
    case 'answer':
      return answer(deps, tx, request, work.answer)
    case 'refuse':
      return refuse(deps, tx, request, work)
  }
}

const ended = (changed: boolean): WorkResult => (changed ? 'done' : 'ended')

/** Sent to the address on file: following the link proves control of it. */
async function sendLink({ secrets }: Deps, tx: DeskTransaction, request: RequestRecord): Promise<WorkResult> {
  if (request.addressee === null) return 'no-address'
  const token = sealConfirmToken(secrets, request.key, request.dueAt)
  await queueMail(tx, request.addressee, requestConfirmEmail, { kind: request.kind, token })
  return 'done'
}

async function extend({ now }: Deps, tx: DeskTransaction, request: RequestRecord, reason: string): Promise<WorkResult> {
  const at = now()
  if (!mayExtend(request, at)) return 'too-late'
  const due = extendedDueAt(request.receivedAt)
  const change = { due_at: due, extended_at: at, extension_reason: reason }
  if (!(await changeRequest(tx, request.key, change))) return 'ended'
  await write(tx, request, requestExtendedEmail, { kind: request.kind, reason, dueAt: due.toISOString() })
  return 'done'
}

export type Startable = 'export' | 'erasure'

/** What the desk can start on the person's behalf, as they could in their account. Null: nothing. */
export function startable(request: RequestRecord): Startable | null {
  if (!request.hasAccount || request.identityCheckedBy === null) return null
  if (request.kind === 'access' || request.kind === 'portability') return 'export'
  return request.kind === 'erasure' ? 'erasure' : null
}

/** The person downloads the export after signing in; the erasure starts at once. */
async function start({ exports, erasures }: Deps, request: RequestRecord, what: Startable): Promise<WorkResult> {
  if (startable(request) !== what) return 'no-identity'
  await (what === 'export' ? exports.ask(request.key.person) : erasures.ask(request.key.person, 'now'))
  return 'done'
}

/** Only once identity is established: an answer discloses what is held. */
async function answer(deps: Deps, tx: DeskTransaction, request: RequestRecord, words: string): Promise<WorkResult> {
  if (request.identityCheckedBy === null) return 'no-identity'
  const change = { state: 'answered', answer: words, answered_at: deps.now() } as const
  if (!(await changeRequest(tx, request.key, change))) return 'ended'
  const authority = authorityOf(deps)
  await write(tx, request, requestAnsweredEmail, { kind: request.kind, answer: words, authority })
  return 'done'
}

interface Refusal {
  readonly ground: string
  readonly explanation: string
}

async function refuse(
  deps: Deps,
  tx: DeskTransaction,
  request: RequestRecord,
  { ground, explanation }: Refusal,
): Promise<WorkResult> {
  const change = { state: 'refused', refusal_ground: ground, answer: explanation, answered_at: deps.now() } as const
  if (!(await changeRequest(tx, request.key, change))) return 'ended'
  const content = { kind: request.kind, ground, explanation, authority: authorityOf(deps) }
  await write(tx, request, requestRefusedEmail, content)
  return 'done'
}

export function authorityOf({ declaration }: Pick<Deps, 'declaration'>): { name: string; site: string } {
  const { name, site } = declaration.operator.authority
  return { name, site }
}

/** Without an address the answer is printed and sent by post. */
async function write<C>(
  tx: DeskTransaction,
  request: RequestRecord,
  email: MailTemplate<C>,
  content: C,
): Promise<void> {
  if (request.addressee !== null) await queueMail(tx, request.addressee, email, content)
}
