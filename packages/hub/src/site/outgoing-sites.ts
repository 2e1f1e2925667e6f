/** Where our pages lead: every address of another site that the hub knows. Place: behind the leaving page. */
import { type Text, text } from '@confidant/i18n'
import type { Operator } from '@confidant/statement'
import type { OutgoingSite } from '../web/outgoing-link.js'

export interface Elsewhere {
  readonly name: Text
  readonly url: URL
}

export function outgoingSites({ authority }: Pick<Operator, 'authority'>): Readonly<Record<OutgoingSite, Elsewhere>> {
  return {
    authority: { name: text(authority.name, authority.name), url: new URL(authority.site) },
    gdpr: {
      name: text('General Data Protection Regulation', 'Algemene verordening gegevensbescherming'),
      url: new URL('https://eur-lex.europa.eu/eli/reg/2016/679/oj'),
    },
    dpv: {
      name: text('W3C Data Privacy Vocabulary', 'W3C Data Privacy Vocabulary'),
      url: new URL('https://w3id.org/dpv'),
    },
  }
}
