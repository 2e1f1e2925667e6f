/** What changed in the statement, and which consents may be given again. Place: `/account/notices`. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { formatDate, forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { ConsentQuestion } from '../../consents/consent-question.js'
import type { Notice as StatementNotice } from '../../versions/index.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { pageUrl } from '../../web/page.js'
import { noticesPath } from './notices-first.js'

const messages = {
  intro: text(
    'We have changed our privacy statement. Where it now allows more, we do not use your data for that until you have seen this.',
    'We hebben onze privacyverklaring gewijzigd. Waar die nu meer toestaat, gebruiken we uw gegevens daar pas voor nadat u dit hebt gezien.',
  ),
  dated: message('Version {version} of {date}', 'Versie {version} van {date}'),
  wider: text('What is now allowed', 'Wat er nu meer mag'),
  whole: text('Read the full privacy statement', 'De volledige privacyverklaring lezen'),
  read: text('I have read this', 'Ik heb dit gelezen'),
  rights: text(
    'By doing this you do not agree to anything. If you want to object or have your data deleted, you can do that first, under Privacy.',
    'U stemt hiermee nergens mee in. Wilt u bezwaar maken of uw gegevens laten verwijderen, dan kan dat eerst, onder Privacy.',
  ),
  toPrivacy: text('Go to Privacy', 'Naar Privacy'),
  asked: text('Consents that have ended', 'Toestemmingen die zijn geëindigd'),
  askedMore: text(
    'The purpose has become wider, so the consent you gave no longer counts. Everything else works the same, whatever you answer.',
    'Het doel is ruimer geworden, dus telt de toestemming die u gaf niet meer. Al het andere werkt hetzelfde, wat u ook antwoordt.',
  ),
  nothing: text('There is nothing new to tell you.', 'Er is niets nieuws te melden.'),
  toAccount: text('Go to your account', 'Naar uw account'),
}

interface NoticesPageProps {
  readonly language: Language
  /** Null: nothing to tell or to ask. */
  readonly pending: StatementNotice | null
}

export function NoticesPage({ language, pending }: NoticesPageProps) {
  if (pending === null) {
    return (
      <>
        <p>{messages.nothing[language]}</p>
        <p>
          <a href={pageUrl(language, '/account')}>{messages.toAccount[language]}</a>
        </p>
      </>
    )
  }
  return (
    <div class="stack prose">
      {pending.tell.length > 0 && <Notified language={language} pending={pending} />}
      {pending.ask.length > 0 && (
        <section class="account__section" aria-labelledby="asked">
          <h2 id="asked">{messages.asked[language]}</h2>
          <p>{messages.askedMore[language]}</p>
          {pending.ask.map(({ purpose, title, consent }) => (
            <div key={purpose} class="card">
              <h3>{title[language]}</h3>
              <ConsentQuestion
                language={language}
                purpose={purpose}
                consent={consent}
                action={pageUrl(language, noticesPath)}
                answers={['yes', 'no']}
              />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

function Notified({ language, pending: { version, date, tell } }: { language: Language; pending: StatementNotice }) {
  return (
    <>
      <p>{messages.intro[language]}</p>
      <p class="soft">{fill(messages.dated, { version, date: formatDate(date) })[language]}</p>
      <section class="account__section" aria-labelledby="wider">
        <h2 id="wider">{messages.wider[language]}</h2>
        <ul class="account__changes">
          {tell.map((change) => (
            <li key={change.en}>{change[language]}</li>
          ))}
        </ul>
        <p>
          <a href={pageUrl(language, '/privacy')}>{messages.whole[language]}</a>
        </p>
      </section>
      <Notice>
        {messages.rights[language]} <a href={pageUrl(language, '/account/privacy')}>{messages.toPrivacy[language]}</a>
      </Notice>
      <DeclaredForm
        form={forms.statementNoticeForm}
        language={language}
        action={pageUrl(language, `${noticesPath}/read`)}
        submit={messages.read[language]}
        hidden={{ version }}
      />
    </>
  )
}
