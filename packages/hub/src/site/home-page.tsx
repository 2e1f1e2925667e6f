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
    'Confidant is a personal agent for your own devices. Give it your mail, calendars, chats, notes, documents and bank statements, and ask. It answers with the source beside each sentence. We receive none of it.',
    'Confidant is een persoonlijke agent voor uw eigen apparaten. Geef hem uw mail, agenda’s, chats, notities, documenten en bankafschriften, en vraag. Hij antwoordt met de bron naast elke zin. Wij ontvangen er niets van.',
  ),
  register: text('Create an account', 'Account aanmaken'),
  read: text('Read what we promise', 'Lees wat we beloven'),
  how: text('How that is kept', 'Hoe dat wordt gehouden'),
  modest: text('And this site', 'En deze site'),
  modestText: text(
    'Sets no cookie before you sign in, loads nothing from anybody else, needs no scripts, and does not know who you are.',
    'Zet geen cookie voordat u inlogt, laadt niets van een ander, heeft geen scripts nodig en weet niet wie u bent.',
  ),
}

interface Reason {
  readonly title: Text
  readonly body: readonly Text[]
  readonly link?: readonly [path: string, label: Text]
}

const reasons: readonly Reason[] = [
  {
    title: text('Walls', 'Muren'),
    body: [
      text(
        'The part of the agent that holds your data runs in a process that cannot open a connection. All it keeps is encrypted, under a passphrase that only you know.',
        'Het deel van de agent dat uw gegevens bevat draait in een proces dat geen verbinding kan openen. Alles wat het bewaart is versleuteld, met een wachtzin die alleen u kent.',
      ),
      text(
        'For anything to leave, you give a pass, and a line in a ledger is written before the first byte goes. The agent tries its walls from the inside and tells you which ones stand.',
        'Om iets te laten vertrekken geeft u een pas, en een regel in een logboek wordt geschreven voordat de eerste byte gaat. De agent probeert zijn muren van binnenuit en vertelt u welke er staan.',
      ),
    ],
  },
  {
    title: text('Purposes', 'Doelen'),
    body: [
      text(
        'An online service needs some data: an account, an address to write to. Of each field we hold it is declared what it is for, on which ground and until when, and the database itself refuses any other use.',
        'Een online dienst heeft enige gegevens nodig: een account, een adres om naar te schrijven. Van elk veld dat we bewaren is aangegeven waarvoor, op welke grond en tot wanneer, en de database zelf weigert elk ander gebruik.',
      ),
    ],
    link: [
      '/privacy/records',
      text('Everything we process, purpose by purpose', 'Alles wat we verwerken, doel voor doel'),
    ],
  },
  {
    title: text('Proofs', 'Bewijzen'),
    body: [
      text(
        'Our privacy statement can be run. Each promise in it rests on checks of the live system that can fail, and beside each stands when it last held.',
        'Onze privacyverklaring kan worden uitgevoerd. Elke belofte erin rust op controles van het draaiende systeem die kunnen mislukken, en naast elke staat wanneer zij voor het laatst standhield.',
      ),
    ],
    link: ['/privacy/proofs', text('What the last run found', 'Wat de laatste ronde vond')],
  },
  {
    title: text('Yours', 'Van u'),
    body: [
      text(
        'What your agent holds, and the little that we hold, you look through, correct, take along and erase yourself, at any hour. Where a law makes us keep something we name the field, the law and the last day.',
        'Wat uw agent bewaart, en het weinige dat wij bewaren, bekijkt, verbetert, meeneemt en wist u zelf, op elk uur. Waar een wet ons iets laat bewaren noemen we het veld, de wet en de laatste dag.',
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
              {reason.title.en === 'Proofs' && proof !== null && <ProofLine language={language} proof={proof} />}
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
