/** Asking for everything, and where it lies when it is ready. Place: `/account/privacy/export`. */
import { fill, type Language, type Message, message, text } from '@confidant/i18n'
import { type ExportRow, mostAtOnce } from '../../data-requests/index.js'
import { formatDateTime } from '../../labels/format-date.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'

const messages = {
  intro: text(
    'You get one ZIP file with everything we hold about you: the tables as documented JSON, your pictures and documents, and a signature by which anyone can check that it came from us unchanged.',
    'U krijgt één ZIP-bestand met alles wat we over u bewaren: de tabellen als beschreven JSON, uw foto’s en documenten, en een handtekening waarmee iedereen kan controleren dat het onveranderd van ons komt.',
  ),
  secrets: text(
    'Left out are secrets that protect your own account; the file names each of them.',
    'Weggelaten zijn geheimen die uw eigen account beschermen; het bestand noemt ze elk.',
  ),
  ask: text('Make the file', 'Maak het bestand'),
  again: text('Make a new one', 'Maak een nieuw bestand'),
  yours: text('Your files', 'Uw bestanden'),
  making: message(
    'Being made since {at}. You may close this page; we write to you when it is ready.',
    'Wordt gemaakt sinds {at}. U kunt deze pagina sluiten; we schrijven u als het klaar is.',
  ),
  download: message('Download the file of {at}', 'Download het bestand van {at}'),
  until: message(
    'Can be downloaded until {at}, by you alone, after you confirm that it is you.',
    'Te downloaden tot {at}, alleen door u, nadat u bevestigt dat u het bent.',
  ),
  enough: text(
    'A new one can be made when the oldest of these expires.',
    'Een nieuw bestand kan als het oudste hiervan verloopt.',
  ),
  reload: text('Look again', 'Opnieuw kijken'),
}

export function ExportPage({ language, exports }: { language: Language; exports: readonly ExportRow[] }) {
  const here = pageUrl(language, '/account/privacy/export')
  const making = exports.some(({ ready }) => !ready)
  const at = (template: Message<'at'>, moment: Date) =>
    fill(template, { at: formatDateTime(moment, language) })[language]
  return (
    <>
      <div class="stack prose">
        <p>{messages.intro[language]}</p>
        <p>{messages.secrets[language]}</p>
      </div>
      {exports.length > 0 && (
        <section class="stack" aria-labelledby="yours">
          <h2 id="yours">{messages.yours[language]}</h2>
          <ul class="stack">
            {exports.map(({ id, ready, requestedAt, expiresAt }) => (
              <li key={id}>
                {ready ? (
                  <>
                    <a href={`${here}/${id}`}>{at(messages.download, requestedAt)}</a>
                    <p class="fine soft">{at(messages.until, expiresAt)}</p>
                  </>
                ) : (
                  <>
                    <p>{at(messages.making, requestedAt)}</p>
                    <a href={here}>{messages.reload[language]}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {exports.length >= mostAtOnce && <p class="soft">{messages.enough[language]}</p>}
      {!making && exports.length < mostAtOnce && (
        <ActionForm action={here} variant={exports.length === 0 ? 'primary' : 'plain'}>
          {messages[exports.length === 0 ? 'ask' : 'again'][language]}
        </ActionForm>
      )}
    </>
  )
}
