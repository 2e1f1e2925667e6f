/** The clauses on advertising, messages and publication: M1–M4. */
import { text } from '@confidant/i18n'
import type { ClauseDeclaration } from '../../model/clause.js'
import type { GuaranteeId } from '../guarantees.js'

export const messages = {
  M1: {
    title: text('Advertising', 'Reclame'),
    body: text(
      'The only advertisements on our site are our own, and they depend on the page, never on the visitor. We e-mail you product news only with your consent; otherwise you can find it on our own social media accounts.',
      'Op onze site staan alleen advertenties van onszelf, en die hangen af van de pagina, nooit van de bezoeker. Productnieuws mailen we alleen met uw toestemming; verder vindt u het op onze eigen sociale media.',
    ),
    guarantees: ['advertising.same-for-everyone', 'campaigns.only-to-consenting'],
  },
  M2: {
    title: text('Writing to us', 'Contact met ons'),
    body: text(
      'We keep a message you send by form or e-mail until it has been handled, and then for the retention period of its kind. After that it is deleted automatically.',
      'Een bericht via een formulier of e-mail bewaren we tot het is afgehandeld, en daarna gedurende de bewaartermijn die voor die soort geldt. Dan wordt het automatisch verwijderd.',
    ),
    guarantees: ['contact.deleted-after-handling'],
  },
  M3: {
    title: text('Newsletter', 'Nieuwsbrief'),
    body: text(
      'You get our newsletter only if you signed up and then confirmed it from your own mailbox. You can stop it from any issue, without signing in or giving a reason.',
      'U krijgt onze nieuwsbrief alleen als u zich hebt aangemeld en dat daarna vanuit uw eigen mailbox hebt bevestigd. Afmelden kan vanuit elke e-mail, zonder in te loggen en zonder een reden te geven.',
    ),
    guarantees: ['newsletter.double-opt-in', 'newsletter.one-click-unsubscribe', 'consent.before-processing'],
  },
  M4: {
    title: text('Never made public', 'Nooit openbaar'),
    body: text(
      'There is no public page about you, and no data about you in web addresses, logs, error messages or caches.',
      'Er is geen openbare pagina over u, en er staan geen gegevens over u in webadressen, logbestanden, foutmeldingen of caches.',
    ),
    guarantees: ['publication.no-personal-page', 'publication.no-personal-data-in-logs'],
  },
} as const satisfies Record<string, ClauseDeclaration<GuaranteeId>>
