/** The words of the pages about one data request. */
import { type Text, text } from '@confidant/i18n'
import type { Startable, WorkResult } from '../../data-requests/index.js'

export const requestMessages = {
  heading: text('Data request', 'Verzoek over gegevens'),
  asked: text('Asked', 'Gevraagd'),
  question: text('Explanation', 'Toelichting'),
  received: text('Received', 'Ontvangen'),
  due: text('To be answered at the latest on', 'Uiterlijk te beantwoorden op'),
  from: text('From', 'Van'),
  account: text('has an account', 'heeft een account'),
  noAccount: text('no account', 'geen account'),
  onPaper: text('no e-mail address: the answer goes on paper', 'geen e-mailadres: het antwoord gaat op papier'),
  identity: text('Whose request it is', 'Van wie het verzoek is'),
  shown: text('Shown by', 'Gebleken uit'),
  notShown: text('Not shown yet.', 'Nog niet gebleken.'),
  identityRule: text(
    'Ask for no more than is held: a link to the address on file, or a comparison with what is held. No copy of a passport or identity card.',
    'Vraag niet meer dan wat wordt bewaard: een link naar het bekende adres, of een vergelijking met wat wordt bewaard. Geen kopie van paspoort of identiteitskaart.',
  ),
  sendLink: text('Send a link to the address on file', 'Een link sturen naar het bekende adres'),
  checkIdentity: text('Enter how it was shown', 'Invoeren hoe het bleek'),
  scheduled: text(
    'This erasure carries itself out on its day; until then the person can call it off.',
    'Deze verwijdering voert zichzelf uit op haar dag; tot dan kan de persoon haar afzeggen.',
  ),
  start: text('Do it', 'Uitvoeren'),
  extend: text('Two further months', 'Twee maanden extra'),
  extendMore: text(
    'For complex or numerous requests only. The person is told now, with your reason.',
    'Alleen voor ingewikkelde of vele verzoeken. De persoon wordt nu geïnformeerd, met uw reden.',
  ),
  extendSubmit: text('Extend and tell the person', 'Verlengen en de persoon informeren'),
  answer: text('Answer', 'Beantwoorden'),
  answerSubmit: text('Send the answer', 'Het antwoord versturen'),
  refuse: text('Refuse', 'Weigeren'),
  refuseMore: text(
    'The e-mail names the ground, your explanation, the supervisory authority and the court.',
    'De brief noemt de grond, uw uitleg, de toezichthouder en de rechter.',
  ),
  refuseSubmit: text('Refuse, and tell the person why', 'Weigeren, en de persoon zeggen waarom'),
  ended: text('Ended', 'Afgerond'),
  extendedOn: text('Extended on', 'Verlengd op'),
  email: text('Show the e-mail to print', 'De brief tonen om af te drukken'),
  back: text('To the register', 'Naar het register'),
}

export const startLabels: Readonly<Record<Startable, Text>> = {
  export: text(
    'Make the export that the person could make; they fetch it after signing in',
    'De export maken die de persoon kan maken; die haalt hem op na inloggen',
  ),
  erasure: text(
    'Erase the account and all that no law keeps, now',
    'Het account en alles wat geen wet bewaart nu wissen',
  ),
}

export const resultLabels: Readonly<Record<WorkResult, Text>> = {
  done: text('Done, and written down for the person to read.', 'Gedaan, en opgeschreven voor de persoon te lezen.'),
  ended: text(
    'This request has ended already; nothing was changed.',
    'Dit verzoek is al afgerond; er is niets gewijzigd.',
  ),
  'no-identity': text(
    'First establish whose request it is: an answer tells what is held.',
    'Stel eerst vast van wie het verzoek is: een antwoord vertelt wat wordt bewaard.',
  ),
  'no-address': text('No e-mail address is known.', 'Er is geen e-mailadres bekend.'),
  'too-late': text(
    'It was extended before, or the first month is over: more time is not allowed.',
    'Het is al verlengd, of de eerste maand is voorbij: meer tijd is niet toegestaan.',
  ),
}
