/** The words around the published statement. Place: the pages of /privacy. */
import { type Language, type Message, message, type Text, text } from '@confidant/i18n'
import { formatDate } from '@confidant/statement'

export const messages = {
  title: text('Privacy', 'Privacy'),
  description: text(
    'What personal data is used for, on which ground, how long and by whom, with when each promise was last proved.',
    'Waarvoor persoonsgegevens worden gebruikt, op welke grond, hoe lang en door wie, en wanneer elke belofte voor het laatst is bewezen.',
  ),
  lede: text(
    'What we promise, word for word, and what shows that we keep it.',
    'Wat we beloven, woord voor woord, en waaraan te zien is dat we het houden.',
  ),
  how: text(
    'This text is not written beside the software: the software is made from it. The tables, forms and periods below are the ones that run, and under each promise you can open how it is kept.',
    'Deze tekst is niet naast de software geschreven: de software is ervan gemaakt. De tabellen, formulieren en termijnen hieronder zijn die waarmee wordt gewerkt, en onder elke belofte kunt u openen hoe zij wordt gehouden.',
  ),
  contents: text('On this page', 'Op deze pagina'),
  further: text('Further', 'Verder'),
  proved: message(
    'Proved on {at}: {kept} of {all} guarantees hold.',
    'Bewezen op {at}: {kept} van {all} waarborgen houden stand.',
  ),
  unproved: text(
    'The guarantees have not been proved on this installation yet.',
    'De waarborgen zijn op deze installatie nog niet bewezen.',
  ),
  old: message(
    'This is version {version}, of {date}. It no longer holds; it is kept to be read.',
    'Dit is versie {version}, van {date}. Zij geldt niet meer; zij wordt bewaard om te lezen.',
  ),
  current: text('the version in force', 'de geldende versie'),
  versions: text('All versions', 'Alle versies'),
  versionsLede: text(
    'Every text that was ever in force, to be read for ever, and what changed in meaning from one to the next.',
    'Elke tekst die ooit gold, voor altijd te lezen, en wat er van de ene op de volgende in betekenis veranderde.',
  ),
  version: message('Version {version}', 'Versie {version}'),
  state: text('State', 'Stand'),
  inForce: text('In force', 'Geldt nu'),
  amended: text('Amended', 'Gewijzigd'),
  changed: text('What changed', 'Wat veranderde'),
  first: text('The first one', 'De eerste'),
  versionHead: text('Version', 'Versie'),
  changes: message('From version {a} to version {b}', 'Van versie {a} naar versie {b}'),
  changesLede: text(
    'Worked out from the two declarations, not written by hand: what changed in meaning, in words.',
    'Afgeleid uit de twee verklaringen, niet met de hand geschreven: wat in betekenis veranderde, in woorden.',
  ),
  unchanged: text('Nothing changed in meaning.', 'In betekenis veranderde niets.'),
  wider: text(
    'More may be done with data, or less is promised',
    'Er mag meer met gegevens, of er wordt minder beloofd',
  ),
  narrower: text(
    'Less may be done with data, or more is promised',
    'Er mag minder met gegevens, of er wordt meer beloofd',
  ),
  neutral: text('Otherwise different', 'Verder anders'),
  waits: text('What waits for you', 'Wat op u wacht'),
  waitsAgreed: message(
    '{purpose}: until you have agreed to the new text.',
    '{purpose}: tot u met de nieuwe tekst hebt ingestemd.',
  ),
  waitsNotified: message('{purpose}: until you have been told.', '{purpose}: tot u op de hoogte bent gesteld.'),
  proofs: text('Proofs', 'Bewijzen'),
  proofsLede: text(
    'Each promise rests on checks that run against the live system and can fail. This is what the last run found.',
    'Elke belofte rust op controles die op het draaiende systeem worden uitgevoerd en kunnen mislukken. Dit is wat de laatste ronde vond.',
  ),
  proofsOf: message('Run on {at}, on version {version}.', 'Uitgevoerd op {at}, op versie {version}.'),
  guarantee: text('Guarantee', 'Waarborg'),
  guaranteesOf: message('Guarantees of {id}', 'Waarborgen van {id}'),
  someFail: text('Not everything holds', 'Niet alles houdt stand'),
  result: text('Result', 'Uitkomst'),
  holds: text('Holds', 'Houdt stand'),
  fails: text('Does not hold', 'Houdt geen stand'),
  evidence: text('What was seen', 'Wat is gezien'),
  took: text('Took', 'Duurde'),
  records: text('Records of processing', 'Register van verwerkingen'),
  recordsLede: text(
    'What article 30 of the GDPR asks a controller to write down, for everybody to read.',
    'Wat artikel 30 van de AVG een verantwoordelijke laat opschrijven, voor iedereen te lezen.',
  ),
  controller: text('Controller', 'Verwerkingsverantwoordelijke'),
  basis: text('Legal basis', 'Rechtsgrond'),
  subjects: text('About', 'Over'),
  categories: text('Data', 'Gegevens'),
  recipients: text('Recipients', 'Ontvangers'),
  nobody: text('Nobody', 'Niemand'),
  abroad: text('Outside the EEA', 'Buiten de EER'),
  notAbroad: text('No', 'Nee'),
  kept: text('Kept', 'Bewaard'),
  security: text('Security', 'Beveiliging'),
  forPrograms: text('For programs', 'Voor programma’s'),
  asJson: text('The statement as JSON', 'De verklaring als JSON'),
  asMarkdown: text('The statement as Markdown', 'De verklaring als Markdown'),
  asCsv: text('The records as CSV', 'Het register als CSV'),
  asDpv: text('The statement as JSON-LD', 'De verklaring als JSON-LD'),
  dpv: text('in the terms of the', 'in de termen van het'),
  gdpr: text('The regulation itself', 'De verordening zelf'),
} satisfies Record<string, Text | Message>

/** `22 November 2026, 16:04 UTC`. */
export function formatMoment(at: Date, language: Language): string {
  const iso = at.toISOString()
  return `${formatDate(iso.slice(0, 10))[language]}, ${iso.slice(11, 16)} UTC`
}
