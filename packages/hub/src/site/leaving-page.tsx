/** The page between us and another site: says where the link leads, and that other terms apply there (T4). */
import { fill, type Language, message, text } from '@confidant/i18n'
import { OutgoingMark } from '../web/outgoing-link.js'
import { type Page, pageUrl } from '../web/page.js'
import type { Elsewhere } from './outgoing-sites.js'

const messages = {
  title: text('You are leaving our site', 'U verlaat onze site'),
  where: message('The link below opens {host}: {name}.', 'De link hieronder opent {host}: {name}.'),
  there: text(
    'On that site its own terms apply, not ours. We do not tell it where you came from, and we do not record that you went there.',
    'Op die site gelden de voorwaarden van die site, niet de onze. We laten die site niet weten waar u vandaan komt en leggen niet vast dat u erheen ging.',
  ),
  stay: text('Stay here', 'Hier blijven'),
  go: message('Go to {host}', 'Naar {host}'),
}

export function leavingPage(language: Language, { name, url }: Elsewhere): Page {
  const { host } = url
  const body = (
    <div class="stack prose">
      <h1>{messages.title[language]}</h1>
      <p class="lede">{fill(messages.where, { host, name })[language]}</p>
      <p>{messages.there[language]}</p>
      <p class="actions">
        <a class="button outgoing" href={url.href} rel="noreferrer noopener">
          {fill(messages.go, { host })[language]}
          <OutgoingMark language={language} />
        </a>
        <a href={pageUrl(language, '/')}>{messages.stay[language]}</a>
      </p>
    </div>
  )
  return { title: messages.title[language], body }
}
