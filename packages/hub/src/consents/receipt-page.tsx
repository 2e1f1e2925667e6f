/** A receipt to read or print; the file beside it says the same to programs. Place: `/account/receipts/…`. */
import { fill, type Language, listOf, message, text } from '@confidant/i18n'
import { basisLabels, describeRetention, formatDate } from '@confidant/statement'
import { Badge } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { countryName } from '../labels/countries.js'
import { formatDateTime } from '../labels/format-date.js'
import { languageName } from '../labels/language-name.js'
import { pageUrl } from '../web/page.js'
import { describeWay, statusLabels } from './consent-history.js'
import { preferencesPath } from './preferences-page.js'
import type { Receipt } from './receipts.js'

const messages = {
  asked: text('What you were asked', 'Wat we u hebben gevraagd'),
  wording: text('Wording', 'Tekst'),
  wordingOf: message('{id}, version {version}', '{id}, versie {version}'),
  language: text('Language', 'Taal'),
  statement: text('Privacy statement', 'Privacyverklaring'),
  statementOf: message('Version {version} of {day}', 'Versie {version} van {day}'),
  happened: text('What happened', 'Wat er is gebeurd'),
  event: message('{at}, {way}', '{at}, {way}'),
  about: text('What it is for', 'Waarvoor het is'),
  purpose: text('Purpose', 'Doel'),
  basis: text('Legal basis', 'Grondslag'),
  data: text('Personal data', 'Persoonsgegevens'),
  kept: text('Kept', 'Bewaard'),
  recipients: text('Recipients', 'Ontvangers'),
  withdrawal: text('How to withdraw', 'Intrekken'),
  parties: text('Who is responsible', 'Wie verantwoordelijk is'),
  controller: text('Controller', 'Verwerkingsverantwoordelijke'),
  contact: text('Contact', 'Contact'),
  issuer: text('Issued by', 'Verstrekt door'),
  authority: text('Supervisory authority', 'Toezichthouder'),
  rights: text('Your rights', 'Uw rechten'),
  right: message('{title} (art. {article} GDPR)', '{title} (art. {article} AVG)'),
  number: text('Record number', 'Registratienummer'),
  download: text('Download as a file (ISO/IEC TS 27560)', 'Downloaden als bestand (ISO/IEC TS 27560)'),
  back: text('Back to your preferences', 'Terug naar uw voorkeuren'),
}

export function ReceiptPage({ language, receipt }: { language: Language; receipt: Receipt }) {
  const { record, statement, controller, issuer } = receipt
  const { consent } = record
  const { status } = record.events.at(-1)!
  return (
    <div class="stack receipt">
      <p>
        <Badge tone={status === 'given' ? 'good' : 'plain'}>{statusLabels[status][language]}</Badge>
      </p>
      <Part title={messages.asked[language]}>
        <blockquote class="consent__words" lang={record.language}>
          <p>{consent.ask[record.language]}</p>
          <p class="soft">{consent.explains[record.language]}</p>
        </blockquote>
        <dl class="facts">
          <Fact term={messages.wording[language]}>
            {fill(messages.wordingOf, { id: consent.id, version: String(consent.version) })[language]}
          </Fact>
          <Fact term={messages.language[language]}>{languageName(record.language)[language]}</Fact>
          <Fact term={messages.statement[language]}>
            {fill(messages.statementOf, { version: statement.version, day: formatDate(statement.date) })[language]}
          </Fact>
        </dl>
      </Part>
      <Part title={messages.happened[language]}>
        <dl class="facts">
          {record.events.map((event) => (
            <Fact key={event.status} term={statusLabels[event.status][language]}>
              {
                fill(messages.event, {
                  at: formatDateTime(new Date(event.at), language),
                  way: describeWay(event.by),
                })[language]
              }
            </Fact>
          ))}
        </dl>
      </Part>
      <PurposePart language={language} receipt={receipt} />
      <Part title={messages.parties[language]}>
        <dl class="facts">
          <Fact term={messages.controller[language]}>
            {controller.name}, {controller.address.street}, {controller.address.postalCode} {controller.address.city},{' '}
            {countryName(controller.address.country, language)}
          </Fact>
          <Fact term={messages.contact[language]}>{controller.contactEmail}</Fact>
          <Fact term={messages.issuer[language]}>{issuer.name}</Fact>
          <Fact term={messages.authority[language]}>{statement.operator.authority.name}</Fact>
          <Fact term={messages.rights[language]}>
            <ul>
              {Object.values(statement.rights).map(({ title, article }) => (
                <li key={article}>{fill(messages.right, { title, article })[language]}</li>
              ))}
            </ul>
          </Fact>
          <Fact term={messages.number[language]}>
            <code>{record.id}</code>
          </Fact>
        </dl>
      </Part>
      <p class="row receipt__does">
        <a class="button button--primary" href={pageUrl(language, `/account/receipts/${record.id}/file`)} download>
          {messages.download[language]}
        </a>
        <a href={pageUrl(language, preferencesPath)}>{messages.back[language]}</a>
      </p>
    </div>
  )
}

function PurposePart({ language, receipt: { record, statement } }: { language: Language; receipt: Receipt }) {
  const purpose = statement.purposes[record.consent.purpose]!
  const { operator, recipients } = statement
  return (
    <Part title={messages.about[language]}>
      <dl class="facts">
        <Fact term={messages.purpose[language]}>
          {purpose.title[language]}. {purpose.description[language]}
        </Fact>
        <Fact term={messages.basis[language]}>{basisLabels.consent[language]}</Fact>
        <Fact term={messages.data[language]}>
          {
            listOf(
              Object.keys(purpose.needs).map((category) => statement.categories[category]?.title ?? category),
              'labels',
            )[language]
          }
        </Fact>
        <Fact term={messages.kept[language]}>
          {describeRetention(purpose.retention, statement.retentionEvents)[language]}
        </Fact>
        <Fact term={messages.recipients[language]}>
          {
            listOf(
              purpose.recipients.map((id) => operator.parties[id]?.name ?? recipients[id]?.title ?? id),
              'labels',
            )[language]
          }
        </Fact>
        <Fact term={messages.withdrawal[language]}>{record.consent.withdrawal[language]}</Fact>
      </dl>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="account__section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
