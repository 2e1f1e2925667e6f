/** Purposes of writing to each other: newsletter, offers, and the contact desk. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

const endsAnytime = text(
  'With the link in every e-mail, in one click and without signing in, or under Preferences in the portal.',
  'Met de link in elke e-mail, in één klik en zonder in te loggen, of onder Voorkeuren in het portaal.',
)

export const messagePurposes = {
  newsletter: definePurpose({
    title: text('Newsletter', 'Nieuwsbrief'),
    description: text(
      'To send our newsletter about agents and services to people who signed up for it.',
      'Om de nieuwsbrief over onze agents en diensten te sturen aan wie zich daarvoor heeft aangemeld.',
    ),
    part: 'messages',
    concerns: ['subscriber'],
    basis: {
      kind: 'consent',
      consent: {
        id: 'newsletter',
        version: 1,
        ask: text('Yes, send me the newsletter by e-mail.', 'Ja, stuur mij de nieuwsbrief per e-mail.'),
        explains: text(
          'We use your e-mail address for this only, after you have confirmed it with the link we send. We do not measure whether you open or click.',
          'We gebruiken uw e-mailadres hier alleen voor nadat u het hebt bevestigd met de link die we sturen. We meten niet of u de e-mail opent of erop klikt.',
        ),
        withdrawal: endsAnytime,
      },
    },
    needs: {
      'email-address': text('The e-mails are sent to it.', 'Daar sturen we de e-mails naartoe.'),
      subscriptions: text(
        'To know who signed up, and to send each issue once.',
        'Om te weten wie zich heeft aangemeld, en elke nieuwsbrief één keer te sturen.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'consent-ended',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        'Without your consent there is no reason to keep it.',
        'Zonder uw toestemming is er geen reden om het te bewaren.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:DirectMarketing',
  }),
  offers: definePurpose({
    title: text('Product news by e-mail', 'Productnieuws per e-mail'),
    description: text(
      'To inform customers who consented about new products and services. Selected by your consent, never by a profile of you.',
      'Om klanten die daarvoor toestemming gaven te informeren over nieuwe producten en diensten. Geselecteerd op uw toestemming, nooit op een profiel van u.',
    ),
    part: 'messages',
    concerns: ['subscriber'],
    basis: {
      kind: 'consent',
      consent: {
        id: 'offers',
        version: 1,
        ask: text('Yes, e-mail me about new products and services.', 'Ja, mail mij over nieuwe producten en diensten.'),
        explains: text(
          'At most a few e-mails a year, the same for everybody who consented.',
          'Hooguit enkele e-mails per jaar, dezelfde voor iedereen die toestemming gaf.',
        ),
        withdrawal: endsAnytime,
      },
    },
    needs: {
      'email-address': text('The e-mails are sent to it.', 'Daar sturen we de e-mails naartoe.'),
      subscriptions: text(
        'To know who consented, and to send each e-mail once.',
        'Om te weten wie toestemming gaf, en elke e-mail één keer te sturen.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'consent-ended',
      counted: 'from-event',
      keep: 'P0D',
      why: text(
        'Without your consent there is no reason to keep it.',
        'Zonder uw toestemming is er geen reden om het te bewaren.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:DirectMarketing',
  }),
  contact: definePurpose({
    title: text('Answering your messages', 'Uw berichten beantwoorden'),
    description: text(
      'To read, handle and answer what you send by the contact form or by e-mail.',
      'Om te lezen, af te handelen en te beantwoorden wat u via het contactformulier of per e-mail stuurt.',
    ),
    part: 'messages',
    concerns: ['correspondent'],
    basis: {
      kind: 'legitimate-interest',
      interest: text('To answer people who contact us.', 'Mensen te antwoorden die contact met ons opnemen.'),
      necessity: text(
        'We cannot answer without the message and an address to reply to; nothing else is asked.',
        'Zonder het bericht en een antwoordadres kunnen we niet antwoorden; meer vragen we niet.',
      ),
      balancing: text(
        'The sender took the initiative and expects an answer; only those who handle the message see it, and it is deleted afterwards. No interest of the sender weighs against this.',
        'De afzender nam het initiatief en verwacht een antwoord; alleen wie het bericht afhandelt ziet het, en daarna wordt het verwijderd. Er is geen belang van de afzender dat zich hiertegen verzet.',
      ),
    },
    needs: {
      messages: text('This is what you want answered.', 'Hierop wilt u antwoord.'),
      'email-address': text('The answer is sent to it.', 'Daar sturen we het antwoord naartoe.'),
      'name-address': text(
        'To address you; only the name, and only if you give one.',
        'Om u aan te spreken; alleen de naam, en alleen als u die geeft.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'message-handled',
      counted: 'from-event',
      keep: 'P3M',
      why: text(
        'One question often leads to another. A kind of message may have a shorter period, never a longer one.',
        'Op een vraag volgt vaak een tweede. Voor een soort bericht kan een kortere termijn gelden, nooit een langere.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:CommunicationForCustomerCare',
  }),
} as const
