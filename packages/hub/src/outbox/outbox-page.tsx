/**
 * The letters of a demo, to be read in place of a mailbox: `/outbox`. Place: only in a demo, and only for who sits at the machine that
 * the hub runs on; nobody's mail is shown anywhere else.
 */
import { type Language, type LegalEntity, text } from '@confidant/statement'
import type { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { timeInWords } from '../labels/moments.js'
import { isLoopback } from '../loopback.js'
import type { AnyMailTemplate, MailLetter } from '../mail/mail-template.js'
import { writeLetter } from '../mail/mail-worker.js'
import { LetterParts } from '../mail/render-letter.js'
import type { HubEnv } from '../web/hub-env.js'

export type OutboxParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'render' | 'publicUrl'>

const words = {
  title: text('Mail of this demo', 'Post van deze demo'),
  about: text(
    'Nothing is sent: what the service writes to people can be read here, on this machine only, until its term has passed. The newest is on top.',
    'Er wordt niets verstuurd: wat de dienst aan mensen schrijft is hier te lezen, alleen op deze machine, tot de termijn voorbij is. Het nieuwste staat bovenaan.',
  ),
  none: text('There is no mail yet.', 'Er is nog geen post.'),
  to: text('To', 'Aan'),
  unknown: text('This letter can no longer be shown.', 'Deze brief kan niet meer worden getoond.'),
}

const mostLetters = 50

export function addOutboxPage(app: Hono<HubEnv>, parts: OutboxParts, templates: readonly AnyMailTemplate[]): void {
  app.get('/outbox', async (c) => {
    // Also by the name that was asked for: a page of another site can give its own name to this machine's address.
    const here = isLoopback(c.get('clientAddress')) && isLoopback(new URL(c.req.url).hostname)
    if (!here) return c.notFound()
    const letters = await readLetters(parts, templates)
    const language = c.get('language')
    return parts.render(c, { title: words.title[language], body: <Letters letters={letters} language={language} /> })
  })
}

interface ShownLetter {
  readonly id: string
  readonly to: string
  readonly queuedAt: Date
  readonly language: Language
  readonly letter: MailLetter | null
}

async function readLetters(
  { withPurpose, declaration, publicUrl }: OutboxParts,
  templates: readonly AnyMailTemplate[],
): Promise<readonly ShownLetter[]> {
  const rows = await withPurpose('service-messages:worker', 'everyone', (tx) =>
    tx
      .selectFrom('outbox')
      .select(['id', 'entity_id', 'template', 'to_email', 'language', 'content', 'queued_at'])
      .where('content', 'is not', null)
      .orderBy('queued_at', 'desc')
      .limit(mostLetters)
      .execute(),
  )
  const entities: readonly LegalEntity[] = declaration.operator.entities
  return rows.map(({ id, entity_id, template, to_email, content, queued_at, ...row }) => {
    const language: Language = row.language === 'nl' ? 'nl' : 'en'
    const entity = entities.find((one) => one.id === entity_id) ?? declaration.operator.entities[0]
    const letter = writeLetter(templates, { template, content, language }, { entity, publicUrl })
    return { id, to: to_email ?? '', queuedAt: queued_at, language, letter }
  })
}

function Letters({ letters, language }: { readonly letters: readonly ShownLetter[]; readonly language: Language }) {
  return (
    <div class="stack prose">
      <h1>{words.title[language]}</h1>
      <p>{words.about[language]}</p>
      {letters.length === 0 && <p>{words.none[language]}</p>}
      {letters.map((shown) => (
        <article key={shown.id} class="stack" lang={shown.language}>
          <h2>{shown.letter?.subject ?? words.unknown[language]}</h2>
          <p class="fine soft">
            {words.to[language]} {shown.to},{' '}
            <time dateTime={shown.queuedAt.toISOString()}>{timeInWords(shown.queuedAt, language)}</time>
          </p>
          {shown.letter !== null && <LetterParts parts={shown.letter.parts} />}
        </article>
      ))}
    </div>
  )
}
