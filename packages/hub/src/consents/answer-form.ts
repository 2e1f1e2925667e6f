/**
 * Reads a yes or no to a request for consent and records it. Place: behind every page that asks. The answer counts for the
 * wording in the statement now: from a page that was left open while the wording changed nothing is recorded.
 */
import { consentTexts, type Declaration, forms } from '@confidant/statement'
import type { Context } from 'hono'
import { readForm } from '../web/forms/read-form.js'
import { signedIn } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import type { ConsentConfirmed } from './confirmation.js'
import type { AnsweredBy, ConsentRecords } from './consent-records.js'

interface Deps {
  readonly consents: Pick<ConsentRecords, 'give' | 'decline'>
  readonly declaration: Declaration
}

/** Null: no page of ours asks that. */
export async function answerForm(
  c: Context<HubEnv>,
  { consents, declaration }: Deps,
  by: AnsweredBy,
): Promise<ConsentConfirmed | null> {
  const form = await readForm(c, forms.consentForm)
  if (!form.ok) return null
  const { purpose, text_version, given, language } = form.value
  const stated = consentTexts(declaration).find((consent) => consent.purpose === purpose)
  if (stated === undefined) return null
  const { personId } = signedIn(c)
  const asked = {
    purpose,
    textId: stated.id,
    textVersion: stated.version,
    language: language === 'nl' ? ('nl' as const) : ('en' as const),
    statementVersion: declaration.version,
    by,
  }
  // Saying no never depends on the wording.
  if (!given) return (await consents.decline(personId, asked)) === 'withdrawn' ? 'consent-withdrawn' : 'consent-refused'
  if (text_version !== stated.version) return 'consent-reworded'
  await consents.give(personId, asked)
  return 'consent-given'
}
