/** A person's passkeys: what each is called, since when, when it was last used; adding, naming and removing. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Day, Moment } from '../../labels/date-time.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'
import type { PasskeyEntry } from '../passkeys/passkey-store.js'
import { PasskeyForm } from './passkey-form.js'

const messages = {
  heading: text('Passkeys', 'Passkeys'),
  lead: text(
    'A passkey opens your account with your fingerprint, your face or the code of your device. It cannot be guessed, and no false page can ask you for it.',
    'Met een passkey opent u uw account met uw vingerafdruk, uw gezicht of de code van uw apparaat. Hij is niet te raden, en geen valse pagina kan u erom vragen.',
  ),
  none: text('You have no passkey yet.', 'U heeft nog geen passkey.'),
  added: text('Added', 'Toegevoegd'),
  used: text('last used', 'laatst gebruikt'),
  notUsed: text('not used yet', 'nog niet gebruikt'),
  synced: text('also on your other devices', 'ook op uw andere apparaten'),
  rename: text('Give it another name', 'Geef hem een andere naam'),
  keep: text('Keep this name', 'Bewaar deze naam'),
  remove: text('Remove', 'Verwijder'),
  add: text('Add a passkey', 'Voeg een passkey toe'),
  name: text('Name of the new passkey', 'Naam van de nieuwe passkey'),
  nameHint: text('So that you know it again in this list.', 'Om hem in deze lijst te herkennen.'),
  confirm: text(
    'Show that it is you, to add or remove a passkey',
    'Laat zien dat u het bent, om een passkey toe te voegen of te verwijderen',
  ),
  noScript: text('Adding a passkey needs JavaScript.', 'Een passkey toevoegen heeft JavaScript nodig.'),
}

interface PasskeysSectionProps {
  readonly language: Language
  readonly passkeys: readonly PasskeyEntry[]
  readonly confirmed: boolean
  readonly deviceName: string
}

export function PasskeysSection({ language, passkeys, confirmed, deviceName }: PasskeysSectionProps) {
  const here = pageUrl(language, '/account/security')
  return (
    <section class="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{messages.heading[language]}</h2>
      <p>{messages.lead[language]}</p>
      {passkeys.length === 0 && <p>{messages.none[language]}</p>}
      {passkeys.map((passkey) => (
        <PasskeyCard key={passkey.id} language={language} passkey={passkey} confirmed={confirmed} />
      ))}
      {confirmed ? (
        <>
          <PasskeyForm
            language={language}
            use="add"
            next={here}
            submit={messages.add[language]}
            name={{ label: messages.name[language], hint: messages.nameHint[language], value: deviceName }}
          />
          <noscript>
            <p class="soft">{messages.noScript[language]}</p>
          </noscript>
        </>
      ) : (
        <p>
          <a href={pageUrlWithNext(language, '/confirm', here)}>{messages.confirm[language]}</a>
        </p>
      )}
    </section>
  )
}

interface PasskeyCardProps {
  readonly language: Language
  readonly passkey: PasskeyEntry
  readonly confirmed: boolean
}

function PasskeyCard({ language, passkey, confirmed }: PasskeyCardProps) {
  const here = pageUrl(language, '/account/security/passkeys')
  return (
    <article class="card stack" aria-label={passkey.name}>
      <h3>{passkey.name}</h3>
      <p class="soft">
        {messages.added[language]} <Moment at={passkey.createdAt} language={language} />;{' '}
        {passkey.lastUsedOn === null ? (
          messages.notUsed[language]
        ) : (
          <>
            {messages.used[language]} <Day on={passkey.lastUsedOn} language={language} />
          </>
        )}
        {passkey.backedUp && `; ${messages.synced[language]}`}.
      </p>
      <details>
        <summary>{messages.rename[language]}</summary>
        <DeclaredForm
          form={{ ...forms.passkeyNameForm, name: `passkey-${passkey.id}` }}
          language={language}
          action={`${here}/name`}
          submit={messages.keep[language]}
          variant="plain"
          values={{ name: passkey.name }}
          hidden={{ passkey: passkey.id }}
        />
      </details>
      {confirmed && (
        <ActionForm action={`${here}/remove`} hidden={{ passkey: passkey.id }} variant="danger" about={passkey.name}>
          {messages.remove[language]}
        </ActionForm>
      )}
    </article>
  )
}
