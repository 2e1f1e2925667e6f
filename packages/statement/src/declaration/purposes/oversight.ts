/** Purposes of oversight: disclosure to authorities, the access log, staff. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

export const oversightPurposes = {
  disclosure: definePurpose({
    title: text('Fraud, misuse and lawful demands', 'Fraude, misbruik en wettige vorderingen'),
    description: text(
      'To report fraud or misuse of the site and to comply with lawful demands, with the smallest possible selection and approval by a second person. Where a law obliges us to comply, that law is the legal basis, and the register names it.',
      'Om aangifte te doen van fraude of misbruik van de site en aan wettige vorderingen te voldoen, met een zo klein mogelijke selectie en goedkeuring door een tweede persoon. Verplicht een wet ons daartoe, dan is die wet de grondslag, en het register vermeldt die.',
    ),
    part: 'accounts',
    concerns: ['customer', 'correspondent'],
    basis: {
      kind: 'legitimate-interest',
      interest: text(
        'To protect customers and ourselves against crime, and to comply with lawful demands.',
        'Klanten en onszelf tegen misdrijven te beschermen en aan wettige vorderingen te voldoen.',
      ),
      necessity: text(
        'An authority cannot act on a suspicion without the facts; only those facts are selected.',
        'Zonder de feiten kan een instantie niets met een verdenking; alleen die feiten worden geselecteerd.',
      ),
      balancing: text(
        'The consequences for the person can be serious. We therefore require a stated legal ground, a minimal selection and approval by a second person, keep a register, and notify the person as soon as the law allows.',
        'De gevolgen voor de betrokkene kunnen ernstig zijn. Daarom gelden een vermelde grondslag, een minimale selectie en goedkeuring door een tweede persoon, houden we een register bij, en informeren we de betrokkene zodra de wet dat toestaat.',
      ),
    },
    needs: {
      disclosures: text('The register of what was disclosed.', 'Het register van wat is verstrekt.'),
      'name-address': text('To say who it is about.', 'Om te zeggen over wie het gaat.'),
      'billing-address': text('Where a demand asks for it.', 'Waar een vordering erom vraagt.'),
      'email-address': text(
        'To say who it is about, and to notify the person.',
        'Om te zeggen over wie het gaat, en om de persoon te informeren.',
      ),
      account: text('To say which account was used.', 'Om te zeggen welk account is gebruikt.'),
      sessions: text('To say when it was used.', 'Om te zeggen wanneer het is gebruikt.'),
      orders: text('Facts about fraud with orders.', 'Feiten over fraude met bestellingen.'),
      invoices: text('Facts about fraud with payments.', 'Feiten over fraude met betalingen.'),
      messages: text('Where the message itself is the offence.', 'Als het bericht zelf het strafbare feit is.'),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'disclosure-closed',
      counted: 'from-event',
      keep: 'P5Y',
      why: text(
        'So that we can account for the disclosure until claims about it have lapsed.',
        'Zodat we de verstrekking kunnen verantwoorden tot vorderingen daarover zijn verjaard.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'The register must account for what was disclosed.',
        'Het register moet verantwoorden wat is verstrekt.',
      ),
    },
    recipients: ['hosting-provider', 'competent-authority'],
    dpv: 'dpv:FraudPreventionAndDetection',
  }),
  'access-log': definePurpose({
    title: text('Access log', 'Inzagelogboek'),
    description: text(
      'To log each time an employee views your data, before anything is shown, so that you can see who viewed it and why.',
      'Om vast te leggen wanneer een medewerker uw gegevens inziet, voordat er iets wordt getoond, zodat u kunt zien wie dat was en waarom.',
    ),
    part: 'accounts',
    concerns: ['customer', 'correspondent', 'employee'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text('art. 5(1)(f), 5(2) and 32 GDPR', 'art. 5 lid 1 onder f, 5 lid 2 en 32 AVG'),
        obliges: text(
          'To secure access and be able to demonstrate it.',
          'De toegang te beveiligen en dat te kunnen aantonen.',
        ),
      },
    },
    needs: {
      'access-log': text('This is the log.', 'Dit is het logboek.'),
      'email-address': text(
        'To find the person whose data is viewed; the address is not stored in the log.',
        'Om de persoon te vinden van wie gegevens worden ingezien; het adres staat niet in het logboek.',
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
        'Otherwise an erasure could hide unauthorised access.',
        'Anders zou een verwijdering ongeoorloofde inzage kunnen verbergen.',
      ),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:EnforceSecurity',
  }),
  staff: definePurpose({
    title: text('Employees at the desk', 'Medewerkers aan de balie'),
    description: text(
      'For our employees: to let each work at the desk under their own name and role, with no more access than that role allows.',
      'Voor onze medewerkers: om iedereen onder eigen naam en rol aan de balie te laten werken, met niet meer toegang dan die rol toestaat.',
    ),
    part: 'accounts',
    concerns: ['employee'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text('The employment agreement.', 'De arbeidsovereenkomst.'),
    },
    needs: { staff: text('To know who has access to the desk.', 'Om te weten wie toegang heeft tot de balie.') },
    retention: {
      from: 'employment-ended',
      counted: 'from-event',
      keep: 'P2Y',
      why: text('As long as the access log names them.', 'Zolang het inzagelogboek hen noemt.'),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'Entries in the access log must remain attributable for as long as they exist.',
        'Regels in het inzagelogboek moeten herleidbaar blijven zolang ze bestaan.',
      ),
    },
    recipients: ['hosting-provider'],
    dpv: 'dpv:EnforceAccessControl',
  }),
} as const
