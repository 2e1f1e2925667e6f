/** Requesting an export, and downloading it when it is ready. Place: `/account/privacy/export`. */
import { fill, type Language, type Message, message, text } from '@confidant/i18n'
import { type ExportRow, mostAtOnce } from '../../data-requests/index.js'
import { formatDateTime } from '../../labels/format-date.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'

const messages = {
  intro: text(
    'You get one ZIP file with everything we hold about you: your data as documented JSON, your pictures and documents, and a digital signature that lets anyone verify that it came from us unchanged.',
    'U krijgt één ZIP-bestand met alles wat we over u bewaren: uw gegevens als gedocumenteerde JSON, uw foto’s en documenten, en een digitale handtekening waarmee iedereen kan controleren dat het bestand ongewijzigd van ons komt.',
  ),
  secrets: text(
    'Secrets that protect your own account are left out; the file lists each of them.',
    'Geheimen die uw eigen account beschermen zijn weggelaten; het bestand noemt ze stuk voor stuk.',
  ),
  ask: text('Create the file', 'Bestand maken'),
  again: text('Create a new file', 'Nieuw bestand maken'),
  yours: text('Your files', 'Uw bestanden'),
  making: message(
    'Requested on {at}; we are preparing it. You can close this page: we will e-mail you when it is ready.',
    'Aangevraagd op {at}; we zijn ermee bezig. U kunt deze pagina sluiten: u krijgt een e-mail als het klaar is.',
  ),
  download: message('Download the file of {at}', 'Bestand van {at} downloaden'),
  until: message(
    'Available until {at}. Only you can download it, after confirming your identity.',
    'Beschikbaar tot {at}. Alleen u kunt het downloaden, nadat u uw identiteit hebt bevestigd.',
  ),
  enough: text(
    'You can create a new file when the oldest of these expires.',
    'U kunt een nieuw bestand maken zodra het oudste is verlopen.',
  ),
  reload: text('Refresh', 'Vernieuwen'),
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
