/** Labels of data requests: states, kinds, channels, identity checks, grounds of refusal. Place: every page and e-mail about requests. */
import { type Text, text } from '@confidant/i18n'

/**
 * `unconfirmed`: written by the public form, whose address has not been confirmed; `open`: to be answered; the others are the end.
 * `lapsed`: the address was never confirmed, or the person took it back. `scheduled`: an erasure that is carried out when it is due.
 */
type RequestState = 'unconfirmed' | 'open' | 'scheduled' | 'answered' | 'refused' | 'lapsed'

export const requestStateLabels: Readonly<Record<RequestState, Text>> = {
  unconfirmed: text('e-mail address not confirmed', 'e-mailadres niet bevestigd'),
  open: text('open', 'open'),
  scheduled: text('scheduled', 'ingepland'),
  answered: text('answered', 'beantwoord'),
  refused: text('refused', 'geweigerd'),
  lapsed: text('lapsed', 'vervallen'),
}

export const requestKinds = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestKindLabels: Readonly<Record<RequestKind, Text>> = {
  access: text('View my data', 'Mijn gegevens inzien'),
  rectification: text('Have my data corrected', 'Mijn gegevens laten corrigeren'),
  erasure: text('Have my data deleted', 'Mijn gegevens laten verwijderen'),
  restriction: text('Have the use of my data restricted', 'Het gebruik van mijn gegevens laten beperken'),
  portability: text('Receive my data to take elsewhere', 'Mijn gegevens ontvangen om elders te gebruiken'),
  objection: text('Object to the use of my data', 'Bezwaar maken tegen het gebruik van mijn gegevens'),
}

export const channelLabels: Readonly<Record<string, Text>> = {
  form: text('form on the site', 'formulier op de site'),
  portal: text('the person’s account', 'het account van de persoon'),
  letter: text('letter', 'brief'),
  'e-mail': text('e-mail', 'e-mail'),
  telephone: text('telephone', 'telefoon'),
  'in-person': text('in person', 'persoonlijk'),
}

export const identityLabels: Readonly<Record<string, Text>> = {
  'e-mail-link': text('a link sent to the e-mail address', 'een link naar het e-mailadres'),
  session: text('signing in', 'inloggen'),
  'details-compared': text('what they wrote matches what we hold', 'wat is opgegeven klopt met wat we bewaren'),
  'in-person': text(
    'the person came by and is known from what we hold',
    'de persoon kwam langs en is bekend uit wat we bewaren',
  ),
}

export const refusalGroundLabels: Readonly<Record<string, Text>> = {
  'identity-not-shown': text(
    'We could not establish that the request is yours (art. 12(2) and 12(6) GDPR).',
    'We konden niet vaststellen dat het verzoek van u is (art. 12 lid 2 en lid 6 AVG).',
  ),
  'manifestly-unfounded': text(
    'The request is manifestly unfounded (art. 12(5) GDPR).',
    'Het verzoek is kennelijk ongegrond (art. 12 lid 5 AVG).',
  ),
  excessive: text(
    'The request is excessive, because it is repeated (art. 12(5) GDPR).',
    'Het verzoek is buitensporig, omdat het zich herhaalt (art. 12 lid 5 AVG).',
  ),
  'law-obliges-keeping': text(
    'A law obliges us to keep the data, or it is needed for a legal claim (art. 17(3) GDPR).',
    'Een wet verplicht ons de gegevens te bewaren, of ze zijn nodig voor een rechtsvordering (art. 17 lid 3 AVG).',
  ),
  'rights-of-others': text(
    'It would harm the rights and freedoms of others (art. 15(4) and 20(4) GDPR).',
    'Het zou afbreuk doen aan de rechten en vrijheden van anderen (art. 15 lid 4 en 20 lid 4 AVG).',
  ),
}
