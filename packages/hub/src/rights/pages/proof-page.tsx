/** The proof of an erasure, for whoever has its link. Place: `/erasure-proof/…`, without signing in: the person has no account any more. */
import { fill, type Language, message, text } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { formatCount, formatDateTime, formatDay } from '../../labels/format-date.js'
import { pageUrl } from '../../web/page.js'
import type { ErasureProof, KeptTable } from '../erasure/erasure-proof.js'
import { KeptReasons } from './kept-reasons.js'

const messages = {
  done: message('Your account was erased on {at} by {company}.', 'Uw account is gewist op {at} door {company}.'),
  save: text(
    'Save the address of this page or download the proof: there is no other way to reach it.',
    'Bewaar het adres van deze pagina of download het bewijs: het is op geen andere manier te bereiken.',
  ),
  under: text('The erasure is in progress', 'Het wissen is bezig'),
  underMore: text(
    'The erasure is still being carried out, or its proof has been deleted after five years. You need not do anything; try again in a minute.',
    'Het wissen wordt nog uitgevoerd, of het bewijs is na vijf jaar verwijderd. U hoeft niets te doen; probeer het over een minuut opnieuw.',
  ),
  erased: text('What was erased', 'Wat is gewist'),
  nothing: text('There was nothing to erase.', 'Er was niets om te wissen.'),
  files: message(
    '{files, plural, one {# file} other {# files}}',
    '{files, plural, one {# bestand} other {# bestanden}}',
  ),
  backups: text(
    'The key to your data in our backups was destroyed as well: your data can no longer be read in any backup, however old.',
    'Ook de sleutel van uw gegevens in onze back-ups is vernietigd: uw gegevens zijn in geen enkele back-up meer te lezen, hoe oud ook.',
  ),
  kept: text('What is kept', 'Wat bewaard blijft'),
  email: text(
    'One e-mail, with the link to this page, still had to be sent to your address. We delete your address from it one day after sending, or after seven days.',
    'Eén e-mail, met de link naar deze pagina, moest nog naar u worden verstuurd. We verwijderen uw adres daaruit een dag na verzending, of na zeven dagen.',
  ),
  until: message('The last of it will be deleted on {day}.', 'Het laatste hiervan wordt op {day} verwijderd.'),
  open: text(
    'The retention period starts when the case is closed.',
    'De bewaartermijn begint als de zaak is gesloten.',
  ),
  check: text('Verify the proof', 'Het bewijs controleren'),
  checkMore: text(
    'The proof is signed. With the proof, its signature and our public key, anyone can verify that it came from us unchanged:',
    'Het bewijs is ondertekend. Met het bewijs, de handtekening en onze publieke sleutel kan iedereen controleren dat het ongewijzigd van ons komt:',
  ),
  proof: text('Proof', 'Bewijs'),
  signature: text('Signature', 'Handtekening'),
  key: text('Public key', 'Publieke sleutel'),
  home: text('Back to the home page', 'Naar de startpagina'),
}

export interface ProofView {
  readonly language: Language
  readonly declaration: Declaration
  /** Null while it is under way. */
  readonly proof: ErasureProof | null
  readonly link: string
}

const command =
  'openssl pkeyutl -verify -pubin -inkey confidant-signing-key.pem -rawin -in proof.json -sigfile proof.sig'

export function ProofPage({ language, declaration, proof, link }: ProofView) {
  if (proof === null) return <UnderWay language={language} />
  const { erased, kept } = proof
  const done = fill(messages.done, { at: formatDateTime(new Date(erased.at), language), company: erased.company })[
    language
  ]
  return (
    <div class="stack">
      <h1>{messages.erased[language]}</h1>
      <Notice tone="good">
        <p>{done}</p>
        <p>{messages.save[language]}</p>
      </Notice>
      <ul class="rights__list">
        {erased.tables.length === 0 && <li>{messages.nothing[language]}</li>}
        {erased.tables.map(({ table, about, rows }) => (
          <li key={table}>
            {about[language]} <span class="figures">({formatCount(rows, language)})</span>
          </li>
        ))}
        {erased.files.map(({ kind, about, files }) => (
          <li key={kind}>
            {about[language]} <span class="figures">({fill(messages.files, { files })[language]})</span>
          </li>
        ))}
      </ul>
      <p class="prose">{messages.backups[language]}</p>
      <h2>{messages.kept[language]}</h2>
      <p class="prose">{messages.email[language]}</p>
      <ul class="rights__rows">
        {kept.map((table) => (
          <Kept key={table.table} language={language} declaration={declaration} kept={table} />
        ))}
      </ul>
      <h2>{messages.check[language]}</h2>
      <p class="prose">{messages.checkMore[language]}</p>
      <p class="row">
        <a href={`/erasure-proofs/${link}/proof.json`}>{messages.proof[language]}</a>
        <a href={`/erasure-proofs/${link}/proof.sig`}>{messages.signature[language]}</a>
        <a href="/.well-known/confidant-signing-key.pem">{messages.key[language]}</a>
      </p>
      <pre class="rights__command">
        <code>{command}</code>
      </pre>
    </div>
  )
}

function UnderWay({ language }: { language: Language }) {
  return (
    <div class="stack prose">
      <h1>{messages.under[language]}</h1>
      <p>{messages.underMore[language]}</p>
      <p>
        <a href={pageUrl(language, '/')}>{messages.home[language]}</a>
      </p>
    </div>
  )
}

function Kept({ language, declaration, kept }: { language: Language; declaration: Declaration; kept: KeptTable }) {
  const until =
    kept.until === null ? messages.open[language] : fill(messages.until, { day: dayOf(kept, language) })[language]
  return (
    <li class="stack">
      <p>
        {kept.about[language]} <span class="figures">({formatCount(kept.rows, language)})</span>
      </p>
      <KeptReasons reasons={kept.reasons} declaration={declaration} language={language} />
      <p class="fine">{until}</p>
    </li>
  )
}

function dayOf({ until }: KeptTable, language: Language): string {
  return until === null ? '' : formatDay(new Date(until), language)
}
