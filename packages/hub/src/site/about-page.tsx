/** Who makes Confidant, and every legal entity behind it with its registrations (P7). */
import { fill, type Language, message, text } from '@confidant/i18n'
import type { Operator } from '@confidant/statement'
import { type Page, pageUrl } from '../web/page.js'
import { EntityCard } from './entity-card.js'

const messages = {
  title: text('About us', 'Over ons'),
  lede: message(
    '{company} makes Confidant: an agent for your own devices, and the small online service around it.',
    '{company} maakt Confidant: een agent voor uw eigen apparaten, en de kleine online dienst eromheen.',
  ),
  why: text(
    'An agent is only useful if you can tell it everything, and nobody should have to tell everything to a company. So we built it the other way round: the agent and all it knows stay with you, and we keep our own service as small as the law and your orders allow.',
    'Aan een agent hebt u pas iets als u hem alles kunt vertellen, en niemand zou alles aan een bedrijf hoeven te vertellen. Daarom hebben we het omgedraaid: de agent en alles wat hij weet blijven bij u, en onze eigen dienst houden we zo klein als de wet en uw bestellingen toelaten.',
  ),
  open: text(
    'The programs are free software under the GNU Affero General Public License, so that anyone can check what they do.',
    'De programma’s zijn vrije software onder de GNU Affero General Public License, zodat iedereen kan nagaan wat ze doen.',
  ),
  who: text('Who is responsible for what', 'Wie waarvoor verantwoordelijk is'),
  whoText: text(
    'Every page, e-mail and invoice says which of these companies is responsible for it.',
    'Op elke pagina, e-mail en factuur staat welk van deze bedrijven ervoor verantwoordelijk is.',
  ),
  contact: text('Contact us', 'Contact opnemen'),
}

export function aboutPage(language: Language, operator: Operator): Page {
  const [company] = operator.entities
  const names = new Map(operator.entities.map(({ id, name }) => [id, name]))
  const lede = fill(messages.lede, { company: company.name })[language]
  const body = (
    <div class="stack">
      <h1>{messages.title[language]}</h1>
      <p class="lede">{lede}</p>
      <div class="prose stack">
        <p>{messages.why[language]}</p>
        <p>{messages.open[language]}</p>
      </div>
      <section class="section">
        <h2>{messages.who[language]}</h2>
        <p class="prose">{messages.whoText[language]}</p>
        <div class="cards">
          {operator.entities.map((entity) => (
            <EntityCard
              key={entity.id}
              language={language}
              entity={entity}
              owner={entity.subsidiaryOf === null ? null : (names.get(entity.subsidiaryOf) ?? null)}
            />
          ))}
        </div>
        <p>
          <a href={pageUrl(language, '/contact')}>{messages.contact[language]}</a>
        </p>
      </section>
    </div>
  )
  return { title: messages.title[language], description: lede, place: '/about', body }
}
