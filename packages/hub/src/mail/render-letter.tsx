/**
 * Turns the parts of a letter into its text and its HTML, with who is responsible at the foot. Place: between a template and the
 * transport. A letter holds no picture, no address of ours but the links that it names, and nothing that tells whether it was read.
 */
import { type LegalEntity, text } from '@confidant/statement'
import { renderToString } from 'preact-render-to-string'
import type { MailLetter, MailPart, MailSetting } from './mail-template.js'

export interface RenderedLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const words = {
  statement: text('Privacy statement', 'Privacyverklaring'),
  register: text('Trade register', 'Handelsregister'),
}

export function renderLetter(letter: MailLetter, setting: MailSetting): RenderedLetter {
  return { subject: letter.subject, text: plainText(letter, setting), html: htmlText(letter, setting) }
}

function plainText({ parts }: MailLetter, setting: MailSetting): string {
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
    `${words.register[setting.language]} ${setting.entity.registrationNumber}`,
    `${words.statement[setting.language]}: ${statementUrl(setting)}`,
  ]
}

function senderLine({ name, address }: LegalEntity): string {
  return `${name}, ${address.street}, ${address.postalCode} ${address.city}`
}

function statementUrl({ publicUrl, language }: MailSetting): string {
  return `${publicUrl}/${language}/privacy`
}

// Readers of mail know no style sheets: hence styles in place.
const styles = {
  body: 'margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif',
  letter: 'max-width:560px;margin:0 auto',
  code: 'font:600 28px/1.4 ui-monospace,monospace;letter-spacing:3px',
  foot: 'margin-top:32px;border-top:1px solid #999;padding-top:12px;font-size:13px',
}

function htmlText({ subject, parts }: MailLetter, setting: MailSetting): string {
  const { entity, language } = setting
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.letter}>
          <LetterParts parts={parts} codeStyle={styles.code} />
          <div style={styles.foot}>
            {senderLine(entity)}
            <br />
            {words.register[language]} {entity.registrationNumber}
            <br />
            <a href={statementUrl(setting)}>{words.statement[language]}</a>
          </div>
        </div>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

interface LetterPartsProps {
  readonly parts: readonly MailPart[]
  /** Left out on pages, whose policy allows no styles in place. */
  readonly codeStyle?: string
}

export function LetterParts({ parts, codeStyle }: LetterPartsProps) {
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
