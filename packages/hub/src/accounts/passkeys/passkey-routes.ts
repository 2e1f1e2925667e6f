/**
 * What the page's script asks of passkeys, as JSON under `/api/passkeys/`. Place: the feature's addresses without a language. Answers name a
 * problem by a code that the page has a text for, or where to go.
 */
import { type PayloadDeclaration, type PayloadValue, payloadSchema, signInInputs } from '@confidant/statement'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { isConfirmed } from '../../web/guards.js'
import type { HubEnv, SignedIn } from '../../web/hub-env.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'
import { confirmedUrl } from '../confirmation.js'
import type { OwnEmails } from '../emails/own-emails.js'
import { passkeyAddedEmail } from '../emails/security-emails.js'
import type { SecurityDelays } from '../security-delays.js'
import type { Sessions } from '../sessions/sessions.js'
import type { SignInLimits } from '../sign-in-limits.js'
import { whereNext } from '../where-next.js'
import type { AddPasskey } from './add-passkey.js'
import { type Challenges, challengeMinutes } from './challenges.js'
import type { CheckAnswer } from './check-answer.js'
import type { PasskeyStore } from './passkey-store.js'
import type { RelyingParty } from './relying-party.js'

export interface PasskeyRoutesDeps extends Pick<HubParts, 'now'> {
  readonly challenges: Pick<Challenges, 'seal'>
  readonly checkAnswer: CheckAnswer
  readonly addPasskey: AddPasskey
  readonly store: Pick<PasskeyStore, 'list'>
  readonly relyingParty: RelyingParty
  readonly sessions: Pick<Sessions, 'signIn'>
  readonly delays: Pick<SecurityDelays, 'end'>
  readonly emails: Pick<OwnEmails, 'write'>
  readonly limits: Pick<SignInLimits, 'beforePasskey'>
}

export function addPasskeyRoutes(app: Hono<HubEnv>, deps: PasskeyRoutesDeps): void {
  const { challenges, checkAnswer, addPasskey, store, relyingParty, sessions, delays, emails, limits, now } = deps

  app.post('/api/passkeys/options', async (c) => {
    const input = await readInput(c, signInInputs.passkeyOptionsInput)
    if (input === null) return refuse(c, 'refused')
    const session = c.get('session')
    if (input.use === 'sign-in') return c.json(await requestOptions(null))
    if (session === null) return askToSignIn(c)
    if (input.use === 'confirm') return c.json(await requestOptions(session))
    return isConfirmed(session, now()) ? c.json(await addPasskey.options(session)) : askToConfirm(c)
  })

  app.post('/api/passkeys/sign-in', async (c) => {
    const limited = await limits.beforePasskey(c)
    return limited ?? enter(c, { use: 'sign-in', personId: null })
  })

  app.post('/api/passkeys/confirm', async (c) => {
    const session = c.get('session')
    if (session === null) return askToSignIn(c)
    const limited = await limits.beforePasskey(c)
    return limited ?? enter(c, { use: 'confirm', personId: session.personId })
  })

  app.post('/api/passkeys/add', async (c) => {
    const session = c.get('session')
    if (session === null) return askToSignIn(c)
    if (!isConfirmed(session, now())) return askToConfirm(c)
    const input = await readInput(c, signInInputs.newPasskeyInput)
    if (input === null || !(await addPasskey.add(session, input))) return refuse(c, 'refused')
    const language = input.language === 'nl' ? 'nl' : 'en'
    await emails.write({ ...session, language }, passkeyAddedEmail, {})
    return c.json({ next: confirmedUrl(language, '/account/security', 'passkey-added') })
  })

  async function enter(c: Context<HubEnv>, binding: Parameters<CheckAnswer>[1]): Promise<Response> {
    const input = await readInput(c, signInInputs.passkeyAnswerInput)
    if (input === null) return refuse(c, 'refused')
    const { next, ...answer } = input
    const result = await checkAnswer(answer, binding)
    if (!result.ok) return refuse(c, result.problem)
    const { personId } = result
    // The passkey is not lost after all.
    await delays.end(personId, 'confirm', null)
    await sessions.signIn(c, { personId, method: 'passkey', confirmedAt: now() })
    return c.json({ next: whereNext(c, next) })
  }

  /** @param session null: whichever passkey the device has for us; else one of the person's */
  async function requestOptions(session: SignedIn | null): Promise<object> {
    const own = session === null ? [] : await store.list(session.personId)
    const options = await generateAuthenticationOptions({
      rpID: relyingParty.id,
      timeout: challengeMinutes * 60_000,
      userVerification: 'required',
      allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
    })
    const binding =
      session === null
        ? ({ use: 'sign-in', personId: null } as const)
        : ({ use: 'confirm', personId: session.personId } as const)
    return { options, state: challenges.seal(options.challenge, binding) }
  }
}

/** Null for what is not exactly the declared input. */
async function readInput<const P extends Pick<PayloadDeclaration, 'fields'>>(
  c: Context<HubEnv>,
  payload: P,
): Promise<PayloadValue<P> | null> {
  const body: unknown = await c.req.json().catch(() => null)
  return payloadSchema(payload).safeParse(body).data ?? null
}

const statusOf = { refused: 400, unknown: 404 } as const

function refuse(c: Context<HubEnv>, problem: keyof typeof statusOf): Response {
  return c.json({ problem }, statusOf[problem])
}

function askToSignIn(c: Context<HubEnv>): Response {
  return c.json({ next: pageUrl(c.get('language'), '/sign-in') }, 401)
}

function askToConfirm(c: Context<HubEnv>): Response {
  const language = c.get('language')
  return c.json({ next: pageUrlWithNext(language, '/confirm', '/account/security') }, 403)
}
