/** Purposes of buying something: the order, its payment, service messages, accounting, and VAT records for other countries. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

const saleAgreement = text(
  'The agreement of sale that you conclude with an order.',
  'De koopovereenkomst die u met een bestelling sluit.',
)

export const shopPurposes = {
  orders: definePurpose({
    title: text('Orders and purchases', 'Bestellingen en aankopen'),
    description: text(
      'To deliver what you ordered, to take it back if you withdraw, and to show you your purchases with their downloads and licences.',
      'Om te leveren wat u bestelde, het terug te nemen als u herroept, en u uw aankopen te tonen met downloads en licenties.',
    ),
    part: 'shop',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: saleAgreement },
    needs: {
      orders: text('This is the order.', 'Dit is de bestelling.'),
      'name-address': text(
        'To deliver to the right person and place.',
        'Om bij de juiste persoon en op de juiste plaats te leveren.',
      ),
      'billing-address': text('To draw up the invoice.', 'Om de factuur op te maken.'),
      'email-address': text(
        'To confirm the order on a durable medium, as the law requires.',
        'Om de bestelling op een duurzame gegevensdrager te bevestigen, zoals de wet eist.',
      ),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'order-completed',
      counted: 'from-event',
      keep: 'P2Y',
      why: text(
        'As long as you can make a claim under the legal guarantee; licences are kept while the account exists.',
        'Zolang u een beroep kunt doen op de wettelijke garantie; licenties blijven zolang het account bestaat.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:CustomerOrderManagement',
  }),
  payment: definePurpose({
    title: text('Payment', 'Betaling'),
    description: text('To let you pay, and to make refunds.', 'Om u te laten betalen, en om terug te betalen.'),
    part: 'shop',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: saleAgreement },
    needs: {
      orders: text('The amount and the reference of the payment.', 'Het bedrag en het kenmerk van de betaling.'),
      'payment-details': text(
        'To find the payment at the provider and to refund it in the same way.',
        'Om de betaling bij de betaaldienst te vinden en op dezelfde manier terug te betalen.',
      ),
      'email-address': text(
        'The provider sends the receipt to it.',
        'De betaaldienst stuurt het betaalbewijs daarheen.',
      ),
    },
    retention: {
      from: 'payment-settled',
      counted: 'from-event',
      keep: 'P13M',
      why: text(
        'A direct debit that was not authorised can be disputed for thirteen months.',
        'Een niet-toegestane incasso kan dertien maanden worden betwist.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(e)',
      why: text(
        'As long as a payment can be disputed, its reference is needed to answer a claim.',
        'Zolang een betaling kan worden betwist, is het kenmerk nodig om op een vordering te reageren.',
      ),
    },
    recipients: ['hosting-provider', 'payment-provider'],
    dpv: 'dpv:PaymentManagement',
  }),
  'service-messages': definePurpose({
    title: text('Messages about your agreement', 'Berichten over uw overeenkomst'),
    description: text(
      'To e-mail you when your account, order or agreement requires it. Never for advertising.',
      'Om u te mailen als uw account, bestelling of overeenkomst daarom vraagt. Nooit voor reclame.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text('The agreement that the message is about.', 'De overeenkomst waarover het bericht gaat.'),
    },
    needs: {
      'email-address': text('The message is sent to it.', 'Daar sturen we het bericht naartoe.'),
      'name-address': text('To address you by name.', 'Om u met uw naam aan te spreken.'),
      account: text('To write in your language.', 'Om u in uw taal te schrijven.'),
      orders: text('To say which order it is about.', 'Om te zeggen over welke bestelling het gaat.'),
      'outgoing-mail': text('To e-mail you about it.', 'Om u erover te mailen.'),
    },
    retention: {
      from: 'mailing-sent',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'To see whether it arrived, and to send it again if it did not.',
        'Om te zien of het is aangekomen, en het anders opnieuw te sturen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:CommunicationForCustomerCare',
  }),
  bookkeeping: definePurpose({
    title: text('Invoices and accounting', 'Facturen en administratie'),
    description: text(
      'To invoice sales and keep the accounts that tax law requires.',
      'Om verkopen te factureren en de administratie te voeren die de belastingwet eist.',
    ),
    part: 'shop',
    concerns: ['customer'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text(
          'art. 52 Algemene wet inzake rijksbelastingen; art. 34c and 35a Wet op de omzetbelasting 1968',
          'art. 52 Algemene wet inzake rijksbelastingen; art. 34c en 35a Wet op de omzetbelasting 1968',
        ),
        obliges: text(
          'To issue invoices with name and address, and to keep the accounts for seven years.',
          'Facturen met naam en adres uit te reiken en de administratie zeven jaar te bewaren.',
        ),
      },
    },
    needs: {
      invoices: text('They are the accounts.', 'Dit is de administratie.'),
      'billing-address': text('The law requires it on an invoice.', 'De wet eist dat het op een factuur staat.'),
      orders: text('The invoice is based on the order.', 'De factuur is gebaseerd op de bestelling.'),
    },
    retention: {
      from: 'invoice-issued',
      counted: 'from-end-of-year',
      keep: 'P7Y',
      why: text(
        'Art. 52(4) AWR prescribes seven years; we count them from the end of the financial year.',
        'Art. 52 lid 4 AWR schrijft zeven jaar voor; we rekenen ze vanaf het einde van het boekjaar.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(b)',
      why: text(
        'Tax law forbids destroying the accounts earlier.',
        'De belastingwet verbiedt de administratie eerder te vernietigen.',
      ),
    },
    recipients: ['hosting-provider', 'tax-authority', 'vat-registry'],
    dpv: 'dpv:LegalCompliance',
  }),
  'oss-records': definePurpose({
    title: text('VAT records for sales to other countries', 'Btw-administratie voor verkopen naar andere landen'),
    description: text(
      'To account for VAT on purchases by consumers in other member states, through the one-stop shop (OSS).',
      'Om btw te verantwoorden over aankopen door consumenten in andere lidstaten, via het éénloketsysteem (OSS).',
    ),
    part: 'shop',
    concerns: ['customer'],
    basis: {
      kind: 'legal-obligation',
      law: {
        citation: text(
          'art. 369k Directive 2006/112/EC; art. 63c Implementing Regulation (EU) No 282/2011',
          'art. 369 duodecies Richtlijn 2006/112/EG; art. 63 quater Uitvoeringsverordening (EU) nr. 282/2011',
        ),
        obliges: text(
          'To keep a record of each sale with the evidence of the customer’s country for ten years.',
          'Van elke verkoop tien jaar lang een registratie te bewaren, met het bewijs van het land van de klant.',
        ),
      },
    },
    needs: {
      invoices: text(
        'Date, amount, VAT and the evidence of the country.',
        'Datum, bedrag, btw en het bewijs van het land.',
      ),
    },
    retention: {
      from: 'invoice-issued',
      counted: 'from-end-of-year',
      keep: 'P10Y',
      why: text(
        'Art. 369k(2) prescribes ten years from the end of the year of the sale.',
        'Art. 369 duodecies lid 2 schrijft tien jaar voor vanaf het einde van het jaar van de verkoop.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(b)',
      why: text(
        'European VAT law requires the record to remain available.',
        'Het Europese btw-recht eist dat de registratie beschikbaar blijft.',
      ),
    },
    recipients: ['hosting-provider', 'tax-authority'],
    dpv: 'dpv:LegalCompliance',
  }),
} as const
