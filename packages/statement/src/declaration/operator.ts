/** The invented company and subsidiary of the demonstration; a real operator's configuration replaces it. */
import type { Operator } from '../model/entity.js'

export const inventedOperator: Operator = {
  entities: [
    {
      id: 'lindewerk',
      name: 'Lindewerk B.V.',
      legalForm: 'besloten vennootschap',
      subsidiaryOf: null,
      address: { street: 'Voorbeeldkade 12', postalCode: '0000 AA', city: 'Utrecht', country: 'NL' },
      registrationNumber: '00000001',
      vatNumber: 'NL000000001B01',
      contactEmail: 'privacy@lindewerk.example',
      answersFor: ['site', 'accounts', 'messages'],
    },
    {
      id: 'lindewerk-winkel',
      name: 'Lindewerk Winkel B.V.',
      legalForm: 'besloten vennootschap',
      subsidiaryOf: 'lindewerk',
      address: { street: 'Voorbeeldkade 14', postalCode: '0000 AB', city: 'Utrecht', country: 'NL' },
      registrationNumber: '00000002',
      vatNumber: 'NL000000002B01',
      contactEmail: 'privacy@lindewerk.example',
      answersFor: ['shop'],
    },
  ],
  site: 'https://lindewerk.example',
  parties: {
    'hosting-provider': { name: 'Polderserver B.V.', country: 'NL', contractDate: '2026-01-15' },
    'mail-delivery': { name: 'Duifpost N.V.', country: 'BE', contractDate: '2026-02-01' },
    'payment-provider': { name: 'Sandbox Pay', country: 'NL', contractDate: '2026-02-10' },
  },
  authority: { name: 'Autoriteit Persoonsgegevens', site: 'https://autoriteitpersoonsgegevens.nl', country: 'NL' },
}
