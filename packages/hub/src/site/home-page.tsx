/** The first page: what Confidant is, and how its promise is kept. Says nothing that is not so today. */
import { type Language, type Text, text } from '@confidant/i18n'
import { type Page, pageUrl } from '../web/page.js'
import type { NewestProof } from './privacy/newest-proof.js'
import { ProofLine } from './privacy/statement-page.js'
import { SampleAnswer } from './sample-answer.js'

const messages = {
  title: text('A personal agent on your own devices', 'Een persoonlijke agent op uw eigen apparaten'),
  promise: text(
    'What you share with your agent stays with your agent.',
    'Wat u met uw agent deelt, blijft bij uw agent.',
  ),
  lede: text(
    'Confidant is a personal agent for your own devices. Give it your e-mail, calendars, chats, notes, documents and bank statements, and ask it questions. It answers with the source beside each sentence. We receive none of it.',
    'Confidant is een persoonlijke agent voor uw eigen apparaten. Geef hem uw e-mail, agenda’s, chats, notities, documenten en bankafschriften, en stel uw vragen. Hij antwoordt met de bron naast elke zin. Wij ontvangen er niets van.',
  ),
  register: text('Create an account', 'Account aanmaken'),
  read: text('Read what we promise', 'Lees wat we beloven'),
  how: text('How we keep that promise', 'Hoe we die belofte waarmaken'),
  modest: text('And this website', 'En deze website'),
  modestText: text(
    'It sets no cookies before you sign in, loads nothing from anyone else, needs no scripts, and does not know who you are.',
    'Die plaatst geen cookies voordat u inlogt, laadt niets van anderen, heeft geen scripts nodig en weet niet wie u bent.',
  ),
}

interface Reason {
  readonly title: Text
  readonly body: readonly Text[]
  readonly link?: readonly [path: string, label: Text]
  /** With the result of the newest proof. */
  readonly withProof?: boolean
}

const reasons: readonly Reason[] = [
  {
    title: text('Sealed off', 'Afgeschermd'),
    body: [
      text(
        'The part of the agent that holds your data runs in a process that cannot open a connection. Everything it keeps is encrypted with a passphrase that only you know.',
        'Het deel van de agent dat uw gegevens bevat, draait in een proces dat geen verbinding kan openen. Alles wat het bewaart is versleuteld, met een wachtzin die alleen u kent.',
      ),
      text(
        'Nothing leaves without a pass from you, and before the first byte goes out, a line is written in a log. The agent tests its own protection from the inside and tells you which parts hold.',
        'Zonder een pas van u vertrekt er niets, en voordat de eerste byte naar buiten gaat, komt er een regel in een logboek. De agent test zijn eigen afscherming van binnenuit en vertelt u welke delen standhouden.',
      ),
    ],
  },
  {
    title: text('A purpose for everything', 'Voor alles een doel'),
    body: [
      text(
        'An online service needs some data: an account, an address to write to. For each field we hold, we declare what it is for, on what legal basis and until when. The database itself refuses any other use.',
        'Een online dienst heeft enige gegevens nodig: een account, een adres om naar te schrijven. Van elk veld dat we bewaren is vastgelegd waarvoor, op welke grondslag en tot wanneer. De database zelf weigert elk ander gebruik.',
      ),
    ],
    link: [
      '/privacy/records',
      text('Everything we process, purpose by purpose', 'Alles wat we verwerken, doel voor doel'),
    ],
  },
  {
    title: text('Promises that are tested', 'Beloften die worden getest'),
    body: [
      text(
        'Our privacy statement is code that can be run. Each promise in it rests on checks of the live system that can fail, and beside each promise it says when it last held.',
        'Onze privacyverklaring is code die kan worden uitgevoerd. Elke belofte erin berust op controles van het draaiende systeem die kunnen mislukken, en bij elke belofte staat wanneer die voor het laatst standhield.',
      ),
    ],
    link: ['/privacy/proofs', text('Results of the latest run', 'Resultaten van de laatste controle')],
    withProof: true,
  },
  {
    title: text('It stays yours', 'Het blijft van u'),
    body: [
      text(
        'What your agent holds, and the little that we hold, you can view, correct, download and erase yourself, at any time. Where a law makes us keep something, we name the field, the law and the last day.',
        'Wat uw agent bewaart, en het weinige dat wij bewaren, kunt u op elk moment zelf bekijken, corrigeren, downloaden en wissen. Waar een wet ons iets laat bewaren, noemen we het veld, de wet en de laatste dag.',
      ),
    ],
    link: ['/privacy#rights', text('Your rights', 'Uw rechten')],
  },
]

export function homePage(language: Language, proof: NewestProof | null): Page {
  const body = (
    <div class="home">
      <section class="home__promise">
        <h1>{messages.promise[language]}</h1>
        <p class="lede">{messages.lede[language]}</p>
        <p class="actions">
          <a class="button button--primary" href={pageUrl(language, '/register')}>
            {messages.register[language]}
          </a>
          <a class="button" href={pageUrl(language, '/privacy')}>
            {messages.read[language]}
          </a>
        </p>
      </section>
      <SampleAnswer language={language} />
      <section class="home__how" aria-labelledby="how">
        <h2 id="how">{messages.how[language]}</h2>
        <ol class="ledger">
          {reasons.map((reason, at) => (
            <li key={reason.title.en}>
              <span class="ledger__margin" aria-hidden="true">
                {at + 1}
              </span>
              <h3>{reason.title[language]}</h3>
              {reason.body.map((paragraph) => (
                <p key={paragraph.en}>{paragraph[language]}</p>
              ))}
              {reason.withProof === true && proof !== null && <ProofLine language={language} proof={proof} />}
              {reason.link && (
                <p>
                  <a href={pageUrl(language, reason.link[0])}>{reason.link[1][language]}</a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section class="home__modest">
        <h2>{messages.modest[language]}</h2>
        <p>{messages.modestText[language]}</p>
      </section>
    </div>
  )
  return { title: messages.title[language], description: messages.lede[language], place: '/', body }
}
