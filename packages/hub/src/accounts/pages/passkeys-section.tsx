/** A person's passkeys: what each is called, since when, when it was last used; adding, naming and removing. */
import { fillParts, type Language, message, text } from '@confidant/i18n'
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
    'With a passkey you sign in with your fingerprint, your face or the code of your device. It cannot be guessed, and no fake website can ask you for it.',
    'Met een passkey logt u in met uw vingerafdruk, uw gezicht of de code van uw apparaat. Een passkey is niet te raden, en geen nepwebsite kan u erom vragen.',
  ),
  none: text('You do not have a passkey yet.', 'U hebt nog geen passkey.'),
  used: message('Added on {added}; last used on {used}.', 'Toegevoegd op {added}; laatst gebruikt op {used}.'),
  notUsed: message('Added on {added}; not used yet.', 'Toegevoegd op {added}; nog niet gebruikt.'),
  synced: text('Also on your other devices.', 'Ook op uw andere apparaten.'),
  rename: text('Rename', 'Naam wijzigen'),
  keep: text('Save name', 'Naam opslaan'),
  remove: text('Remove', 'Verwijderen'),
  add: text('Add a passkey', 'Passkey toevoegen'),
  name: text('Name of the new passkey', 'Naam van de nieuwe passkey'),
  nameHint: text('So that you recognise it in this list.', 'Zo herkent u de passkey in deze lijst.'),
  confirm: text(
    'Confirm that it’s you to add or remove a passkey',
    'Bevestig dat u het bent om een passkey toe te voegen of te verwijderen',
  ),
  noScript: text('Adding a passkey needs JavaScript.', 'Om een passkey toe te voegen is JavaScript nodig.'),
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
  const added = <Moment at={passkey.createdAt} language={language} />
  return (
    <article class="card stack" aria-label={passkey.name}>
      <h3>{passkey.name}</h3>
      <p class="soft">
        {passkey.lastUsedOn === null
          ? fillParts(messages.notUsed, { added }, language)
          : fillParts(messages.used, { added, used: <Day on={passkey.lastUsedOn} language={language} /> }, language)}
        {passkey.backedUp && ` ${messages.synced[language]}`}
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
