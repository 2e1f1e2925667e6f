/** Purposes that the law or good order lays on us: proof of consent, rights, erasure, disclosure, the access log, staff. */
import { text } from '../../model/text.js'
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
  disclosure: definePurpose({
    title: text('Fraud, misuse and lawful demands', 'Fraude, misbruik en wettige vorderingen'),
    description: text(
      'To report fraud or misuse of the site and to answer lawful demands, with the smallest selection and a second person’s approval. Where a law obliges us to answer, that law is the ground, and the register names it.',
      'Om fraude of misbruik van de site aan te geven en wettige vorderingen te beantwoorden, met de kleinste selectie en de goedkeuring van een tweede persoon. Waar een wet ons verplicht te antwoorden is die wet de grond, en het register noemt die.',
    ),
    part: 'accounts',
    concerns: ['customer', 'correspondent'],
    basis: {
      kind: 'legitimate-interest',
      interest: text(
        'To protect customers and ourselves against crime, and to obey lawful demands.',
        'Klanten en onszelf tegen misdrijven te beschermen en wettige vorderingen na te komen.',
      ),
      necessity: text(
        'An authority cannot act on a suspicion without the facts; only those facts are selected.',
        'Een instantie kan zonder de feiten niets met een verdenking; alleen die feiten worden geselecteerd.',
      ),
      balancing: text(
        'The consequences for the person can be grave: so there is a named ground, a minimal selection, a second approval, a register, and notice to the person as soon as the law allows.',
        'De gevolgen voor de persoon kunnen ernstig zijn: daarom een genoemde grond, een minimale selectie, een tweede goedkeuring, een register, en bericht aan de persoon zodra de wet het toelaat.',
      ),
    },
    needs: {
      disclosures: text('The register of what was handed over.', 'Het register van wat is verstrekt.'),
      'name-address': text('To say who it is about.', 'Om te zeggen over wie het gaat.'),
      'billing-address': text('Where a demand asks for it.', 'Waar een vordering erom vraagt.'),
      'email-address': text(
        'To say who it is about, and to tell the person.',
        'Om te zeggen over wie het gaat, en om de persoon te informeren.',
      ),
      account: text('To say which account was used.', 'Om te zeggen welk account is gebruikt.'),
      sessions: text('To say when it was used.', 'Om te zeggen wanneer het is gebruikt.'),
      orders: text('Facts of a fraud with orders.', 'Feiten van fraude met bestellingen.'),
      invoices: text('Facts of a fraud with payments.', 'Feiten van fraude met betalingen.'),
      messages: text('Where the message is the offence.', 'Waar het bericht het misdrijf is.'),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'disclosure-closed',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'So that the hand-over can be accounted for until claims about it have lapsed.',
        'Zodat de verstrekking kan worden verantwoord tot vorderingen erover zijn verjaard.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The register has to answer for what was handed over.',
        'Het register moet verantwoorden wat is verstrekt.',
      ),
    },
    recipients: ['hosting-provider', 'competent-authority'],
    dpv: 'dpv:FraudPreventionAndDetection',
  }),
  'access-log': definePurpose({
    title: text('Log of who looked', 'Logboek van wie keek'),
    description: text(
      'To write down each time an employee looks at your data, before anything is shown, so that you can read who looked and why.',
      'Om op te schrijven telkens als een medewerker uw gegevens bekijkt, voordat er iets wordt getoond, zodat u kunt lezen wie keek en waarom.',
    ),
    part: 'accounts',
    concerns: ['customer', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(1)(f), 5(2) and 32 GDPR', 'art. 5 lid 1 onder f, 5 lid 2 en 32 AVG'),
        obliges: text('To secure access and be able to show it.', 'De toegang te beveiligen en dat te kunnen tonen.'),
      },
    },
    needs: {
      'access-log': text('It is the log.', 'Dat is het logboek.'),
      'email-address': text(
        'To find the one person whom a look is about; the log does not hold it.',
        'Om de ene persoon te vinden om wie het gaat; in het logboek staat het niet.',
      ),
    },
    retention: {
      from: 'entry-written',
      counted: 'from-event',
      keep: 'P2Y',
      why: text('Misuse of access often comes to light late.', 'Misbruik van toegang komt vaak laat aan het licht.'),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(b)',
      why: text(
        'Otherwise an erasure could hide an improper look.',
        'Anders zou een verwijdering ongeoorloofde inzage kunnen verbergen.',
      ),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:EnforceSecurity',
  }),
  staff: definePurpose({
    title: text('Employees at the desk', 'Medewerkers aan de balie'),
    description: text(
      'For those who work for us: to let each do the desk’s work under their own name and role, and no more than the role allows.',
      'Voor wie bij ons werkt: om ieder onder eigen naam en rol het werk aan de balie te laten doen, en niet meer dan de rol toelaat.',
    ),
    part: 'accounts',
    concerns: ['employee'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text('The employment agreement.', 'De arbeidsovereenkomst.'),
    },
    needs: { staff: text('To know who is at the desk.', 'Om te weten wie aan de balie zit.') },
    retention: {
      from: 'employment-ended',
      counted: 'from-event',
      keep: 'P2Y',
      why: text('As long as the log of who looked names them.', 'Zolang het logboek van wie keek hen noemt.'),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The access log must stay legible for as long as it exists.',
        'Het inzagelogboek moet leesbaar blijven zolang het bestaat.',
      ),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:EnforceAccessControl',
  }),
} as const
