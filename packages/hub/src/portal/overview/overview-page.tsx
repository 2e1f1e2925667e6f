/** The first page of an account: a greeting, what is set up and what is not, the last sign-ins, and what there is to know. */
import { fill, type Language, message, type Text, text } from '@confidant/i18n'
import { Badge, Empty, Notice } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { formatDateTime, formatDay } from '../../labels/format-date.js'
import { pageUrl } from '../../web/page.js'
import type { Overview, SignIn } from './read-overview.js'

const messages = {
  setUp: text('Set up your account', 'Uw account instellen'),
  done: text('Done', 'Klaar'),
  open: text('Not yet', 'Nog niet'),
  optional: text('Optional', 'Optioneel'),
  bought: text('Your purchases', 'Uw aankopen'),
  nothingBought: text(
    'Nothing yet. Products, downloads, licences and invoices appear here once you order.',
    'Nog niets. Producten, downloads, licenties en facturen verschijnen hier zodra u iets bestelt.',
  ),
  signIns: text('Recent sign-ins', 'Recent ingelogd'),
  signInsMore: text(
    'Don’t recognise one of these? End that session and check your passkeys under Signing in. Times are Dutch time.',
    'Herkent u er een niet? Beëindig die sessie en controleer uw passkeys onder Inloggen. De tijden zijn Nederlandse tijd.',
  ),
  here: text('This browser', 'Deze browser'),
  unknownDevice: text('Unknown browser', 'Onbekende browser'),
  passkey: message('{at}, with a passkey', '{at}, met een passkey'),
  code: message('{at}, with a code by e-mail', '{at}, met een code per e-mail'),
  toSecurity: text('Manage how you sign in', 'Inloggen beheren'),
  restricted: text(
    'The use of your data is restricted at your request. You can lift the restriction under Privacy.',
    'Het gebruik van uw gegevens is op uw verzoek beperkt. Onder Privacy kunt u de beperking opheffen.',
  ),
  erasure: message(
    'At your request your account will be erased on {day}.',
    'Op uw verzoek wordt uw account op {day} gewist.',
  ),
  toErasure: text('View this, or keep your account', 'Bekijken, of uw account behouden'),
  asked: text(
    'A consent you gave has ended because its purpose changed. You can read the new wording and answer, or leave it as it is.',
    'Een toestemming die u gaf is geëindigd, omdat het doel is gewijzigd. U kunt de nieuwe tekst lezen en antwoorden, of het zo laten.',
  ),
  toNotice: text('See what changed', 'Bekijken wat er is gewijzigd'),
}

interface Step {
  readonly label: Text
  readonly more: Text
  readonly path: string
  readonly done: boolean
  readonly optional?: boolean
}

function steps({ hasName, hasAddress, hasPicture, hasPasskey, deviceCount }: Overview): readonly Step[] {
  return [
    {
      label: text('A passkey', 'Een passkey'),
      more: text('Sign in without waiting for a code.', 'Log in zonder op een code te wachten.'),
      path: '/account/security',
      done: hasPasskey,
    },
    {
      label: text('Name and address', 'Naam en adres'),
      more: text('Filled in for you when you order.', 'Wordt voor u ingevuld als u bestelt.'),
      path: '/account/profile',
      done: hasName && hasAddress,
      optional: true,
    },
    {
      label: text('A picture', 'Een foto'),
      more: text(
        'Only you and the people you share with can see it.',
        'Alleen u en de mensen met wie u deelt, kunnen die zien.',
      ),
      path: '/account/profile',
      done: hasPicture,
      optional: true,
    },
    {
      label: text('A device', 'Een apparaat'),
      more: text('Where your agent runs and keeps your data.', 'Waar uw agent draait en uw gegevens bewaart.'),
      path: '/account/devices',
      done: deviceCount > 0,
      optional: true,
    },
  ]
}

interface OverviewPageProps {
  readonly language: Language
  readonly overview: Overview
  /** How many purposes ask for consent at all. */
  readonly consentsAsked: number
  /** A consent ended by a new version of the statement waits for an answer. */
  readonly asked: boolean
}

export function OverviewPage({ language, overview, consentsAsked, asked }: OverviewPageProps) {
  const { account, consentsInForce, erasureAt } = overview
  return (
    <>
      {erasureAt !== null && (
        <Notice>
          {fill(messages.erasure, { day: formatDay(erasureAt, language) })[language]}{' '}
          <a href={pageUrl(language, '/account/privacy/erase')}>{messages.toErasure[language]}</a>
        </Notice>
      )}
      {account.restrictedAt !== null && <Notice>{messages.restricted[language]}</Notice>}
      {asked && (
        <Notice>
          {messages.asked[language]} <a href={pageUrl(language, '/account/notices')}>{messages.toNotice[language]}</a>
        </Notice>
      )}
      <div class="cards account__overview">
        <SetUp language={language} steps={steps(overview)} />
        <section class="card">
          <h2>{messages.signIns[language]}</h2>
          <ul class="account__list">
            {overview.signIns.map((signIn) => (
              <SignInLine key={signIn.at.getTime()} language={language} signIn={signIn} />
            ))}
          </ul>
          <p class="fine soft">{messages.signInsMore[language]}</p>
          <p>
            <a href={pageUrl(language, '/account/security')}>{messages.toSecurity[language]}</a>
          </p>
        </section>
        <section class="card">
          <h2>{messages.bought[language]}</h2>
          <Empty icon="document">
            <p>{messages.nothingBought[language]}</p>
          </Empty>
        </section>
        <ConsentsCard language={language} inForce={consentsInForce} asked={consentsAsked} />
      </div>
    </>
  )
}

function SetUp({ language, steps: all }: { language: Language; steps: readonly Step[] }) {
  return (
    <section class="card">
      <h2>{messages.setUp[language]}</h2>
      <ul class="account__list">
        {all.map(({ label, more, path, done, optional }) => (
          <Line
            key={label.en}
            state={
              <Badge tone={done ? 'good' : 'plain'}>
                {(done ? messages.done : optional === true ? messages.optional : messages.open)[language]}
              </Badge>
            }
          >
            <a href={pageUrl(language, path)}>{label[language]}</a>
            <span class="fine soft">{more[language]}</span>
          </Line>
        ))}
      </ul>
    </section>
  )
}

function Line({ state, children }: { state: ComponentChildren; children: ComponentChildren }) {
  return (
    <li class="account__line">
      <span class="account__about">{children}</span>
      {state}
    </li>
  )
}

function SignInLine({ language, signIn }: { language: Language; signIn: SignIn }) {
  const how = signIn.method === 'passkey' ? messages.passkey : messages.code
  return (
    <Line state={signIn.current ? <Badge tone="good">{messages.here[language]}</Badge> : null}>
      <span>{signIn.device || messages.unknownDevice[language]}</span>
      <span class="fine soft">{fill(how, { at: formatDateTime(signIn.at, language) })[language]}</span>
    </Line>
  )
}

const consentMessages = {
  title: text('Your consents', 'Uw toestemmingen'),
  none: text(
    'You have not given any. Nothing here depends on them.',
    'U hebt er geen gegeven. Niets hier hangt ervan af.',
  ),
  some: message(
    'You have given {given} of the {asked, plural, one {# consent} other {# consents}} we ask for.',
    'U hebt {given} van de {asked, plural, one {# toestemming} other {# toestemmingen}} gegeven waar we om vragen.',
  ),
  look: text('Give or withdraw consent, or read your receipts', 'Toestemming geven of intrekken, of uw bewijzen lezen'),
}

function ConsentsCard({ language, inForce, asked }: { language: Language; inForce: number; asked: number }) {
  return (
    <section class="card">
      <h2>{consentMessages.title[language]}</h2>
      <p>
        {inForce === 0
          ? consentMessages.none[language]
          : fill(consentMessages.some, { given: inForce, asked })[language]}
      </p>
      <p>
        <a href={pageUrl(language, '/account/preferences')}>{consentMessages.look[language]}</a>
      </p>
    </section>
  )
}
