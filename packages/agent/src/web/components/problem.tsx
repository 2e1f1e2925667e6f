/** Says what went wrong in the agent's own words, with a way to try again where there is one. */
import { Button, Notice } from '@confidant/ui'
import { ApiError } from '../api/client.js'
import type { Dictionary } from '../i18n/en.js'
import { useI18n } from '../i18n/language.js'

export function messageOf(error: unknown, t: Dictionary): string {
  if (!(error instanceof ApiError)) return t.errors.title
  if (error.code === 'disconnected') return t.errors.disconnected
  return error.message || t.errors.title
}

export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useI18n()
  return (
    <Notice tone="danger">
      <p>{messageOf(error, t)}</p>
      {onRetry && (
        <Button variant="quiet" onClick={onRetry}>
          {t.common.again}
        </Button>
      )}
    </Notice>
  )
}
