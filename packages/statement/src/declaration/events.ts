/** The events that retention counts from. Each is a moment that the system records in a column. */
import { type Text, text } from '@confidant/i18n'

export const retentionEvents = {
  'account-closed': text('the account is closed', 'het account is gesloten'),
  'detail-removed': text('you remove it', 'u het verwijdert'),
  'access-ended': text('the session, code or passkey ends', 'de sessie, code of passkey eindigt'),
  'order-completed': text('the order is completed', 'de bestelling is afgerond'),
  'payment-settled': text('the payment is settled', 'de betaling is afgehandeld'),
  'invoice-issued': text('the invoice is issued', 'de factuur is uitgereikt'),
  'consent-ended': text('the consent ends', 'de toestemming eindigt'),
  'mailing-sent': text('the e-mail is sent', 'de e-mail is verstuurd'),
  'message-handled': text('the message is handled', 'het bericht is afgehandeld'),
  'request-answered': text('the request is answered', 'het verzoek is beantwoord'),
  'disclosure-closed': text('the case is closed', 'de zaak is gesloten'),
  'entry-written': text('the entry is written', 'de regel is vastgelegd'),
  'device-removed': text('the device is removed', 'het apparaat is verwijderd'),
  'pack-stored': text('it is stored with us', 'het bij ons is opgeslagen'),
  'employment-ended': text('the employment ends', 'het dienstverband eindigt'),
} as const satisfies Record<string, Text>

export type RetentionEvent = keyof typeof retentionEvents
