/**
 * Turns the parts of an e-mail into its text and its HTML, with who is responsible at the foot. Place: between a template and the
 * transport. An e-mail holds no picture, no links but those it shows, and nothing that tells whether it was read.
 */
import { fill, message, text } from '@confidant/i18n'
import type { LegalEntity } from '@confidant/statement'
import { renderToString } from 'preact-render-to-string'
import type { EmailContent, MailPart, MailSetting } from './mail-template.js'

export interface RenderedEmail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const messages = {
  statement: text('Privacy statement', 'Privacyverklaring'),
  register: message('Trade register {number}', 'Handelsregister {number}'),
}

export function renderEmail(email: EmailContent, setting: MailSetting): RenderedEmail {
  return { subject: email.subject, text: plainText(email, setting), html: htmlText(email, setting) }
}

function plainText({ parts }: EmailContent, setting: MailSetting): string {
  const foot = footLines(setting).join('\n')
  return `${parts.map(partText).join('\n\n')}\n\n-- \n${foot}\n`
}

function partText(part: MailPart): string {
  if (part.kind === 'text') return part.text
  return part.kind === 'code' ? `    ${part.code}` : `${part.label}:\n${part.url}`
}

function footLines(setting: MailSetting): string[] {
  return [
    senderLine(setting.entity),
    registerLine(setting),
    `${messages.statement[setting.language]}: ${statementUrl(setting)}`,
  ]
}

function senderLine({ name, address }: LegalEntity): string {
  return `${name}, ${address.street}, ${address.postalCode} ${address.city}`
}

function registerLine({ entity, language }: MailSetting): string {
  return fill(messages.register, { number: entity.registrationNumber })[language]
}

function statementUrl({ publicUrl, language }: MailSetting): string {
  return `${publicUrl}/${language}/privacy`
}

// Mail programs ignore style sheets: hence inline styles.
const styles = {
  body: 'margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif',
  email: 'max-width:560px;margin:0 auto',
  code: 'font:600 28px/1.4 ui-monospace,monospace;letter-spacing:3px',
  foot: 'margin-top:32px;border-top:1px solid #999;padding-top:12px;font-size:13px',
}

function htmlText({ subject, parts }: EmailContent, setting: MailSetting): string {
  const { entity, language } = setting
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.email}>
          <EmailParts parts={parts} codeStyle={styles.code} />
          <div style={styles.foot}>
            {senderLine(entity)}
            <br />
            {registerLine(setting)}
            <br />
            <a href={statementUrl(setting)}>{messages.statement[language]}</a>
          </div>
        </div>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

interface EmailPartsProps {
  readonly parts: readonly MailPart[]
  /** Left out on pages, whose policy allows no inline styles. */
  readonly codeStyle?: string
}

export function EmailParts({ parts, codeStyle }: EmailPartsProps) {
  return (
    <>
      {parts.map((part) => {
        if (part.kind === 'text') return <p>{part.text}</p>
        if (part.kind === 'code') return <p style={codeStyle}>{part.code}</p>
        return (
          <p>
            <a href={part.url}>{part.label}</a>
          </p>
        )
      })}
    </>
  )
}
