/**
 * Headers of statements that large banks and wallets in Europe write as CSV, and how to read each.
 * Place: CSV importer. Data only; `null` for what the data of the file must tell.
 */
import type { CsvMapping } from '../../importer.js'

export interface CsvProfile {
  /** Columns that together tell the bank; all must be in the header. */
  columns: readonly string[]
  mapping: Omit<CsvMapping, 'dateFormat' | 'decimal'> & { dateFormat: string | null; decimal: ',' | '.' | null }
  /** ISO 4217 code when the file has no column for it. */
  currency?: string
  /** Column that must hold one of these values (lower case) for a booking to be final. */
  status?: { column: string; final: readonly string[] }
  /** Column with a cost that comes off the amount. */
  fee?: string
  /** Column with the other side for money that comes in, where `counterparty` is the one for money that goes out. */
  payer?: string
}

const finalStatuses = [
  'completed',
  'voltooid',
  'abgeschlossen',
  'terminé',
  'completado',
  'completata',
  'gebucht',
  'booked',
]

function paypal(
  date: string,
  time: string,
  name: string,
  type: string,
  currency: string,
  net: string,
  id: string,
): CsvProfile {
  return {
    columns: [date, time, name, type, 'Status', currency, net, id],
    mapping: {
      date,
      dateFormat: null,
      amount: net,
      decimal: null,
      description: [type],
      counterparty: name,
      currency,
      reference: id,
    },
    status: { column: 'Status', final: finalStatuses },
  }
}

export const csvProfiles: readonly CsvProfile[] = [
  {
    // ING, Netherlands
    columns: ['Datum', 'Naam / Omschrijving', 'Rekening', 'Tegenrekening', 'Af Bij', 'Bedrag (EUR)', 'Mededelingen'],
    mapping: {
      date: 'Datum',
      dateFormat: null,
      amount: 'Bedrag (EUR)',
      decimal: null,
      direction: { column: 'Af Bij', debit: 'Af' },
      description: ['Mededelingen'],
      counterparty: 'Naam / Omschrijving',
      counterpartyAccount: 'Tegenrekening',
      account: 'Rekening',
    },
    currency: 'EUR',
  },
  {
    columns: ['Date', 'Name / Description', 'Account', 'Counterparty', 'Debit/credit', 'Amount (EUR)', 'Notifications'],
    mapping: {
      date: 'Date',
      dateFormat: null,
      amount: 'Amount (EUR)',
      decimal: null,
      direction: { column: 'Debit/credit', debit: 'Debit' },
      description: ['Notifications'],
      counterparty: 'Name / Description',
      counterpartyAccount: 'Counterparty',
      account: 'Account',
    },
    currency: 'EUR',
  },
  {
    // Rabobank
    columns: [
      'IBAN/BBAN',
      'Munt',
      'Volgnr',
      'Datum',
      'Bedrag',
      'Tegenrekening IBAN/BBAN',
      'Naam tegenpartij',
      'Omschrijving-1',
    ],
    mapping: {
      date: 'Datum',
      dateFormat: null,
      amount: 'Bedrag',
      decimal: null,
      description: ['Omschrijving-1', 'Omschrijving-2', 'Omschrijving-3', 'Betalingskenmerk'],
      counterparty: 'Naam tegenpartij',
      counterpartyAccount: 'Tegenrekening IBAN/BBAN',
      account: 'IBAN/BBAN',
      currency: 'Munt',
      reference: 'Volgnr',
    },
  },
  {
    // ABN AMRO, spreadsheet form
    columns: ['Rekeningnummer', 'Muntsoort', 'Transactiedatum', 'Transactiebedrag', 'Omschrijving'],
    mapping: {
      date: 'Transactiedatum',
      dateFormat: null,
      amount: 'Transactiebedrag',
      decimal: null,
      description: ['Omschrijving'],
      account: 'Rekeningnummer',
      currency: 'Muntsoort',
    },
  },
  {
    // bunq
    columns: ['Date', 'Interest Date', 'Amount', 'Account', 'Counterparty', 'Name', 'Description'],
    mapping: {
      date: 'Date',
      dateFormat: null,
      amount: 'Amount',
      decimal: null,
      description: ['Description'],
      counterparty: 'Name',
      counterpartyAccount: 'Counterparty',
      account: 'Account',
    },
    currency: 'EUR',
  },
  {
    // N26, before and after 2024
    columns: ['Date', 'Payee', 'Account number', 'Transaction type', 'Payment reference', 'Amount (EUR)'],
    mapping: {
      date: 'Date',
      dateFormat: null,
      amount: 'Amount (EUR)',
      decimal: '.',
      description: ['Payment reference', 'Transaction type'],
      counterparty: 'Payee',
      counterpartyAccount: 'Account number',
    },
    currency: 'EUR',
  },
  {
    columns: [
      'Booking Date',
      'Value Date',
      'Partner Name',
      'Partner Iban',
      'Type',
      'Payment Reference',
      'Amount (EUR)',
    ],
    mapping: {
      date: 'Booking Date',
      dateFormat: null,
      amount: 'Amount (EUR)',
      decimal: '.',
      description: ['Payment Reference', 'Type'],
      counterparty: 'Partner Name',
      counterpartyAccount: 'Partner Iban',
    },
    currency: 'EUR',
  },
  {
    // Revolut
    columns: [
      'Type',
      'Product',
      'Started Date',
      'Completed Date',
      'Description',
      'Amount',
      'Fee',
      'Currency',
      'State',
      'Balance',
    ],
    mapping: {
      date: 'Completed Date',
      dateFormat: null,
      amount: 'Amount',
      decimal: '.',
      description: ['Type', 'Product'],
      counterparty: 'Description',
      currency: 'Currency',
    },
    status: { column: 'State', final: ['completed'] },
    fee: 'Fee',
  },
  {
    // Wise
    columns: [
      'TransferWise ID',
      'Date',
      'Amount',
      'Currency',
      'Description',
      'Payment Reference',
      'Payer Name',
      'Payee Name',
    ],
    mapping: {
      date: 'Date',
      dateFormat: null,
      amount: 'Amount',
      decimal: '.',
      description: ['Description', 'Payment Reference'],
      counterparty: 'Payee Name',
      currency: 'Currency',
      reference: 'TransferWise ID',
    },
    payer: 'Payer Name',
  },
  paypal('Date', 'Time', 'Name', 'Type', 'Currency', 'Net', 'Transaction ID'),
  paypal('Datum', 'Tijd', 'Naam', 'Type', 'Valuta', 'Net', 'Transactiereferentie'),
  paypal('Datum', 'Uhrzeit', 'Name', 'Typ', 'Währung', 'Netto', 'Transaktionscode'),
  {
    // DKB, since 2023
    columns: [
      'Buchungsdatum',
      'Wertstellung',
      'Status',
      'Zahlungspflichtige*r',
      'Zahlungsempfänger*in',
      'Verwendungszweck',
      'Umsatztyp',
      'Betrag (€)',
    ],
    mapping: {
      date: 'Buchungsdatum',
      dateFormat: null,
      amount: 'Betrag (€)',
      decimal: ',',
      description: ['Verwendungszweck', 'Umsatztyp'],
      counterparty: 'Zahlungsempfänger*in',
      counterpartyAccount: 'IBAN',
    },
    currency: 'EUR',
    status: { column: 'Status', final: finalStatuses },
    payer: 'Zahlungspflichtige*r',
  },
  {
    // DKB, before
    columns: [
      'Buchungstag',
      'Wertstellung',
      'Buchungstext',
      'Auftraggeber / Begünstigter',
      'Verwendungszweck',
      'Betrag (EUR)',
    ],
    mapping: {
      date: 'Buchungstag',
      dateFormat: null,
      amount: 'Betrag (EUR)',
      decimal: ',',
      description: ['Verwendungszweck', 'Buchungstext'],
      counterparty: 'Auftraggeber / Begünstigter',
      counterpartyAccount: 'Kontonummer',
    },
    currency: 'EUR',
  },
  {
    // Sparkasse
    columns: [
      'Auftragskonto',
      'Buchungstag',
      'Buchungstext',
      'Verwendungszweck',
      'Beguenstigter/Zahlungspflichtiger',
      'Betrag',
      'Waehrung',
    ],
    mapping: {
      date: 'Buchungstag',
      dateFormat: null,
      amount: 'Betrag',
      decimal: ',',
      description: ['Verwendungszweck', 'Buchungstext'],
      counterparty: 'Beguenstigter/Zahlungspflichtiger',
      counterpartyAccount: 'Kontonummer/IBAN',
      account: 'Auftragskonto',
      currency: 'Waehrung',
    },
  },
  {
    // ING, Germany
    columns: ['Buchung', 'Auftraggeber/Empfänger', 'Buchungstext', 'Verwendungszweck', 'Betrag'],
    mapping: {
      date: 'Buchung',
      dateFormat: null,
      amount: 'Betrag',
      decimal: ',',
      description: ['Verwendungszweck', 'Buchungstext'],
      counterparty: 'Auftraggeber/Empfänger',
    },
    currency: 'EUR',
  },
]
