/** Labels of values that are short names inside the program. Place: pages of rows; a value without a label is shown as it is. */
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
  portal: text('Your account', 'Uw account'),
  post: text('Post', 'Post'),
  desk: text('The desk', 'De balie'),
  waiting: text('Waiting', 'Wacht'),
  ready: text('Ready', 'Klaar'),
  sent: text('Sent', 'Verstuurd'),
  failed: text('Failed', 'Mislukt'),
  expired: text('Expired', 'Verlopen'),
  access: text('Access', 'Inzage'),
  rectification: text('Correction', 'Correctie'),
  erasure: text('Erasure', 'Verwijdering'),
  restriction: text('Restriction of use', 'Beperking van het gebruik'),
  portability: text('Data portability', 'Overdracht van gegevens'),
  objection: text('Objection', 'Bezwaar'),
  in: text('From you', 'Van u'),
  out: text('To you', 'Aan u'),
}
