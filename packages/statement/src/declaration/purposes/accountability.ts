/** Purposes that the law lays on us towards people: proof of consent, their rights, erasure. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

const all = text('The right covers everything that is held.', 'Het recht omvat alles wat wordt bewaard.')
const due = text('Whatever is past its term must go.', 'Wat zijn termijn voorbij is moet weg.')

export const accountabilityPurposes = {
  'consent-records': definePurpose({
    title: text('Proof of consent and notice', 'Bewijs van toestemming en bericht'),
    description: text(
      'To be able to show what you agreed to, in which words and when, that it was you who confirmed it, and that you were told when this statement changed.',
      'Om te kunnen tonen waarmee u instemde, in welke woorden en wanneer, dat u het was die bevestigde, en dat u is verteld toen deze verklaring veranderde.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(2), 7(1) and 13(3) GDPR', 'art. 5 lid 2, 7 lid 1 en 13 lid 3 AVG'),
        obliges: text(
          'To tell you of a change beforehand, and to be able to show that and your consent.',
          'Een wijziging vooraf te melden, en dat en uw toestemming te kunnen aantonen.',
        ),
      },
    },
    needs: {
      consents: text('They are the proof.', 'Dat is het bewijs.'),
      subscriptions: text(
        'A subscription begins and ends with its consent.',
        'Een abonnement begint en eindigt met de toestemming.',
      ),
      'email-address': text(
        'To have the owner of the address confirm.',
        'Om de eigenaar van het adres te laten bevestigen.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'consent-ended',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'A claim about mail sent while the consent stood lapses after five years (art. 3:310 Dutch Civil Code). That you were told of a version is kept until five years after you were told of a later one.',
        'Een vordering over post uit de tijd van de toestemming verjaart na vijf jaar (art. 3:310 BW). Dat u over een versie bent geïnformeerd blijft tot vijf jaar nadat u over een latere bent geïnformeerd.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The bare record that you agreed and withdrew is needed to answer a claim.',
        'De kale aantekening dat u instemde en introk is nodig om een vordering te beantwoorden.',
      ),
    },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:RecordManagement',
  }),
  'data-rights': definePurpose({
    title: text('Your rights', 'Uw rechten'),
    description: text(
      'To show, correct and hand you what is held about you, to make sure that it is you who asks, to answer within the term, and to be able to show that we did.',
      'Om te tonen, te verbeteren en u te geven wat over u wordt bewaard, om na te gaan dat u het bent die vraagt, om op tijd te antwoorden, en om te kunnen tonen dat we dat deden.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 12 and 15–22 GDPR', 'art. 12 en 15–22 AVG'),
        obliges: text(
          'To answer requests within a month and be able to show it.',
          'Verzoeken binnen een maand te beantwoorden en dat te kunnen tonen.',
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
        'A complaint about the answer can reach a court for five years.',
        'Een klacht over het antwoord kan vijf jaar bij de rechter komen.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The register must show that the request, this one included, was answered.',
        'Het register moet tonen dat het verzoek, ook dit, is beantwoord.',
      ),
    },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:RightsFulfillment',
  }),
  erasure: definePurpose({
    title: text('Erasure', 'Verwijdering'),
    description: text(
      'To delete what you ask to be deleted and what has reached the end of its term.',
      'Om te verwijderen wat u wilt laten verwijderen en wat het einde van zijn termijn heeft bereikt.',
    ),
    part: 'accounts',
    concerns: ['customer', 'subscriber', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(1)(e) and 17 GDPR', 'art. 5 lid 1 onder e en 17 AVG'),
        obliges: text(
          'To keep nothing longer than needed and to erase on request.',
          'Niets langer te bewaren dan nodig en op verzoek te wissen.',
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
        'The proof of erasure, which holds counts and no content, is kept as long as it can be asked for.',
        'Het bewijs van verwijdering, met aantallen en zonder inhoud, blijft zolang ernaar kan worden gevraagd.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text('It proves that the erasure took place.', 'Het bewijst dat de verwijdering heeft plaatsgevonden.'),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:LegalCompliance',
  }),
} as const
