/**
 * The guarantees: what is checked against the running system, by name. The checks themselves live where they look (the
 * hub, the agent); here stands what each one shows.
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
    'Nothing of the vault lies readable on disk.',
    'Niets uit de kluis staat leesbaar op schijf.',
  ),
  'device.ledger-before-first-byte': shows(
    'device',
    'A line in the ledger is on disk before anything leaves.',
    'Een regel in het logboek staat op schijf voordat er iets vertrekt.',
  ),
  'device.nothing-without-a-pass': shows(
    'device',
    'What has no pass does not leave.',
    'Wat geen pas heeft vertrekt niet.',
  ),
  'statement.every-column-declared': shows(
    'database',
    'Every column of the live database is declared, and every declared column exists.',
    'Elke kolom van de echte database is aangegeven, en elke aangegeven kolom bestaat.',
  ),
  'statement.every-payload-declared': shows(
    'build',
    'Every form, API input and job payload is declared, and none is declared without a place.',
    'Elk formulier, elke API-invoer en elke taak is aangegeven, en geen is aangegeven zonder plaats.',
  ),
  'hub.refuses-to-start-undeclared': shows(
    'database',
    'The service refuses to start on a database with an undeclared column.',
    'De dienst weigert te starten op een database met een niet aangegeven kolom.',
  ),
  'database.purpose-reads-only-its-columns': shows(
    'database',
    'From each purpose’s connection every column beyond it is refused.',
    'Vanuit de verbinding van elk doel wordt elke kolom daarbuiten geweigerd.',
  ),
  'database.purpose-reads-only-its-rows': shows(
    'database',
    'From each purpose’s connection no row of another person is seen.',
    'Vanuit de verbinding van elk doel is geen rij van een ander zichtbaar.',
  ),
  'database.identity-cannot-be-forged': shows(
    'database',
    'A connection cannot take on another person or purpose.',
    'Een verbinding kan geen andere persoon of ander doel aannemen.',
  ),
  'web.unknown-fields-rejected': shows(
    'web',
    'A field that the purpose did not ask for is rejected and stored nowhere.',
    'Een veld waar het doel niet om vroeg wordt geweigerd en nergens bewaard.',
  ),
  'statement.purposes-touch-only-needs': shows(
    'statement',
    'No purpose may touch a category that it does not state a need for.',
    'Geen doel mag een categorie aanraken waarvoor het geen noodzaak noemt.',
  ),
  'consent.before-processing': shows(
    'database',
    'Without a consent in force its purpose sees no row of the person.',
    'Zonder geldende toestemming ziet het doel geen rij van de persoon.',
  ),
  'consent.withdrawn-at-once': shows(
    'web',
    'Withdrawing takes as many steps as giving, and works from the next statement on.',
    'Intrekken kost evenveel stappen als geven, en werkt vanaf de volgende opdracht.',
  ),
  'consent.receipt-tells-all': shows(
    'web',
    'A receipt names wording, version, time and way of each consent.',
    'Een ontvangstbewijs noemt woorden, versie, tijd en wijze van elke toestemming.',
  ),
  'security.hardened-answers': shows(
    'web',
    'Each answer carries the security headers, and none sets a cookie before sign-in.',
    'Elk antwoord draagt de beveiligingskoppen, en geen zet een cookie vóór het inloggen.',
  ),
  'security.no-enumeration': shows(
    'web',
    'Sign-in answers the same for known and unknown addresses.',
    'Inloggen antwoordt hetzelfde voor bekende en onbekende adressen.',
  ),
  'security.attempts-limited': shows(
    'web',
    'Attempts are limited, also across a restart.',
    'Pogingen zijn begrensd, ook over een herstart heen.',
  ),
  'processors.receive-only-declared': shows(
    'worker',
    'A payload to a processor with an undeclared field is refused before it leaves.',
    'Een pakket naar een verwerker met een niet aangegeven veld wordt geweigerd voordat het vertrekt.',
  ),
  'processors.each-has-a-contract': shows(
    'statement',
    'Each processor in use is named with the date of its contract.',
    'Elke gebruikte verwerker is genoemd met de datum van de overeenkomst.',
  ),
  'rights.export-is-complete': shows(
    'database',
    'The export holds a value from every declared column of the person.',
    'De export bevat een waarde uit elke aangegeven kolom van de persoon.',
  ),
  'rights.correction-everywhere': shows(
    'web',
    'A correction shows in every place at once.',
    'Een verbetering is meteen overal zichtbaar.',
  ),
  'rights.erasure-leaves-nothing': shows(
    'database',
    'After erasure nothing is left but the fields that the plan keeps, with reason and end.',
    'Na verwijdering rest niets dan de velden die het plan bewaart, met reden en einde.',
  ),
  'rights.erased-from-backups': shows(
    'database',
    'A restored backup does not make an erased person readable.',
    'Een teruggezette reservekopie maakt een gewiste persoon niet leesbaar.',
  ),
  'retention.runs-to-the-day': shows(
    'worker',
    'What is past its term is gone after the next run.',
    'Wat zijn termijn voorbij is, is na de volgende ronde weg.',
  ),
  'entities.named-everywhere': shows(
    'web',
    'Each page, mail, product and invoice names the legal entity responsible.',
    'Elke pagina, mail, factuur en elk product noemt de verantwoordelijke rechtspersoon.',
  ),
  'statement.versions-unchanged': shows(
    'statement',
    'Each published version reads today as on its date.',
    'Elke gepubliceerde versie leest vandaag als op haar datum.',
  ),
  'statement.shows-its-date': shows(
    'web',
    'The page shows the date of the last amendment.',
    'De pagina toont de datum van de laatste wijziging.',
  ),
  'relay.sees-only-ciphertext': shows(
    'relay',
    'Nothing that the relay stored or received can be read.',
    'Niets wat het doorgeefluik bewaarde of ontving is leesbaar.',
  ),
  'hub.holds-only-declared-categories': shows(
    'database',
    'What people provided falls under the published categories.',
    'Wat mensen verstrekten valt onder de gepubliceerde categorieën.',
  ),
  'payments.no-card-data-held': shows(
    'database',
    'No full card or account number is in the database.',
    'Geen volledig kaart- of rekeningnummer staat in de database.',
  ),
  'accounts.details-remembered': shows(
    'web',
    'Saved details fill in the next order.',
    'Bewaarde gegevens vullen de volgende bestelling in.',
  ),
  'orders.overview-complete': shows(
    'web',
    'The overview lists every purchase with its downloads and licences.',
    'Het overzicht toont elke aankoop met downloads en licenties.',
  ),
  'disclosure.needs-second-approval': shows(
    'desk',
    'Nothing is handed over without a ground, a selection and a second person.',
    'Niets wordt verstrekt zonder grond, selectie en een tweede persoon.',
  ),
  'disclosure.is-registered': shows(
    'desk',
    'Each hand-over is in the register, and the person can read it when lawful.',
    'Elke verstrekking staat in het register, en de persoon kan die lezen zodra dat mag.',
  ),
  'desk.looks-are-logged': shows(
    'desk',
    'Each look at a person names a purpose and is in the log that the person reads.',
    'Elke blik op een persoon noemt een doel en staat in het logboek dat de persoon leest.',
  ),
  'portal.every-setting': shows(
    'web',
    'Every setting of an account can be changed in the portal.',
    'Elke instelling van een account is in het portaal te wijzigen.',
  ),
  'advertising.same-for-everyone': shows(
    'web',
    'A page’s advertisements are the same for every visitor.',
    'De advertenties van een pagina zijn voor elke bezoeker gelijk.',
  ),
  'campaigns.only-to-consenting': shows(
    'mail',
    'A campaign reaches only those with a consent in force.',
    'Een campagne bereikt alleen wie een geldende toestemming heeft.',
  ),
  'contact.deleted-after-handling': shows(
    'worker',
    'A handled message goes at the end of its kind’s term.',
    'Een afgehandeld bericht verdwijnt aan het einde van de termijn van zijn soort.',
  ),
  'newsletter.double-opt-in': shows(
    'mail',
    'Nobody is added without confirming from the address itself.',
    'Niemand komt erbij zonder bevestiging vanaf het adres zelf.',
  ),
  'newsletter.one-click-unsubscribe': shows(
    'mail',
    'Each e-mail ends the subscription by one request without a cookie, and none by being looked at.',
    'Elke brief beëindigt het abonnement met één verzoek zonder cookie, en geen doordat hij wordt bekeken.',
  ),
  'publication.no-personal-page': shows(
    'web',
    'No page about a person can be reached without being that person.',
    'Geen pagina over een persoon is bereikbaar zonder die persoon te zijn.',
  ),
  'publication.no-personal-data-in-logs': shows(
    'web',
    'No personal data stands in addresses, logs, errors or caches.',
    'Geen persoonsgegevens staan in adressen, logboeken, fouten of caches.',
  ),
  'browser.no-third-party-request': shows(
    'browser',
    'No page makes a request to anyone else.',
    'Geen pagina doet een verzoek aan een ander.',
  ),
  'browser.share-links-silent': shows(
    'browser',
    'A share link sends nothing until it is pressed.',
    'Een deelknop stuurt niets voordat erop is gedrukt.',
  ),
  'statistics.tell-nothing-of-visitors': shows(
    'web',
    'Two streams of visits that differ only in visitor leave the same state, byte for byte.',
    'Twee reeksen bezoeken die alleen in bezoeker verschillen laten byte voor byte dezelfde stand achter.',
  ),
  'statistics.small-numbers-hidden': shows(
    'web',
    'A number below the threshold is not shown.',
    'Een getal onder de drempel wordt niet getoond.',
  ),
  'links.outgoing-marked': shows(
    'browser',
    'Links to other sites are marked, and send no referrer.',
    'Links naar andere sites zijn gemarkeerd, en sturen geen herkomst mee.',
  ),
  'statement.changes-in-words': shows(
    'statement',
    'What changed in meaning between two versions is worked out and shown in words.',
    'Wat tussen twee versies in betekenis veranderde wordt afgeleid en in woorden getoond.',
  ),
  'statement.widening-blocks': shows(
    'database',
    'A widened purpose stands still until the person has agreed or been told.',
    'Een verruimd doel staat stil tot de persoon heeft ingestemd of is geïnformeerd.',
  ),
  'rights.requests-have-a-clock': shows(
    'desk',
    'Each request has a term of one month and an answer on record.',
    'Elk verzoek heeft een termijn van één maand en een vastgelegd antwoord.',
  ),
  'rights.identity-asks-no-more': shows(
    'web',
    'Checking who asks takes no data that is not held already.',
    'Controleren wie vraagt kost geen gegevens die er niet al zijn.',
  ),
} as const satisfies Record<string, GuaranteeDeclaration>

export type GuaranteeId = keyof typeof guarantees
