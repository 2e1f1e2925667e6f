/** An example of an answer as the agent gives it. Everything in it is invented, and it says so. */
import { type Language, text } from '@confidant/i18n'
import { Icon } from '@confidant/ui'

const messages = {
  question: text('When does the ferry leave on Saturday?', 'Hoe laat vertrekt de boot zaterdag?'),
  answer: text(
    'At 10:05 from Harlingen. Be there a quarter of an hour early.',
    'Om 10.05 uur uit Harlingen. Wees er een kwartier van tevoren.',
  ),
  rests: text('Source', 'Bron'),
  quote: text(
    '“… departure Harlingen 10:05, boarding closes 15 minutes earlier …”',
    '“… vertrek Harlingen 10.05 uur, instappen tot 15 minuten daarvoor …”',
  ),
  source: text('Waddenveer, 1 March 2026', 'Waddenveer, 1 maart 2026'),
  caption: text(
    'How the agent answers: in a sentence, with the passage in your own e-mail that it comes from. This e-mail is made up.',
    'Zo antwoordt de agent: in een zin, met de passage uit uw eigen e-mail waar het antwoord vandaan komt. Deze e-mail is verzonnen.',
  ),
}

export function SampleAnswer({ language }: { readonly language: Language }) {
  return (
    <figure class="sample">
      <div class="sample__page">
        <p class="sample__question">{messages.question[language]}</p>
        <p class="sample__answer">
          {messages.answer[language]} <span class="sample__mark">1</span>
        </p>
        <p class="eyebrow">{messages.rests[language]}</p>
        <div class="sample__source">
          <span class="sample__number">1</span>
          <div>
            <p>{messages.quote[language]}</p>
            <p class="sample__from">
              <Icon name="mail" />
              {messages.source[language]}
            </p>
          </div>
        </div>
      </div>
      <figcaption class="fine soft">{messages.caption[language]}</figcaption>
    </figure>
  )
}
