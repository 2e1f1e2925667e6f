/** A person's passkeys: what each is called, since when, when it was last used; adding, naming and removing. */
import { forms, type Language, text } from '@confidant/statement'
import { Day, Moment } from '../../labels/moment.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { Press } from '../../web/forms/press.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'
import type { PasskeyEntry } from '../passkeys/passkey-store.js'
import { PasskeyForm } from './passkey-form.js'

const words = {
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
      <h2 id="passkeys">{words.heading[language]}</h2>
      <p>{words.lead[language]}</p>
      {passkeys.length === 0 && <p>{words.none[language]}</p>}
      {passkeys.map((passkey) => (
        <PasskeyCard key={passkey.id} language={language} passkey={passkey} confirmed={confirmed} />
      ))}
      {confirmed ? (
        <>
          <PasskeyForm
            language={language}
            use="add"
            next={here}
            submit={words.add[language]}
            name={{ label: words.name[language], hint: words.nameHint[language], value: deviceName }}
          />
          <noscript>
            <p class="soft">{words.noScript[language]}</p>
          </noscript>
        </>
      ) : (
        <p>
          <a href={pageUrlWithNext(language, '/confirm', here)}>{words.confirm[language]}</a>
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
        {words.added[language]} <Moment at={passkey.createdAt} language={language} />;{' '}
        {passkey.lastUsedOn === null ? (
          words.notUsed[language]
        ) : (
          <>
            {words.used[language]} <Day on={passkey.lastUsedOn} language={language} />
          </>
        )}
        {passkey.backedUp && `; ${words.synced[language]}`}.
      </p>
      <details>
        <summary>{words.rename[language]}</summary>
        <DeclaredForm
          form={{ ...forms.passkeyNameForm, name: `passkey-${passkey.id}` }}
          language={language}
          action={`${here}/name`}
          submit={words.keep[language]}
          look="plain"
          values={{ name: passkey.name }}
          hidden={{ passkey: passkey.id }}
        />
      </details>
      {confirmed && (
        <Press action={`${here}/remove`} hidden={{ passkey: passkey.id }} look="danger" about={passkey.name}>
          {words.remove[language]}
        </Press>
      )}
    </article>
  )
}
