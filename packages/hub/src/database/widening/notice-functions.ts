/**
 * What the database asks before it lets a widened purpose see somebody: were they told, did they agree to the wider text.
 * Place: functions of the definer role, made anew whenever a version is published. Never an oracle: a purpose role is answered about its own
 * purpose only, and a person's purpose role about that person only.
 */
import { notices, type PendingNotice, quoteName, quoteText, registry } from '@confidant/statement'

/** Which versions count for the purpose in `$2`. */
function versionsOfPurpose(pendingNotices: readonly PendingNotice[]): string {
  const cases = pendingNotices.map(({ purpose, versions }) => `WHEN ${quoteText(purpose)} THEN ${list(versions)}`)
  return `CASE $2 ${cases.join(' ')} END`
}

function list(versions: readonly string[]): string {
  return `ARRAY[${versions.map(quoteText).join(', ')}]`
}

/** `notified(person uuid, purpose text) → boolean`, for purposes that wait until people were told. */
export function notifiedFunction(app: string, hidden: string, notified: readonly PendingNotice[]) {
  const signature = `${app}.notified(uuid, text)`
  const since = notified.map(({ purpose, since }) => `WHEN ${quoteText(purpose)} THEN ${quoteText(since)}::timestamptz`)
  const definition = `CREATE OR REPLACE FUNCTION ${signature} RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $body$
BEGIN
  RETURN EXISTS (SELECT FROM ${hidden}.consent_roles s WHERE s.role = session_user AND s.purpose = $2 AND (s.everyone OR $1 = ${app}.person()))
    AND (
      EXISTS (SELECT FROM ${app}.${quoteName(notices.table)} n WHERE n.${quoteName(notices.person)} = $1
        AND n.${quoteName(notices.version)} = ANY (${versionsOfPurpose(notified)}))
      OR EXISTS (SELECT FROM ${app}.${quoteName(registry.table)} a WHERE a.${quoteName(registry.person)} = $1
        AND a.${quoteName(registry.at)} >= CASE $2 ${since.join(' ')} END
        AND a.${quoteName(registry.version)} = ANY (${versionsOfPurpose(notified)}))
    );
END $body$`
  return { signature, definition }
}

/** Over a consent `c` for the purpose in `$2`: it was given to the text as it now stands. Empty when no text grew wider. */
export function agreedCondition(versionColumn: string | undefined, pendingNotices: readonly PendingNotice[]): string {
  const agreed = pendingNotices.filter(({ until }) => until === 'agreed')
  if (versionColumn === undefined || agreed.length === 0) return ''
  const given = `c.${quoteName(versionColumn)}`
  return ` AND (${given} = ANY (${versionsOfPurpose(agreed)}) OR $2 <> ALL (${list(agreed.map(({ purpose }) => purpose))}))`
}
