/** The clauses on advertising, messages and publication: M1–M4. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const messages = {
  M1: {
    title: text('Advertising', 'Reclame'),
    body: text(
      'Advertisements on the site are our own and depend on the page, never on who looks. News of products comes by e-mail if you agreed, and otherwise stands on our own social-media accounts for anyone to see.',
      'Advertenties op de site zijn van onszelf en hangen af van de pagina, nooit van wie kijkt. Productnieuws komt per e-mail als u dat goedvond, en staat verder op onze eigen sociale media voor iedereen.',
    ),
    guarantees: ['advertising.same-for-everyone', 'campaigns.only-to-consenting'],
  },
  M2: {
    title: text('Writing to us', 'Ons schrijven'),
    body: text(
      'A message by form or e-mail is kept while it is being answered and for the term that belongs to its kind. Then it deletes itself.',
      'Een bericht via formulier of e-mail blijft zolang het wordt beantwoord en gedurende de termijn van zijn soort. Daarna verwijdert het zichzelf.',
    ),
    guarantees: ['contact.deleted-after-handling'],
  },
  M3: {
    title: text('Newsletter', 'Nieuwsbrief'),
    body: text(
      'You are on the list if you asked and then confirmed from your own mailbox. The way out is in every e-mail and asks for nothing.',
      'U staat op de lijst als u erom vroeg en daarna vanuit uw eigen postbus bevestigde. De uitgang staat in elke brief en vraagt niets.',
    ),
    guarantees: ['newsletter.double-opt-in', 'newsletter.one-click-unsubscribe', 'consent.before-processing'],
  },
  M4: {
    title: text('Never made public', 'Nooit openbaar'),
    body: text(
      'There is no public page about you, and nothing about you in web addresses, logs, error messages or caches.',
      'Er is geen openbare pagina over u, en niets over u in webadressen, logboeken, foutmeldingen of caches.',
    ),
    guarantees: ['publication.no-personal-page', 'publication.no-personal-data-in-logs'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
