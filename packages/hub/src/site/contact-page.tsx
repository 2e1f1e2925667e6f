/** How to reach whom: for questions, for personal data, and who watches over us. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { controllerOf, type Operator } from '@confidant/statement'
import { OutgoingLink } from '../web/outgoing-link.js'
import { type Page, pageUrl } from '../web/page.js'

const messages = {
  title: text('Contact', 'Contact'),
  lede: text('A person reads what you write.', 'Wat u schrijft wordt door een mens gelezen.'),
  questions: text('Questions', 'Vragen'),
  questionsText: message(
    'What you write to {entity} is kept while we answer it, for the term that belongs to its kind, and then deletes itself.',
    'Wat u schrijft aan {entity} blijft zolang we het beantwoorden, gedurende de termijn die bij de soort hoort, en verwijdert zichzelf daarna.',
  ),
  byPost: text('By post:', 'Per post:'),
  data: text('Your personal data', 'Uw persoonsgegevens'),
  dataText: text(
    'With an account you see, correct, take along and erase everything yourself, at once. Without one, or if you would rather ask: we answer within a month, and ask for no more proof of who you are than is needed.',
    'Met een account bekijkt, verbetert, neemt u mee en wist u alles zelf, meteen. Zonder account, of als u het liever vraagt: we antwoorden binnen een maand, en vragen niet meer bewijs van wie u bent dan nodig is.',
  ),
  request: text('Ask about your data', 'Vraag naar uw gegevens'),
  account: text('Your data in your account', 'Uw gegevens in uw account'),
  authority: text('If we do not come to terms', 'Als we er samen niet uitkomen'),
  authorityText: text(
    'You may always complain to the supervisory authority:',
    'U kunt altijd een klacht indienen bij de toezichthouder:',
  ),
  weakness: text('You found a weakness', 'U vond een zwakke plek'),
  weaknessText: text(
    'Thank you for telling us before others. Where to write stands, for people and programs, in',
    'Dank dat u het ons vertelt voordat u het anderen vertelt. Waarheen u schrijft staat, voor mensen en programma’s, in',
  ),
}

export function contactPage(language: Language, operator: Operator): Page {
  const entity = controllerOf(operator, 'messages')
  const { street, postalCode, city } = entity.address
  const body = (
    <div class="stack prose">
      <h1>{messages.title[language]}</h1>
      <p class="lede">{messages.lede[language]}</p>
      <section class="section">
        <h2>{messages.questions[language]}</h2>
        <p>{fill(messages.questionsText, { entity: entity.name })[language]}</p>
        <p>
          <a href={`mailto:${entity.contactEmail}`}>{entity.contactEmail}</a>
        </p>
        <p class="soft">
          {messages.byPost[language]} {entity.name}, {street}, {postalCode} {city}
        </p>
      </section>
      <section class="section">
        <h2>{messages.data[language]}</h2>
        <p>{messages.dataText[language]}</p>
        <p class="actions">
          <a class="button button--primary" href={pageUrl(language, '/privacy/request')}>
            {messages.request[language]}
          </a>
          <a href={pageUrl(language, '/account/privacy')}>{messages.account[language]}</a>
        </p>
      </section>
      <section class="section">
        <h2>{messages.authority[language]}</h2>
        <p>
          {messages.authorityText[language]}{' '}
          <OutgoingLink to="authority" language={language}>
            {operator.authority.name}
          </OutgoingLink>
        </p>
      </section>
      <section class="section">
        <h2>{messages.weakness[language]}</h2>
        <p>
          {messages.weaknessText[language]} <a href="/.well-known/security.txt">security.txt</a>.
        </p>
      </section>
    </div>
  )
  return { title: messages.title[language], description: messages.lede[language], place: '/contact', body }
}
