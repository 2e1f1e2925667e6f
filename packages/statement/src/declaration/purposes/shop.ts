/** Purposes of buying something: the order, its payment, service messages, the books, and VAT records for other countries. */
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
      'To deliver what you ordered, to take it back if you withdraw, and to show you what you bought with its downloads and licences.',
      'Om te leveren wat u bestelde, het terug te nemen als u herroept, en u te tonen wat u kocht met de downloads en licenties.',
    ),
    part: 'shop',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: saleAgreement },
    needs: {
      orders: text('It is the order.', 'Dat is de bestelling.'),
      'name-address': text(
        'To deliver to the right person and place.',
        'Om aan de juiste persoon en plaats te leveren.',
      ),
      'billing-address': text('To make out the invoice.', 'Om de factuur op te maken.'),
      'email-address': text(
        'To confirm the order, as the law requires on a durable medium.',
        'Om de bestelling te bevestigen, zoals de wet op een duurzame drager eist.',
      ),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'order-completed',
      counted: 'from-event',
      keep: 'P2Y',
      why: text(
        'As long as the legal guarantee lets you come back to it; licences stay while the account exists.',
        'Zolang u er onder de wettelijke garantie op kunt terugkomen; licenties blijven zolang het account bestaat.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:CustomerOrderManagement',
  }),
  payment: definePurpose({
    title: text('Payment', 'Betaling'),
    description: text('To let you pay, and to pay back.', 'Om u te laten betalen, en om terug te betalen.'),
    part: 'shop',
    concerns: ['customer'],
    basis: { kind: 'contract', stage: 'performance', agreement: saleAgreement },
    needs: {
      orders: text('The amount and the reference of what is paid.', 'Het bedrag en het kenmerk van wat wordt betaald.'),
      'payment-details': text(
        'To find the payment at the provider and to refund it the same way.',
        'Om de betaling bij de betaaldienst te vinden en op dezelfde manier terug te betalen.',
      ),
      'email-address': text(
        'The provider sends its receipt to it.',
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
        'Until a payment can no longer be disputed, its reference is needed to answer a claim.',
        'Zolang een betaling kan worden betwist is het kenmerk nodig om een vordering te beantwoorden.',
      ),
    },
    recipients: ['hosting-provider', 'payment-provider'],
    dpv: 'dpv:PaymentManagement',
  }),
  'service-messages': definePurpose({
    title: text('Messages about your agreement', 'Berichten over uw overeenkomst'),
    description: text(
      'To write to you when something about your account, order or agreement asks for it. Never to advertise.',
      'Om u te schrijven als iets rond uw account, bestelling of overeenkomst daarom vraagt. Nooit om reclame te maken.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text('The agreement that the message is about.', 'De overeenkomst waarover het bericht gaat.'),
    },
    needs: {
      'email-address': text('The message goes there.', 'Daar gaat het bericht naartoe.'),
      'name-address': text('To address you by name.', 'Om u bij uw naam te noemen.'),
      account: text('To write in your language.', 'Om in uw taal te schrijven.'),
      orders: text('To say which order it is about.', 'Om te zeggen over welke bestelling het gaat.'),
      'outgoing-mail': text('To write to you about it.', 'Om u erover te schrijven.'),
    },
    retention: {
      from: 'mailing-sent',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'To see that it arrived and send it again if it did not.',
        'Om te zien dat het aankwam en het anders opnieuw te sturen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider', 'mail-delivery'],
    dpv: 'dpv:CommunicationForCustomerCare',
  }),
  bookkeeping: definePurpose({
    title: text('Invoices and books', 'Facturen en administratie'),
    description: text(
      'To invoice what was sold and keep the books that tax law demands.',
      'Om te factureren wat is verkocht en de administratie te voeren die de belastingwet eist.',
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
          'To issue invoices with name and address, and to keep the books for seven years.',
          'Facturen met naam en adres uit te reiken en de administratie zeven jaar te bewaren.',
        ),
      },
    },
    needs: {
      invoices: text('They are the books.', 'Dat is de administratie.'),
      'billing-address': text(
        'The law lists it among what an invoice must say.',
        'De wet noemt het bij wat op een factuur moet staan.',
      ),
      orders: text('The invoice is made from the order.', 'De factuur wordt uit de bestelling gemaakt.'),
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
        'Tax law forbids destroying the books earlier.',
        'De belastingwet verbiedt de administratie eerder te vernietigen.',
      ),
    },
    recipients: ['hosting-provider', 'tax-authority', 'vat-registry'],
    dpv: 'dpv:LegalCompliance',
  }),
  'oss-records': definePurpose({
    title: text('VAT records for sales to other countries', 'Btw-administratie voor verkopen naar andere landen'),
    description: text(
      'To account for VAT on what consumers in other member states bought, by the one-stop shop (OSS).',
      'Om btw te verantwoorden over wat consumenten in andere lidstaten kochten, via het éénloketsysteem (OSS).',
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
          'Van elke verkoop een aantekening met het bewijs van het land van de klant tien jaar te bewaren.',
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
        'Ten years from the end of the year of the sale is what art. 369k(2) prescribes.',
        'Tien jaar vanaf het einde van het jaar van de verkoop schrijft art. 369k lid 2 voor.',
      ),
    },
    onErasure: {
      kind: 'kept',
      exception: '17(3)(b)',
      why: text(
        'European VAT law requires the record to remain available.',
        'Het Europese btw-recht eist dat de aantekening beschikbaar blijft.',
      ),
    },
    recipients: ['hosting-provider', 'tax-authority'],
    dpv: 'dpv:LegalCompliance',
  }),
} as const
