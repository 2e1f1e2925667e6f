/** Purposes that the law requires for people's protection: proof of consent, their rights, erasure. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

const all = text('Your rights cover everything we hold.', 'Uw rechten gelden voor alles wat we bewaren.')
const due = text(
  'Data past its retention period must be deleted.',
  'Gegevens waarvan de bewaartermijn is verstreken, moeten worden verwijderd.',
)

export const accountabilityPurposes = {
  'consent-records': definePurpose({
    title: text('Proof of consent and notice', 'Bewijs van toestemming en kennisgeving'),
    description: text(
      'To be able to demonstrate what you consented to, in which wording and when, that you yourself confirmed it, and that you were notified when this statement changed.',
      'Om te kunnen aantonen waarvoor u toestemming gaf, in welke bewoording en wanneer, dat u dat zelf hebt bevestigd, en dat u bent geïnformeerd toen deze verklaring wijzigde.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(2), 7(1) and 13(3) GDPR', 'art. 5 lid 2, 7 lid 1 en 13 lid 3 AVG'),
        obliges: text(
          'To inform you of a change in advance, and to be able to demonstrate that and your consent.',
          'U vooraf over een wijziging te informeren, en dat en uw toestemming te kunnen aantonen.',
        ),
      },
    },
    needs: {
      consents: text('They are the proof.', 'Dat is het bewijs.'),
      subscriptions: text(
        'A subscription starts and ends with the consent.',
        'Een abonnement begint en eindigt met de toestemming.',
      ),
      'email-address': text(
        'To have the owner of the address confirm.',
        'Om de eigenaar van het adres te laten bevestigen.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'consent-ended',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'A claim about e-mails sent while the consent was in force lapses after five years (art. 3:310 Dutch Civil Code). We keep the record that you were notified of a version until five years after you were notified of a later one.',
        'Een vordering over e-mails die tijdens de toestemming zijn verstuurd, verjaart na vijf jaar (art. 3:310 BW). Dat u over een versie bent geïnformeerd, bewaren we tot vijf jaar nadat u over een latere versie bent geïnformeerd.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The record that you gave and withdrew consent is needed to answer a legal claim.',
        'De vastlegging dat u toestemming gaf en introk, is nodig om op een rechtsvordering te reageren.',
      ),
    },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:RecordManagement',
  }),
  'data-rights': definePurpose({
    title: text('Your rights', 'Uw rechten'),
    description: text(
      'To show you, correct and hand over the data we hold about you, to establish that a request is yours, to answer in time, and to be able to demonstrate that we did.',
      'Om u de gegevens die we over u bewaren te tonen, ze te corrigeren en te verstrekken, om vast te stellen dat een verzoek van u komt, om op tijd te antwoorden, en om dat te kunnen aantonen.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 12 and 15–22 GDPR', 'art. 12 en 15–22 AVG'),
        obliges: text(
          'To answer requests within one month and be able to demonstrate it.',
          'Verzoeken binnen een maand te beantwoorden en dat te kunnen aantonen.',
        ),
      },
    },
    needs: {
      'outgoing-mail': all,

      'data-requests': text('The request and its answer.', 'Het verzoek en het antwoord.'),
      'name-address': all,
      'billing-address': all,
      'email-address': all,
      'payment-details': all,
      'profile-picture': all,
      account: all,
      'sign-in-methods': all,
      sessions: all,
      orders: all,
      invoices: all,
      consents: all,
      subscriptions: all,
      messages: all,
      disclosures: all,
      'access-log': all,
      devices: all,
      'relay-data': all,
      staff: all,
    },
    retention: {
      from: 'request-answered',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'A complaint about the answer can be brought before a court for five years.',
        'Een klacht over het antwoord kan vijf jaar lang aan de rechter worden voorgelegd.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The register must show that every request, including this one, was answered.',
        'Uit het register moet blijken dat elk verzoek, ook dit, is beantwoord.',
      ),
    },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:RightsFulfillment',
  }),
  erasure: definePurpose({
    title: text('Erasure', 'Verwijdering'),
    description: text(
      'To delete data at your request and at the end of its retention period.',
      'Om gegevens te verwijderen op uw verzoek en na afloop van de bewaartermijn.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(1)(e) and 17 GDPR', 'art. 5 lid 1 onder e en 17 AVG'),
        obliges: text(
          'To keep nothing longer than necessary and to erase data on request.',
          'Niets langer te bewaren dan nodig en gegevens op verzoek te wissen.',
        ),
      },
    },
    needs: {
      'outgoing-mail': due,

      'name-address': due,
      'billing-address': due,
      'email-address': due,
      'payment-details': due,
      'profile-picture': due,
      account: due,
      'sign-in-methods': due,
      sessions: due,
      orders: due,
      invoices: due,
      consents: due,
      subscriptions: due,
      messages: due,
      'data-requests': due,
      disclosures: due,
      'access-log': due,
      devices: due,
      'relay-data': due,
      staff: due,
    },
    retention: {
      from: 'entry-written',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'The proof of erasure, which holds counts and no content, is kept for as long as it may be needed.',
        'Het bewijs van verwijdering, met aantallen en zonder inhoud, bewaren we zolang het nodig kan zijn.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text('It proves that the erasure took place.', 'Het bewijst dat de gegevens zijn gewist.'),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:LegalCompliance',
  }),
} as const
