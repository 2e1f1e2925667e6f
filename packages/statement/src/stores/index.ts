/** Every table of the hub, by name. A slice adds its own here; the database and the pages follow. */
import { accessLog, dataExports, dataRequests, disclosures, employees, erasureProofs } from './accountability.js'
import { accounts, passkeys, securityDelays, signInCodes, signInLookups } from './accounts.js'
import { consents, statementNotices } from './consents.js'
import { conversationMessages, conversations } from './contact.js'
import { invoiceNumbers, invoices, ossRecords } from './invoices.js'
import { mailingDeliveries, mailings, outbox, subscriptions } from './mailings.js'
import { proofRuns, retentionRuns, statementVersions, visitCounts } from './open.js'
import { licences, orderLines, orders, payments } from './orders.js'
import { addresses, billingAddresses, profilePictures, profiles, savedPaymentMethods } from './profile.js'
import { devices, packs, rosterEntries, sharedPacks } from './relay.js'
import { attemptCounters, personKeys, sessions, usedChallenges } from './sessions.js'

export const tables = {
  accounts,
  person_keys: personKeys,
  sign_in_lookups: signInLookups,
  passkeys,
  sign_in_codes: signInCodes,
  security_delays: securityDelays,
  sessions,
  attempt_counters: attemptCounters,
  used_challenges: usedChallenges,
  profiles,
  addresses,
  billing_addresses: billingAddresses,
  saved_payment_methods: savedPaymentMethods,
  profile_pictures: profilePictures,
  consents,
  statement_notices: statementNotices,
  orders,
  order_lines: orderLines,
  payments,
  licences,
  invoices,
  oss_records: ossRecords,
  invoice_numbers: invoiceNumbers,
  subscriptions,
  mailings,
  mailing_deliveries: mailingDeliveries,
  outbox,
  conversations,
  conversation_messages: conversationMessages,
  data_requests: dataRequests,
  data_exports: dataExports,
  erasure_proofs: erasureProofs,
  disclosures,
  access_log: accessLog,
  employees,
  devices,
  roster_entries: rosterEntries,
  packs,
  shared_packs: sharedPacks,
  visit_counts: visitCounts,
  statement_versions: statementVersions,
  retention_runs: retentionRuns,
  proof_runs: proofRuns,
} as const

export type Tables = typeof tables
