/** The privacy statement as code: the declaration, and everything derived from it. */

export { grantStatements, grants, roleStatements } from './access/grants.js'
export { awaitsNotice, notices, type PendingNotice, registry } from './access/pending-notices.js'
export { purposeOfRole, purposeRoles, rightsRole, roleAccess } from './access/purpose-roles.js'
export { rowPolicies, rowSecurityStatements } from './access/row-security.js'
export { tableStatements, tablesInOrder } from './access/schema.js'
export { defaultNaming, type Naming, quoteName, quoteText, roleName } from './access/sql-names.js'
export { asStatement } from './declaration/as-statement.js'
export type { CategoryId } from './declaration/categories.js'
export { coolingOffDays, coolingOffText } from './declaration/cooling-off.js'
export { declare } from './declaration/declare.js'
export type { GuaranteeId } from './declaration/guarantees.js'
export { inventedOperator } from './declaration/operator.js'
export { checkDeclaration } from './declaration-check/check-declaration.js'
export {
  checkApiInputs,
  checkForms,
  checkJobs,
  checkOutgoing,
  type LivePayload,
} from './declaration-check/check-payloads.js'
export { checkSchema, type LiveColumn } from './declaration-check/check-schema.js'
export type { Problem } from './declaration-check/problem.js'
export type { CategoryDeclaration } from './model/category.js'
export { controllerOf } from './model/controller-of.js'
export type { Declaration, Statement } from './model/declaration.js'
export { type LegalEntity, type Operator, type ServicePart, serviceParts } from './model/entity.js'
export type { ConsentText } from './model/legal-basis.js'
export type { FieldDeclaration, PayloadDeclaration, PayloadKind } from './model/payload.js'
export { describePeriod, type IsoDate, parsePeriod } from './model/period.js'
export type { PurposeDeclaration } from './model/purpose.js'
export {
  type Access,
  type BlobDeclaration,
  type ColumnDeclaration,
  type ColumnType,
  columnLabel,
  type Origin,
  type RetentionBinding,
  type TableDeclaration,
} from './model/store.js'
export { controllerTimeZone } from './model/time-zone.js'
export * as deskForms from './payloads/desk-forms.js'
export * as forms from './payloads/forms.js'
export * as jobs from './payloads/jobs.js'
export { type PayloadValue, payloadSchema } from './payloads/schema.js'
export * as signInInputs from './payloads/sign-in-inputs.js'
export { type ErasureStep, erasurePlan, type KeptReason } from './plans/erasure-plan.js'
export { effectiveRetention, endOfTermSql } from './plans/expiry.js'
export { type ExportMap, exportMap } from './plans/export-map.js'
export { type RetentionStep, retentionPlan } from './plans/retention-plan.js'
export { describeErasure, describeRetention } from './publish/describe-retention.js'
export { type Proof, statementHtml } from './publish/html.js'
export { statementJson } from './publish/json.js'
export { basisLabels, formatDate, partLabels } from './publish/labels.js'
export { statementMarkdown } from './publish/markdown.js'
export { statementDocument } from './publish/statement-document.js'
export { publishedVersions } from './published/index.js'
export { type ConsentEvent, type ConsentRecord, consentReceipt } from './records/consent-receipt.js'
export { consentTexts, findConsentText, type StatedConsent } from './records/consent-texts.js'
export { processingRecordsCsv } from './records/csv.js'
export { dpvDocument } from './records/dpv.js'
export { type ProcessingRecord, processingRecords } from './records/processing-records.js'
export { blobs } from './stores/blobs.js'
export { type Tables, tables } from './stores/index.js'
export { blockedPurposes } from './versions/blocked-purposes.js'
export type { Change, Direction } from './versions/change.js'
export { diffVersions } from './versions/diff.js'
export { publicationState } from './versions/published.js'
export { type Widening, widenings } from './versions/widenings.js'
