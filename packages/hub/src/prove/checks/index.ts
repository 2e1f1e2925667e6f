/** The check of each guarantee, by its name in the statement. */
import type { Checks } from '../check.js'
import { absent } from './absent.js'
import { consentBeforeProcessing, receiptTellsAll, withdrawnAtOnce } from './consents.js'
import { accessIsLogged, identityAsksNoMore, requestsHaveAClock } from './desk.js'
import { ledgerBeforeFirstByte, nothingWithoutAPass, vaultHasNoNetwork, vaultIsCiphertext } from './device.js'
import { holdsOnlyDeclaredCategories, noCardDataHeld } from './holdings.js'
import { correctionEverywhere, everySetting, noPersonalDataInLogs } from './person.js'
import { identityCannotBeForged, purposeReadsOnlyItsColumns, purposeReadsOnlyItsRows } from './purposes.js'
import { contactDeletedAfterHandling, retentionRunsToTheDay } from './retention.js'
import { erasedFromBackups, erasureLeavesNothing, exportIsComplete } from './rights.js'
import { attemptsLimited, hardenedAnswers, noEnumeration, unknownFieldsRejected } from './security.js'
import {
  advertisingSameForEveryone,
  entitiesNamedEverywhere,
  noPersonalPage,
  noThirdPartyRequest,
  outgoingLinksMarked,
  shareLinksSilent,
  showsItsDate,
} from './site.js'
import {
  describesChanges,
  everyColumnDeclared,
  everyPayloadDeclared,
  processorsHaveContracts,
  processorsReceiveOnlyDeclared,
  purposesTouchOnlyNeeds,
  refusesToStartUndeclared,
  versionsUnchanged,
  wideningBlocks,
} from './statement.js'

const shop = absent({
  what: 'shop',
  tables: ['orders', 'order_lines', 'payments', 'licences', 'invoices'],
  purposes: ['orders', 'payment', 'bookkeeping'],
})
const newsletter = absent({
  what: 'newsletter',
  tables: ['subscriptions', 'mailings', 'mailing_deliveries'],
  purposes: ['newsletter'],
})
const handOver = absent({
  what: 'disclosure of data to authorities',
  tables: ['disclosures'],
  purposes: ['disclosure'],
})
const statistics = absent({ what: 'visitor statistics', tables: ['visit_counts'], purposes: ['statistics'] })

export const checks: Checks = {
  'device.vault-has-no-network': vaultHasNoNetwork,
  'device.vault-is-ciphertext': vaultIsCiphertext,
  'device.ledger-before-first-byte': ledgerBeforeFirstByte,
  'device.nothing-without-a-pass': nothingWithoutAPass,
  'statement.every-column-declared': everyColumnDeclared,
  'statement.every-payload-declared': everyPayloadDeclared,
  'statement.purposes-touch-only-needs': purposesTouchOnlyNeeds,
  'statement.versions-unchanged': versionsUnchanged,
  'statement.changes-in-words': describesChanges,
  'statement.widening-blocks': wideningBlocks,
  'hub.refuses-to-start-undeclared': refusesToStartUndeclared,
  'processors.receive-only-declared': processorsReceiveOnlyDeclared,
  'processors.each-has-a-contract': processorsHaveContracts,
  'web.unknown-fields-rejected': unknownFieldsRejected,
  'security.hardened-answers': hardenedAnswers,
  'security.no-enumeration': noEnumeration,
  'security.attempts-limited': attemptsLimited,
  'database.purpose-reads-only-its-columns': purposeReadsOnlyItsColumns,
  'database.purpose-reads-only-its-rows': purposeReadsOnlyItsRows,
  'database.identity-cannot-be-forged': identityCannotBeForged,
  'consent.before-processing': consentBeforeProcessing,
  'consent.withdrawn-at-once': withdrawnAtOnce,
  'consent.receipt-tells-all': receiptTellsAll,
  'rights.export-is-complete': exportIsComplete,
  'rights.erasure-leaves-nothing': erasureLeavesNothing,
  'rights.erased-from-backups': erasedFromBackups,
  'rights.requests-have-a-clock': requestsHaveAClock,
  'rights.identity-asks-no-more': identityAsksNoMore,
  'desk.looks-are-logged': accessIsLogged,
  'hub.holds-only-declared-categories': holdsOnlyDeclaredCategories,
  'payments.no-card-data-held': noCardDataHeld,
  'entities.named-everywhere': entitiesNamedEverywhere,
  'statement.shows-its-date': showsItsDate,
  'browser.no-third-party-request': noThirdPartyRequest,
  'browser.share-links-silent': shareLinksSilent,
  'links.outgoing-marked': outgoingLinksMarked,
  'advertising.same-for-everyone': advertisingSameForEveryone,
  'publication.no-personal-page': noPersonalPage,
  'publication.no-personal-data-in-logs': noPersonalDataInLogs,
  'portal.every-setting': everySetting,
  'rights.correction-everywhere': correctionEverywhere,
  'retention.runs-to-the-day': retentionRunsToTheDay,
  'contact.deleted-after-handling': contactDeletedAfterHandling,
  'relay.sees-only-ciphertext': absent({
    what: 'relay between devices',
    tables: ['roster_entries', 'packs', 'shared_packs'],
    purposes: ['relay', 'sharing'],
  }),
  'accounts.details-remembered': shop,
  'orders.overview-complete': shop,
  'disclosure.needs-second-approval': handOver,
  'disclosure.is-registered': handOver,
  'campaigns.only-to-consenting': absent({
    what: 'product news by e-mail',
    tables: ['mailings', 'mailing_deliveries'],
    purposes: ['offers'],
  }),
  'newsletter.double-opt-in': newsletter,
  'newsletter.one-click-unsubscribe': newsletter,
  'statistics.tell-nothing-of-visitors': statistics,
  'statistics.small-numbers-hidden': statistics,
}
