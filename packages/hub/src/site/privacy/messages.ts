/** The texts around the published statement. Place: the pages of /privacy. */
import { type Language, type Message, message, type Text, text } from '@confidant/i18n'
import { formatDate } from '@confidant/statement'

export const messages = {
  title: text('Privacy', 'Privacy'),
  description: text(
    'What personal data is used for, on what legal basis, for how long and by whom, and when each promise was last proved.',
    'Waarvoor persoonsgegevens worden gebruikt, op welke grondslag, hoe lang en door wie, en wanneer elke belofte voor het laatst is bewezen.',
  ),
  lede: text(
    'What we promise, word for word, and how you can see that we keep it.',
    'Wat we beloven, woord voor woord, en waaraan u ziet dat we ons eraan houden.',
  ),
  how: text(
    'This text was not written alongside the software: the software is made from it. The tables, forms and periods below are the ones in use, and under each promise you can see how it is kept.',
    'Deze tekst is niet naast de software geschreven: de software is ervan gemaakt. De tabellen, formulieren en termijnen hieronder zijn die waarmee we werken, en onder elke belofte kunt u zien hoe die wordt nagekomen.',
  ),
  contents: text('On this page', 'Op deze pagina'),
  proved: message(
    'Proved on {at}: {kept} of {all} guarantees hold.',
    'Bewezen op {at}: {kept} van {all} waarborgen houden stand.',
  ),
  unproved: text(
    'The guarantees have not been proved on this installation yet.',
    'De waarborgen zijn op deze installatie nog niet bewezen.',
  ),
  old: message(
    'This is version {version} of {date}. It is no longer in force; we keep it so that you can read it.',
    'Dit is versie {version} van {date}. Deze versie geldt niet meer; we bewaren haar zodat u haar kunt lezen.',
  ),
  current: text('Read the version in force', 'De geldende versie lezen'),
  versions: text('All versions', 'Alle versies'),
  versionsLede: text(
    'Every version that was ever in force, available for ever, with what changed in meaning from one to the next.',
    'Elke versie die ooit gold, voor altijd te lezen, met wat er van de ene op de volgende in betekenis is gewijzigd.',
  ),
  version: message('Version {version}', 'Versie {version}'),
  state: text('Status', 'Status'),
  inForce: text('In force', 'Geldt nu'),
  amended: text('Changed on', 'Gewijzigd op'),
  changed: text('What changed', 'Wat er is gewijzigd'),
  first: text('First version', 'Eerste versie'),
  versionHead: text('Version', 'Versie'),
  changes: message('From version {a} to version {b}', 'Van versie {a} naar versie {b}'),
  changesLede: text(
    'What changed in meaning, worked out from the two declarations and not written by hand.',
    'Wat er in betekenis is gewijzigd, afgeleid uit de twee verklaringen en niet met de hand geschreven.',
  ),
  unchanged: text('Nothing changed in meaning.', 'In betekenis is er niets gewijzigd.'),
  wider: text(
    'More may be done with data, or less is promised',
    'Er mag meer met gegevens, of er wordt minder beloofd',
  ),
  narrower: text(
    'Less may be done with data, or more is promised',
    'Er mag minder met gegevens, of er wordt meer beloofd',
  ),
  neutral: text('Other changes', 'Overige wijzigingen'),
  waits: text('What we do not do yet with your data', 'Wat we nog niet met uw gegevens doen'),
  waitsAgreed: message(
    '{purpose}: not until you have agreed to the new text.',
    '{purpose}: pas als u met de nieuwe tekst hebt ingestemd.',
  ),
  waitsNotified: message('{purpose}: not until you have been informed.', '{purpose}: pas als u bent geïnformeerd.'),
  proofs: text('Proofs', 'Bewijzen'),
  proofsLede: text(
    'Each promise rests on checks that run against the live system and can fail. These are the results of the latest run.',
    'Elke belofte berust op controles die op het draaiende systeem worden uitgevoerd en kunnen mislukken. Dit zijn de resultaten van de laatste controle.',
  ),
  proofsOf: message('Run on {at}, on version {version}.', 'Uitgevoerd op {at}, op versie {version}.'),
  guarantee: text('Guarantee', 'Waarborg'),
  guaranteesOf: message('Guarantees of {id}', 'Waarborgen van {id}'),
  someFail: text('Not everything holds', 'Niet alles houdt stand'),
  result: text('Result', 'Resultaat'),
  holds: text('Holds', 'Houdt stand'),
  fails: text('Does not hold', 'Houdt geen stand'),
  evidence: text('What the check found', 'Wat de controle vond'),
  took: text('Duration', 'Duur'),
  duration: message('{ms} ms', '{ms} ms'),
  records: text('Records of processing', 'Verwerkingsregister'),
  recordsLede: text(
    'What article 30 of the GDPR requires a controller to record, for everyone to read.',
    'Wat een verwerkingsverantwoordelijke volgens artikel 30 van de AVG moet vastleggen, voor iedereen te lezen.',
  ),
  controller: text('Controller', 'Verwerkingsverantwoordelijke'),
  basis: text('Legal basis', 'Grondslag'),
  subjects: text('Whose data', 'Van wie'),
  categories: text('Data', 'Gegevens'),
  recipients: text('Recipients', 'Ontvangers'),
  none: text('None', 'Geen'),
  abroad: text('Outside the EEA', 'Buiten de EER'),
  notAbroad: text('No', 'Nee'),
  kept: text('Kept', 'Bewaard'),
  security: text('Security', 'Beveiliging'),
  forPrograms: text('For programs', 'Voor programma’s'),
  asJson: text('The statement as JSON', 'De verklaring als JSON'),
  asMarkdown: text('The statement as Markdown', 'De verklaring als Markdown'),
  asCsv: text('The records as CSV', 'Het register als CSV'),
  asDpv: text('The statement as JSON-LD', 'De verklaring als JSON-LD'),
  dpv: message('{statement}, in the terms of the {vocabulary}', '{statement}, in de termen van het {vocabulary}'),
  gdpr: text('Text of the GDPR', 'Tekst van de AVG'),
} satisfies Record<string, Text | Message>

/** `22 November 2026, 16:04 UTC`. */
export function formatMoment(at: Date, language: Language): string {
  const iso = at.toISOString()
  return `${formatDate(iso.slice(0, 10))[language]}, ${iso.slice(11, 16)} UTC`
}
