/** What is said after an answer about a consent. Place: every page that asks for one. */
import { text } from '@confidant/i18n'
import { defineConfirmations } from '../web/confirmation.js'

const messages = {
  'consent-given': text(
    'Your consent has been recorded, with a receipt.',
    'Uw toestemming is vastgelegd, met een bewijs.',
  ),
  'consent-refused': text('Your answer has been recorded: no.', 'Uw antwoord is vastgelegd: nee.'),
  'consent-withdrawn': text(
    'Your consent has been withdrawn. It no longer counts.',
    'Uw toestemming is ingetrokken. Die telt vanaf nu niet meer.',
  ),
  'consent-reworded': text(
    'The wording has changed since you opened the page, so nothing was recorded. Please read it again.',
    'De tekst is gewijzigd sinds u de pagina opende. Er is dus niets vastgelegd. Lees de tekst opnieuw.',
  ),
}

export type ConsentConfirmed = keyof typeof messages

export const { confirmed, Confirmation } = defineConfirmations<ConsentConfirmed>(messages, {
  'consent-reworded': 'plain',
})
