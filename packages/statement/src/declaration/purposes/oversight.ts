/** Purposes that the law or good order lays on us within: disclosure to authorities, the access log, staff. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

export const oversightPurposes = {
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
