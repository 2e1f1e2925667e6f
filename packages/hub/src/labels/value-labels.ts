/** Words for values that are short names inside the program. Place: pages of rows; what has none is shown as it is. */
import { type Text, text } from '@confidant/i18n'
import { channelLabels, identityLabels, requestStateLabels } from './request-labels.js'
import { roleLabels } from './role-labels.js'

export const valueLabels: Readonly<Record<string, Text>> = {
  ...roleLabels,
  ...identityLabels,
  ...channelLabels,
  ...requestStateLabels,
  passkey: text('Passkey', 'Passkey'),
  'email-code': text('Code by e-mail', 'Code per e-mail'),
  email: text('E-mail', 'E-mail'),
  portal: text('Your account pages', 'Uw accountpagina’s'),
  post: text('Post', 'Post'),
  desk: text('The desk', 'De balie'),
  waiting: text('Waiting', 'Wacht'),
  ready: text('Ready', 'Klaar'),
  sent: text('Sent', 'Verstuurd'),
  failed: text('Failed', 'Mislukt'),
  expired: text('Expired', 'Verlopen'),
  access: text('See your data', 'Inzage'),
  rectification: text('Correction', 'Verbetering'),
  erasure: text('Erasure', 'Verwijdering'),
  restriction: text('Stop the use', 'Stilzetten van gebruik'),
  portability: text('Take your data with you', 'Gegevens meenemen'),
  objection: text('Objection', 'Bezwaar'),
  in: text('From you', 'Van u'),
  out: text('To you', 'Aan u'),
}
