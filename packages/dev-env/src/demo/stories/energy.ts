/**
 * The energy company: a contract, twelve direct debits a year that match it, one change of amount, a settlement, and
 * a question by mail about the meter.
 * The year's total is what `writeDemo`'s first question asks for.
 */
import { dutchIban } from '../formats/iban.js'
import { pdfFile } from '../formats/pdf-file.js'
import { type Calendar, dayMs, dutchDate, dutchMonth, type LocalMs } from '../local-time.js'
import { accounts, energy } from '../people.js'
import type { Mail, Payment, Story } from '../story.js'
import { euros, received, sent } from './telling.js'

const contractNumber = 'ZW-2047-118'
const mandate = 'ZW2047118-M1'

/** Cents a month: January to June of last year, July of last year to March of this year, and since. */
const instalments = { first: 14_250, raised: 15_800, lowered: 15_100 }
const settlementMinor = 8_734

export function energyStory(calendar: Calendar): Story {
  const months = calendar.months()
  return {
    mails: [...months.map((month) => instalmentMail(calendar, month)), ...letters(calendar)],
    payments: [...months.map((month) => instalmentPayment(calendar, month)), settlement(calendar)],
    documents: [
      { file: 'Documenten/Zonnewind contract.pdf', bytes: contract(calendar) },
      ...(calendar.today >= calendar.thisYear(2, 3)
        ? [
            {
              file: `Documenten/Zonnewind jaarafrekening ${calendar.lastYearNumber}.pdf`,
              bytes: annualStatement(calendar),
            },
          ]
        : []),
    ],
  }
}

function instalmentMinor(calendar: Calendar, month: LocalMs): number {
  if (month < calendar.lastYear(7, 1, 0)) return instalments.first
  return month < calendar.thisYear(4, 1, 0) ? instalments.raised : instalments.lowered
}

function instalmentPayment(calendar: Calendar, month: LocalMs): Payment {
  return {
    account: 'main',
    day: month + 26 * dayMs,
    amountMinor: -instalmentMinor(calendar, month),
    counterparty: 'Zonnewind Energie B.V.',
    counterpartyNumber: accounts.energy,
    description: `Termijnbedrag ${dutchMonth(month)} contract ${contractNumber}`,
    mandate,
  }
}

function instalmentMail(calendar: Calendar, month: LocalMs): Mail {
  const amount = euros(instalmentMinor(calendar, month))
  const day = month + 26 * dayMs
  const id = `termijn-${new Date(month).toISOString().slice(0, 7)}`
  return received(
    id,
    month + 19 * dayMs + 7 * 3_600_000,
    energy,
    `Uw termijnbedrag van ${dutchMonth(month)}`,
    `Beste mevrouw De Wit,\n\nRond ${dutchDate(day)} schrijven wij uw termijnbedrag van € ${amount} af van rekening ${dutchIban(accounts.main)}.\n\nContractnummer: ${contractNumber}\nLeveringsadres: Kersenlaan 27-2, Utrecht\n\nZonnige groet,\nZonnewind Energie`,
    { bulk: true, encoding: month % (2 * dayMs) ? 'windows-1252-8bit' : 'utf-8' },
  )
}

function settlement(calendar: Calendar): Payment {
  return {
    account: 'main',
    day: calendar.thisYear(2, 10, 0),
    amountMinor: settlementMinor,
    counterparty: 'Zonnewind Energie B.V.',
    counterpartyNumber: accounts.energy,
    description: `Jaarafrekening ${calendar.lastYearNumber} contract ${contractNumber} terugbetaling`,
  }
}

function letters(calendar: Calendar): Mail[] {
  const year = calendar.lastYearNumber
  return [
    received(
      'welkom-zonnewind',
      calendar.lastYear(1, 3, 10, 12),
      energy,
      'Welkom bij Zonnewind: uw contract',
      `Beste mevrouw De Wit,\n\nLeuk dat u klant bent! Vanaf 1 januari ${year} leveren wij u stroom van windpark Lage Horn en gas van groene herkomst. In de bijlage vindt u uw contract (${contractNumber}). Het termijnbedrag is € ${euros(instalments.first)} per maand.\n\nDe looptijd is twee jaar; daarna kunt u maandelijks opzeggen.\n\nZonnige groet,\nZonnewind Energie`,
      {
        attachments: [
          { name: `contract-${contractNumber}.pdf`, mediaType: 'application/pdf', bytes: contract(calendar) },
        ],
      },
    ),
    received(
      'termijn-wijziging',
      calendar.lastYear(6, 12, 9, 30),
      energy,
      'Uw termijnbedrag verandert per 1 juli',
      `Beste mevrouw De Wit,\n\nU verbruikt iets meer dan we samen hadden geschat. Om een hoge bijbetaling te voorkomen, verhogen we uw termijnbedrag per 1 juli ${year} van € ${euros(instalments.first)} naar € ${euros(instalments.raised)}.\n\nMet een elektrische kachel op de werkkamer loopt het hard: daar ging in het voorjaar ongeveer een derde van uw stroom naartoe.\n\nZonnige groet,\nZonnewind Energie`,
      { encoding: 'utf-8-base64' },
    ),
    sent(
      'meterstand-vraag',
      calendar.lastYear(12, 29, 20, 41),
      [energy],
      'Meterstand doorgeven, meter in de kelder',
      'Goedenavond,\n\nDe slimme meter stuurt volgens jullie app al twee weken niets door. Ik heb hem in de kelder afgelezen: stroom 11.482 kWh en gas 3.207 m³. Kunnen jullie dit als eindstand gebruiken?\n\nGroet,\nMara de Wit',
    ),
    received(
      'meterstand-antwoord',
      calendar.lastYear(12, 30, 11, 5),
      energy,
      'Re: Meterstand doorgeven, meter in de kelder',
      'Beste mevrouw De Wit,\n\nDank u wel, ik heb de standen overgenomen. De meter had geen bereik; op 8 januari komt een monteur tussen 8 en 10 uur een andere antenne plaatsen.\n\nZonnige groet,\nYasmina, klantenservice',
      { answers: 'meterstand-vraag' },
    ),
    received(
      'jaarafrekening',
      calendar.thisYear(2, 3, 8, 15),
      energy,
      `Uw jaarafrekening ${year}: u krijgt € ${euros(settlementMinor)} terug`,
      `Beste mevrouw De Wit,\n\nGoed nieuws: over ${year} betaalde u € ${euros(settlementMinor)} te veel. We maken dat rond 10 februari naar u over. In de bijlage staat hoe we rekenen.\n\nPer 1 april verlagen we uw termijnbedrag naar € ${euros(instalments.lowered)}.\n\nZonnige groet,\nZonnewind Energie`,
      {
        attachments: [
          { name: `jaarafrekening-${year}.pdf`, mediaType: 'application/pdf', bytes: annualStatement(calendar) },
        ],
      },
    ),
  ]
}

function contract(calendar: Calendar): Uint8Array {
  const year = calendar.lastYearNumber
  return pdfFile({
    title: `Leveringscontract ${contractNumber}`,
    author: 'Zonnewind Energie B.V.',
    pages: [
      [
        '# Leveringscontract stroom en gas',
        `Contractnummer | ${contractNumber}`,
        'Klant | M. de Wit',
        'Leveringsadres | Kersenlaan 27-2, 3572 GT Utrecht',
        `Ingangsdatum | 1 januari ${year}`,
        'Looptijd | 24 maanden',
        '---',
        '## 1. Wat u betaalt',
        `Termijnbedrag per maand | € ${euros(instalments.first)}`,
        'Stroom, per kWh | € 0,2875',
        'Gas, per m³ | € 1,2140',
        'Vaste leveringskosten, per maand | € 6,95',
        '',
        'Wij schrijven het termijnbedrag rond de 27e van elke maand af. Eenmaal per jaar verrekenen wij wat u werkelijk verbruikte.',
        '',
        '## 2. Waar uw stroom vandaan komt',
        'Uw stroom komt voor 100 % van windpark Lage Horn: veertien molens, waarvan u er bij helder weer drie ziet vanaf de dijk.',
      ],
      [
        '## 3. Eerder opzeggen',
        'Zegt u binnen de looptijd op, dan rekenen wij een opzegvergoeding van € 50,00 voor stroom en € 50,00 voor gas. Bij verhuizen neemt u het contract mee en betaalt u niets.',
        '',
        '## 4. Storing',
        'Bij een storing belt u het landelijke storingsnummer. Duurt die langer dan vier uur, dan krijgt u een vergoeding van de netbeheerder.',
        '',
        '## 5. Uw gegevens',
        'Wij gebruiken uw gegevens om te leveren en te rekenen, en voor niets anders.',
        '',
        'Getekend te Utrecht',
        'M. de Wit | Zonnewind Energie B.V.',
      ],
    ],
  })
}

function annualStatement(calendar: Calendar): Uint8Array {
  const year = calendar.lastYearNumber
  const paid = 6 * instalments.first + 6 * instalments.raised
  return pdfFile({
    title: `Jaarafrekening ${year}`,
    author: 'Zonnewind Energie B.V.',
    pages: [
      [
        `# Jaarafrekening ${year}`,
        `Contractnummer | ${contractNumber}`,
        `Periode | 1 januari ${year} - 31 december ${year}`,
        '---',
        'Stroom 2.318 kWh | € 666,43',
        'Gas 768 m³ | € 932,35',
        'Vaste leveringskosten, 12 maanden | € 83,40',
        'Netbeheer en belastingen na vermindering | € 33,48',
        `## Totale kosten | € ${euros(paid - settlementMinor)}`,
        `Betaalde termijnbedragen | € ${euros(paid)}`,
        `## Terug te ontvangen | € ${euros(settlementMinor)}`,
        '',
        'Wij maken dit bedrag rond 10 februari over.',
      ],
      [
        '## Uw verbruik naast dat van het jaar ervoor',
        'Wij vergelijken met de vorige bewoner van Kersenlaan 27-2.',
        'Stroom | 2.318 kWh (was 2.090 kWh)',
        'Gas | 768 m³ (was 911 m³)',
        '',
        'Tip: de cv-ketel een graad lager scheelt u ongeveer € 60 per jaar.',
      ],
    ],
  })
}
