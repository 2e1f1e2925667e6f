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
    'Keep this page’s address or download the proof: there is no other way to it.',
    'Bewaar het adres van deze pagina of download het bewijs: een andere weg is er niet.',
  ),
  under: text('The erasure is under way', 'De verwijdering is bezig'),
  underMore: text(
    'It is being carried out, or its proof has reached its own end (five years). Nothing more is needed from you; look again in a minute.',
    'Zij wordt uitgevoerd, of het bewijs heeft zijn eigen einde bereikt (vijf jaar). U hoeft niets meer te doen; kijk over een minuut nog eens.',
  ),
  erased: text('What was erased', 'Wat is gewist'),
  nothing: text('There was nothing.', 'Er was niets.'),
  files: text('files', 'bestanden'),
  backups: text(
    'The key to your part of our backups was destroyed with it: in backups of any age it can no longer be read.',
    'De sleutel van uw deel van onze reservekopieën is mee vernietigd: in reservekopieën van elke leeftijd is het niet meer te lezen.',
  ),
  kept: text('What is kept', 'Wat wordt bewaard'),
  email: text(
    'One e-mail, with the way to this page, was still to be sent to your address. The address goes from it a day after it was sent, or after seven days.',
    'Eén brief, met de weg naar deze pagina, moest nog naar uw adres. Het adres verdwijnt daaruit een dag na verzending, of na zeven dagen.',
  ),
  until: message('The last of it goes on {day}.', 'Het laatste ervan gaat weg op {day}.'),
  open: text('Its term begins when the case is closed.', 'De termijn begint als de zaak is gesloten.'),
  check: text('Check it', 'Controleren'),
  checkMore: text(
    'The proof is signed. With the proof, its signature and our public key anyone can check that we gave it and that nothing was changed:',
    'Het bewijs is ondertekend. Met het bewijs, de handtekening en onze publieke sleutel kan iedereen controleren dat wij het gaven en dat er niets is veranderd:',
  ),
  proof: text('Proof', 'Bewijs'),
  signature: text('Signature', 'Handtekening'),
  key: text('Public key', 'Publieke sleutel'),
  home: text('To the first page', 'Naar de eerste pagina'),
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
            {about[language]}{' '}
            <span class="figures">
              ({formatCount(files, language)} {messages.files[language]})
            </span>
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
