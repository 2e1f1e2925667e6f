/** The page between us and another site: says where the next press leads, and that other words hold there (T4). */
import { fill, type Language, text } from '@confidant/statement'
import { OutgoingMark } from '../web/outgoing-link.js'
import { type Page, pageUrl } from '../web/page.js'
import type { Elsewhere } from './outgoing-sites.js'

const messages = {
  title: text('You are leaving our site', 'U verlaat onze site'),
  where: text('The next press opens {host}: {name}.', 'De volgende druk opent {host}: {name}.'),
  there: text(
    'From there on the words of that site hold, not ours. We do not tell it where you came from, and do not note that you went.',
    'Vanaf daar gelden de woorden van die site, niet de onze. We vertellen haar niet waar u vandaan komt en noteren niet dat u ging.',
  ),
  stay: text('Stay here', 'Hier blijven'),
  go: text('Go to {host}', 'Naar {host}'),
}

export function leavingPage(language: Language, { name, url }: Elsewhere): Page {
  const values = { host: url.host, name: name[language] }
  const say = (part: keyof typeof messages) => fill(messages[part], values)[language]
  const body = (
    <div class="stack prose">
      <h1>{say('title')}</h1>
      <p class="lede">{say('where')}</p>
      <p>{say('there')}</p>
      <p class="actions">
        <a class="button outgoing" href={url.href} rel="noreferrer noopener">
          {say('go')}
          <OutgoingMark language={language} />
        </a>
        <a href={pageUrl(language, '/')}>{say('stay')}</a>
      </p>
    </div>
  )
  return { title: say('title'), body }
}
