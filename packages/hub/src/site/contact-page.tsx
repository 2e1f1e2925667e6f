/** How to reach us with questions and about personal data, and who supervises us. */
import { fill, fillParts, type Language, message, text } from '@confidant/i18n'
import { controllerOf, type Operator } from '@confidant/statement'
import { OutgoingLink } from '../web/outgoing-link.js'
import { type Page, pageUrl } from '../web/page.js'

const messages = {
  title: text('Contact', 'Contact'),
  lede: text('A person reads what you write to us.', 'Wat u ons schrijft, wordt door een mens gelezen.'),
  questions: text('Questions', 'Vragen'),
  questionsText: message(
    'We keep what you write to {entity} while we answer it and for the period set for that kind of message; then it is deleted automatically.',
    'Wat u aan {entity} schrijft, bewaren we zolang we het beantwoorden en gedurende de termijn voor dat soort bericht; daarna wordt het automatisch verwijderd.',
  ),
  byPost: message('By post: {entity}, {address}', 'Per post: {entity}, {address}'),
  data: text('Your personal data', 'Uw persoonsgegevens'),
  dataText: text(
    'With an account you can view, correct, download and erase everything yourself, straight away. If you have no account, or would rather ask us, we answer within one month and ask for no more proof of who you are than is needed.',
    'Met een account kunt u alles zelf bekijken, corrigeren, downloaden en wissen, en wel meteen. Hebt u geen account of vraagt u het liever aan ons, dan antwoorden we binnen een maand en vragen we niet meer bewijs van wie u bent dan nodig is.',
  ),
  request: text('Make a request about your data', 'Verzoek over uw gegevens indienen'),
  account: text('View your data in your account', 'Uw gegevens in uw account bekijken'),
  authority: text('If we cannot agree', 'Als we er samen niet uitkomen'),
  authorityText: text(
    'You can always lodge a complaint with the supervisory authority:',
    'U kunt altijd een klacht indienen bij de toezichthouder:',
  ),
  weakness: text('Found a security problem?', 'Een beveiligingsprobleem gevonden?'),
  weaknessText: message(
    'Thank you for telling us before you tell others. The address to write to, for people and programs, is in {file}.',
    'Dank dat u het aan ons meldt voordat u het anderen vertelt. Het adres daarvoor staat, voor mensen en programma’s, in {file}.',
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
          {fill(messages.byPost, { entity: entity.name, address: `${street}, ${postalCode} ${city}` })[language]}
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
          {fillParts(messages.weaknessText, { file: <a href="/.well-known/security.txt">security.txt</a> }, language)}
        </p>
      </section>
    </div>
  )
  return { title: messages.title[language], description: messages.lede[language], place: '/contact', body }
}
