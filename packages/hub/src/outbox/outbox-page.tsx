/**
 * The e-mails of a demo, to be read in place of a mailbox: `/outbox`. Place: only in a demo, and only from the machine that
 * the hub runs on; nobody's e-mails are shown anywhere else.
 */
import { fillParts, type Language, message, text } from '@confidant/i18n'
import type { LegalEntity } from '@confidant/statement'
import type { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { Moment } from '../labels/date-time.js'
import { isLoopback } from '../loopback.js'
import type { AnyMailTemplate, EmailContent } from '../mail/mail-template.js'
import { composeEmail } from '../mail/mail-worker.js'
import { EmailParts } from '../mail/render-email.js'
import type { HubEnv } from '../web/hub-env.js'

export type OutboxParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'render' | 'publicUrl'>

const messages = {
  title: text('E-mails of this demo', 'E-mails van deze demo'),
  about: text(
    'Nothing is sent: the e-mails that the service writes can be read here, on this machine only, until they are deleted at the end of their term. The newest is on top.',
    'Er wordt niets verstuurd: de e-mails die de dienst schrijft zijn hier te lezen, alleen op deze computer, tot ze aan het eind van hun termijn worden verwijderd. De nieuwste staat bovenaan.',
  ),
  none: text('There are no e-mails yet.', 'Er zijn nog geen e-mails.'),
  to: message('To {email}, {at}', 'Aan {email}, {at}'),
  unknown: text('This e-mail can no longer be shown.', 'Deze e-mail kan niet meer worden getoond.'),
}

const mostEmails = 50

export function addOutboxPage(app: Hono<HubEnv>, parts: OutboxParts, templates: readonly AnyMailTemplate[]): void {
  app.get('/outbox', async (c) => {
    // Also by the name that was asked for: a page of another site can give its own name to this machine's address.
    const here = isLoopback(c.get('clientAddress')) && isLoopback(new URL(c.req.url).hostname)
    if (!here) return c.notFound()
    const emails = await readEmails(parts, templates)
    const language = c.get('language')
    return parts.render(c, { title: messages.title[language], body: <Emails emails={emails} language={language} /> })
  })
}

interface ShownEmail {
  readonly id: string
  readonly to: string
  readonly queuedAt: Date
  readonly language: Language
  readonly email: EmailContent | null
}

async function readEmails(
  { withPurpose, declaration, publicUrl }: OutboxParts,
  templates: readonly AnyMailTemplate[],
): Promise<readonly ShownEmail[]> {
  const rows = await withPurpose('service-messages:worker', 'everyone', (tx) =>
    tx
      .selectFrom('outbox')
      .select(['id', 'entity_id', 'template', 'to_email', 'language', 'content', 'queued_at'])
      .where('content', 'is not', null)
      .orderBy('queued_at', 'desc')
      .limit(mostEmails)
      .execute(),
  )
  const entities: readonly LegalEntity[] = declaration.operator.entities
  return rows.map(({ id, entity_id, template, to_email, content, queued_at, ...row }) => {
    const language: Language = row.language === 'nl' ? 'nl' : 'en'
    const entity = entities.find((one) => one.id === entity_id) ?? declaration.operator.entities[0]
    const email = composeEmail(templates, { template, content, language }, { entity, publicUrl })
    return { id, to: to_email ?? '', queuedAt: queued_at, language, email }
  })
}

function Emails({ emails, language }: { readonly emails: readonly ShownEmail[]; readonly language: Language }) {
  return (
    <div class="stack prose">
      <h1>{messages.title[language]}</h1>
      <p>{messages.about[language]}</p>
      {emails.length === 0 && <p>{messages.none[language]}</p>}
      {emails.map((shown) => (
        <article key={shown.id} class="stack" lang={shown.language}>
          <h2>{shown.email?.subject ?? messages.unknown[language]}</h2>
          <p class="fine soft">
            {fillParts(
              messages.to,
              { email: shown.to, at: <Moment at={shown.queuedAt} language={language} /> },
              language,
            )}
          </p>
          {shown.email !== null && <EmailParts parts={shown.email.parts} />}
        </article>
      ))}
    </div>
  )
}
