/** The texts of the pages about one data subject request. */
import { message, type Text, text } from '@confidant/i18n'
import type { Startable, WorkResult } from '../../data-requests/index.js'

export const requestMessages = {
  heading: text('Data subject request', 'Verzoek van een betrokkene'),
  asked: text('Request', 'Verzoek'),
  question: text('Explanation', 'Toelichting'),
  received: text('Received', 'Ontvangen'),
  due: text('Answer due by', 'Antwoord uiterlijk op'),
  from: text('From', 'Van'),
  account: message('{from} (has an account)', '{from} (heeft een account)'),
  noAccount: message('{from} (no account)', '{from} (geen account)'),
  onPaper: text('no e-mail address, answer by post', 'geen e-mailadres, antwoord per post'),
  identity: text('Identity', 'Identiteit'),
  shown: message('Established by: {how}', 'Vastgesteld door: {how}'),
  notShown: text('Not established yet.', 'Nog niet vastgesteld.'),
  identityRule: text(
    'Ask for nothing that we do not hold already: send a link to the address on file, or compare details with those held. Never ask for a copy of a passport or identity card.',
    'Vraag niets wat we niet al bewaren: stuur een link naar het bekende adres, of vergelijk gegevens met wat we bewaren. Vraag nooit om een kopie van een paspoort of identiteitskaart.',
  ),
  sendLink: text('Send a link to the address on file', 'Link sturen naar het bekende adres'),
  checkIdentity: text('Record how identity was established', 'Vastleggen hoe de identiteit is vastgesteld'),
  scheduled: text(
    'This erasure is carried out automatically on its due date. Until then the data subject can cancel it.',
    'Deze verwijdering wordt op de geplande datum automatisch uitgevoerd. Tot die tijd kan de betrokkene haar annuleren.',
  ),
  start: text('Carry out', 'Uitvoeren'),
  extend: text('Extend by two months', 'Met twee maanden verlengen'),
  extendMore: text(
    'Only for complex or numerous requests. The data subject is informed now, with your reason.',
    'Alleen bij complexe of talrijke verzoeken. De betrokkene wordt nu geïnformeerd, met uw reden.',
  ),
  extendSubmit: text('Extend and inform the data subject', 'Verlengen en de betrokkene informeren'),
  answer: text('Answer', 'Beantwoorden'),
  answerSubmit: text('Send answer', 'Antwoord versturen'),
  refuse: text('Refuse', 'Weigeren'),
  refuseMore: text(
    'The e-mail states the ground, your explanation, and the right to complain to the supervisory authority or go to court.',
    'De e-mail vermeldt de grond, uw toelichting en het recht om een klacht in te dienen bij de toezichthouder of naar de rechter te gaan.',
  ),
  refuseSubmit: text('Refuse and inform the data subject', 'Weigeren en de betrokkene informeren'),
  closed: message('Closed: {state}', 'Afgehandeld: {state}'),
  closedOn: message('Closed: {state}, {at}', 'Afgehandeld: {state}, {at}'),
  extendedOn: text('Extended on', 'Verlengd op'),
  email: text('Show e-mail for printing', 'E-mail tonen om af te drukken'),
  back: text('To the register', 'Naar het register'),
}

export const startLabels: Readonly<Record<Startable, Text>> = {
  export: text(
    'Create the export; the data subject downloads it after signing in',
    'Export maken; de betrokkene downloadt die na het inloggen',
  ),
  erasure: text(
    'Erase the account now, except what must be kept by law',
    'Account nu wissen, behalve wat wettelijk bewaard moet blijven',
  ),
}

export const resultLabels: Readonly<Record<WorkResult, Text>> = {
  done: text(
    'Done. The action is in the log that the data subject can read.',
    'Gedaan. De actie staat in het logboek dat de betrokkene kan lezen.',
  ),
  ended: text(
    'This request is already closed; nothing was changed.',
    'Dit verzoek is al afgehandeld; er is niets gewijzigd.',
  ),
  'no-identity': text(
    'Establish the identity of the requester first: an answer discloses personal data.',
    'Stel eerst de identiteit van de verzoeker vast: een antwoord verstrekt persoonsgegevens.',
  ),
  'no-address': text('No e-mail address is known.', 'Er is geen e-mailadres bekend.'),
  'too-late': text(
    'The time limit cannot be extended: it was extended before, or the first month has passed.',
    'De termijn kan niet worden verlengd: dat is al eerder gebeurd, of de eerste maand is voorbij.',
  ),
}
