/** Purposes of writing to each other: newsletter, offers, and the contact desk. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

const endsAnytime = text(
  'By the link in each e-mail, with one press and without signing in, or under Preferences in the portal.',
  'Met de link in elke brief, in één druk en zonder in te loggen, of onder Voorkeuren in het portaal.',
)

export const messagePurposes = {
  newsletter: definePurpose({
    title: text('Newsletter', 'Nieuwsbrief'),
    description: text(
      'To send the newsletter about our agents and services to those who asked for it.',
      'Om de nieuwsbrief over onze agents en diensten te sturen aan wie erom vroeg.',
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
          'We use your e-mail address for this alone, after you confirm it by the link we send. We do not measure whether you open or click.',
          'We gebruiken uw e-mailadres alleen hiervoor, nadat u het bevestigt met de link die we sturen. We meten niet of u opent of klikt.',
        ),
        withdrawal: endsAnytime,
      },
    },
    needs: {
      'email-address': text('The e-mail goes there.', 'Daar gaat de brief naartoe.'),
      subscriptions: text(
        'To know who asked, and to send each e-mail once.',
        'Om te weten wie erom vroeg, en elke brief één keer te sturen.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
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
    title: text('News of products by e-mail', 'Productnieuws per e-mail'),
    description: text(
      'To tell customers who agreed about new products and services. Chosen by what you agreed to, never by a profile of you.',
      'Om klanten die dat goedvonden te vertellen over nieuwe producten en diensten. Gekozen op wat u goedvond, nooit op een profiel van u.',
    ),
    part: 'messages',
    concerns: ['subscriber'],
    basis: {
      kind: 'consent',
      consent: {
        id: 'offers',
        version: 1,
        ask: text(
          'Yes, tell me by e-mail about new products and services.',
          'Ja, vertel mij per e-mail over nieuwe producten en diensten.',
        ),
        explains: text(
          'At most a few e-mails a year, the same for everybody who agreed.',
          'Hooguit enkele brieven per jaar, dezelfde voor iedereen die het goedvond.',
        ),
        withdrawal: endsAnytime,
      },
    },
    needs: {
      'email-address': text('The e-mail goes there.', 'Daar gaat de brief naartoe.'),
      subscriptions: text(
        'To know who agreed, and to send each e-mail once.',
        'Om te weten wie het goedvond, en elke brief één keer te sturen.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
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
      interest: text('To answer people who write to us.', 'Mensen te antwoorden die ons schrijven.'),
      necessity: text(
        'There is no answering without the message and an address to answer to; nothing else is asked.',
        'Zonder het bericht en een antwoordadres valt er niet te antwoorden; meer wordt niet gevraagd.',
      ),
      balancing: text(
        'The sender expects it and started it; the message is seen only by those who handle it and goes when that is done. No interest of the sender stands against it.',
        'De afzender verwacht het en begon ermee; alleen wie het afhandelt ziet het bericht en daarna verdwijnt het. Geen belang van de afzender staat daartegenover.',
      ),
    },
    needs: {
      messages: text('It is what you want answered.', 'Dat wilt u beantwoord zien.'),
      'email-address': text('The answer goes there.', 'Daar gaat het antwoord naartoe.'),
      'name-address': text(
        'To address you; only the name, and only if you give one.',
        'Om u aan te spreken; alleen de naam, en alleen als u die geeft.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'message-handled',
      counted: 'from-event',
      keep: 'P3M',
      why: text(
        'A question is often followed by another; each kind of message may go sooner, none later.',
        'Op een vraag volgt er vaak nog een; elke soort bericht mag eerder weg, geen enkele later.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:CommunicationForCustomerCare',
  }),
} as const
