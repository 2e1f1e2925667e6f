/**
 * The guarantees: what is checked against the running system, by name. The checks themselves are in the hub and the agent; this says
 * what each one shows.
 */
import { text } from '@confidant/i18n'
import type { GuaranteeDeclaration, GuaranteePlace } from '../model/clause.js'

function shows<const P extends GuaranteePlace>(checks: P, en: string, nl: string): GuaranteeDeclaration {
  return { checks, shows: text(en, nl) }
}

export const guarantees = {
  'device.vault-has-no-network': shows(
    'device',
    'The process that holds the data cannot open a connection.',
    'Het proces dat de gegevens bevat kan geen verbinding openen.',
  ),
  'device.vault-is-ciphertext': shows(
    'device',
    'Nothing in the vault is readable on disk.',
    'Niets uit de kluis staat leesbaar op schijf.',
  ),
  'device.ledger-before-first-byte': shows(
    'device',
    'An entry in the ledger is on disk before any data leaves the device.',
    'Een regel in het logboek staat op schijf voordat er gegevens het apparaat verlaten.',
  ),
  'device.nothing-without-a-pass': shows(
    'device',
    'No data leaves the device without a pass.',
    'Zonder pas verlaten geen gegevens het apparaat.',
  ),
  'statement.every-column-declared': shows(
    'database',
    'Every column in the live database is declared, and every declared column exists.',
    'Elke kolom in de werkende database is gedeclareerd, en elke gedeclareerde kolom bestaat.',
  ),
  'statement.every-payload-declared': shows(
    'build',
    'Every form, API input and job payload is declared, and every declared one exists.',
    'Elk formulier, elke API-invoer en elke taak is gedeclareerd, en elk gedeclareerd onderdeel bestaat.',
  ),
  'hub.refuses-to-start-undeclared': shows(
    'database',
    'The service refuses to start if the database has an undeclared column.',
    'De dienst weigert te starten als de database een niet-gedeclareerde kolom heeft.',
  ),
  'database.purpose-reads-only-its-columns': shows(
    'database',
    'On each purpose’s connection, every column outside that purpose is refused.',
    'Op de verbinding van elk doel wordt elke kolom buiten dat doel geweigerd.',
  ),
  'database.purpose-reads-only-its-rows': shows(
    'database',
    'On each purpose’s connection, no row of another person is visible.',
    'Op de verbinding van elk doel is geen rij van een andere persoon zichtbaar.',
  ),
  'database.identity-cannot-be-forged': shows(
    'database',
    'A connection cannot act for another person or purpose.',
    'Een verbinding kan niet optreden voor een andere persoon of een ander doel.',
  ),
  'web.unknown-fields-rejected': shows(
    'web',
    'A field that a form does not ask for is rejected and not stored.',
    'Een veld waar een formulier niet om vraagt, wordt geweigerd en niet opgeslagen.',
  ),
  'statement.purposes-touch-only-needs': shows(
    'statement',
    'No purpose can use a category of data that it does not state a need for.',
    'Geen doel kan een categorie gegevens gebruiken waarvan het de noodzaak niet vermeldt.',
  ),
  'consent.before-processing': shows(
    'database',
    'Without valid consent, a purpose that rests on consent sees none of the person’s rows.',
    'Zonder geldige toestemming ziet een doel dat op toestemming berust geen rijen van de persoon.',
  ),
  'consent.withdrawn-at-once': shows(
    'web',
    'Withdrawing consent takes as many steps as giving it, and takes effect from the next database statement on.',
    'Toestemming intrekken kost evenveel stappen als geven, en werkt vanaf de eerstvolgende databaseopdracht.',
  ),
  'consent.receipt-tells-all': shows(
    'web',
    'A receipt states the wording, version, time and method of each consent.',
    'Een ontvangstbewijs vermeldt de bewoording, versie, tijd en wijze van elke toestemming.',
  ),
  'security.hardened-answers': shows(
    'web',
    'Every response has the security headers, and none sets a cookie before sign-in.',
    'Elk antwoord heeft de beveiligingsheaders, en geen enkel plaatst een cookie vóór het inloggen.',
  ),
  'security.no-enumeration': shows(
    'web',
    'Signing in responds identically for known and unknown addresses.',
    'Inloggen geeft bij bekende en onbekende adressen hetzelfde antwoord.',
  ),
  'security.attempts-limited': shows(
    'web',
    'The number of attempts is limited, even across a restart.',
    'Het aantal pogingen is begrensd, ook na een herstart.',
  ),
  'processors.receive-only-declared': shows(
    'worker',
    'A message to a processor with an undeclared field is refused before it is sent.',
    'Een bericht aan een verwerker met een niet-gedeclareerd veld wordt geweigerd voordat het wordt verstuurd.',
  ),
  'processors.each-has-a-contract': shows(
    'statement',
    'Every processor in use is named with the date of its processing agreement.',
    'Elke ingeschakelde verwerker is vermeld met de datum van de verwerkersovereenkomst.',
  ),
  'rights.export-is-complete': shows(
    'database',
    'The export contains a value from every declared column about the person.',
    'De export bevat een waarde uit elke gedeclareerde kolom over de persoon.',
  ),
  'rights.correction-everywhere': shows(
    'web',
    'A correction is visible everywhere at once.',
    'Een correctie is meteen overal zichtbaar.',
  ),
  'rights.erasure-leaves-nothing': shows(
    'database',
    'After erasure only the fields that have to be kept are left, each with a reason and an end.',
    'Na het wissen zijn alleen de velden over die bewaard moeten blijven, met reden en einde.',
  ),
  'rights.erased-from-backups': shows(
    'database',
    'Restoring a backup does not make an erased person’s data readable.',
    'Een teruggezette back-up maakt de gegevens van een gewiste persoon niet leesbaar.',
  ),
  'retention.runs-to-the-day': shows(
    'worker',
    'Data past its retention period is deleted in the next run.',
    'Gegevens waarvan de bewaartermijn is verstreken, worden bij de eerstvolgende ronde verwijderd.',
  ),
  'entities.named-everywhere': shows(
    'web',
    'Every page, e-mail, product and invoice names the responsible legal entity.',
    'Elke pagina, e-mail en factuur en elk product vermeldt de verantwoordelijke rechtspersoon.',
  ),
  'statement.versions-unchanged': shows(
    'statement',
    'Every published version reads the same today as on its date.',
    'Elke gepubliceerde versie luidt vandaag hetzelfde als op de datum ervan.',
  ),
  'statement.shows-its-date': shows(
    'web',
    'The statement shows the date of its last amendment.',
    'De verklaring toont de datum van haar laatste wijziging.',
  ),
  'relay.sees-only-ciphertext': shows(
    'relay',
    'Nothing that the relay receives or stores can be read.',
    'Niets wat de relay ontvangt of opslaat is leesbaar.',
  ),
  'hub.holds-only-declared-categories': shows(
    'database',
    'All data that people provide falls under the published categories.',
    'Alle gegevens die mensen verstrekken vallen onder de gepubliceerde categorieën.',
  ),
  'payments.no-card-data-held': shows(
    'database',
    'There is no full card or account number in the database.',
    'Er staat geen volledig kaart- of rekeningnummer in de database.',
  ),
  'accounts.details-remembered': shows(
    'web',
    'Saved details are filled in for the next order.',
    'Bewaarde gegevens worden bij de volgende bestelling ingevuld.',
  ),
  'orders.overview-complete': shows(
    'web',
    'The overview shows every purchase with its downloads and licences.',
    'Het overzicht toont elke aankoop met downloads en licenties.',
  ),
  'disclosure.needs-second-approval': shows(
    'desk',
    'Nothing is disclosed without a legal ground, a selection and approval by a second person.',
    'Niets wordt verstrekt zonder grondslag, selectie en goedkeuring door een tweede persoon.',
  ),
  'disclosure.is-registered': shows(
    'desk',
    'Every disclosure is in the register, and the person can read it as soon as the law allows.',
    'Elke verstrekking staat in het register, en de persoon kan die lezen zodra de wet dat toestaat.',
  ),
  'desk.looks-are-logged': shows(
    'desk',
    'Every access by an employee has a purpose and is in the log that the person can read.',
    'Elke inzage door een medewerker heeft een doel en staat in het logboek dat de persoon kan lezen.',
  ),
  'portal.every-setting': shows(
    'web',
    'Every setting of an account can be changed in the portal.',
    'Elke instelling van een account is in het portaal te wijzigen.',
  ),
  'advertising.same-for-everyone': shows(
    'web',
    'The advertisements on a page are the same for every visitor.',
    'De advertenties op een pagina zijn voor elke bezoeker gelijk.',
  ),
  'campaigns.only-to-consenting': shows(
    'mail',
    'A campaign reaches only people who have given valid consent.',
    'Een campagne bereikt alleen mensen die geldige toestemming hebben gegeven.',
  ),
  'contact.deleted-after-handling': shows(
    'worker',
    'A handled message is deleted at the end of the retention period for its kind.',
    'Een afgehandeld bericht wordt aan het einde van de bewaartermijn voor die soort verwijderd.',
  ),
  'newsletter.double-opt-in': shows(
    'mail',
    'Nobody is added to the list without confirming from the address itself.',
    'Niemand komt op de lijst zonder bevestiging vanaf het adres zelf.',
  ),
  'newsletter.one-click-unsubscribe': shows(
    'mail',
    'Every issue lets the reader unsubscribe with one request and no cookie; merely opening a link does not unsubscribe.',
    'Elke nieuwsbrief laat de lezer afmelden met één verzoek en zonder cookie; alleen een link openen meldt niet af.',
  ),
  'publication.no-personal-page': shows(
    'web',
    'Only the person themself can reach a page about them.',
    'Een pagina over een persoon is alleen voor die persoon zelf bereikbaar.',
  ),
  'publication.no-personal-data-in-logs': shows(
    'web',
    'There is no personal data in web addresses, logs, error messages or caches.',
    'Er staan geen persoonsgegevens in webadressen, logbestanden, foutmeldingen of caches.',
  ),
  'browser.no-third-party-request': shows(
    'browser',
    'No page makes a request to a third party.',
    'Geen enkele pagina doet een verzoek aan een derde partij.',
  ),
  'browser.share-links-silent': shows(
    'browser',
    'A share button sends nothing until it is clicked.',
    'Een deelknop verstuurt niets voordat erop wordt geklikt.',
  ),
  'statistics.tell-nothing-of-visitors': shows(
    'web',
    'Two series of visits that differ only in the visitor leave identical data, byte for byte.',
    'Twee reeksen bezoeken die alleen in de bezoeker verschillen, laten byte voor byte dezelfde gegevens achter.',
  ),
  'statistics.small-numbers-hidden': shows(
    'web',
    'A number below the threshold is not shown.',
    'Een getal onder de drempel wordt niet getoond.',
  ),
  'links.outgoing-marked': shows(
    'browser',
    'Links to other sites are marked and send no referrer.',
    'Links naar andere sites zijn gemarkeerd en sturen geen verwijzende pagina (referrer) mee.',
  ),
  'statement.changes-in-words': shows(
    'statement',
    'Changes in meaning between two versions are computed and described in words.',
    'Inhoudelijke wijzigingen tussen twee versies worden afgeleid en in woorden beschreven.',
  ),
  'statement.widening-blocks': shows(
    'database',
    'A purpose that became wider is blocked until the person has consented or been notified.',
    'Een verruimd doel is geblokkeerd tot de persoon toestemming heeft gegeven of is geïnformeerd.',
  ),
  'rights.requests-have-a-clock': shows(
    'desk',
    'Every request has a time limit of one month and an answer on record.',
    'Elk verzoek heeft een termijn van één maand en een vastgelegd antwoord.',
  ),
  'rights.identity-asks-no-more': shows(
    'web',
    'To establish identity, nothing is asked that is not already held.',
    'Om de identiteit vast te stellen wordt niets gevraagd wat niet al wordt bewaard.',
  ),
} as const satisfies Record<string, GuaranteeDeclaration>

export type GuaranteeId = keyof typeof guarantees
