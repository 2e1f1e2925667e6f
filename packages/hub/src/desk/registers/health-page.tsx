/** The health of the hub, part by part. */
import { type Language, type Text, text } from '@confidant/i18n'
import { Badge, Empty, Table } from '@confidant/ui'
import type { HealthLine, HealthPart } from '../../health.js'

export const healthMessages = {
  heading: text('Health', 'Status'),
  part: text('Part', 'Onderdeel'),
  state: text('State', 'Toestand'),
  says: text('Details', 'Bijzonderheden'),
  ok: text('OK', 'in orde'),
  broken: text('needs attention', 'vraagt aandacht'),
  nothing: text('No part reports its health.', 'Geen enkel onderdeel meldt zijn status.'),
}

const partLabels: Readonly<Record<HealthPart, Text>> = {
  database: text('Database', 'Database'),
  workers: text('Background jobs', 'Achtergrondtaken'),
  outbox: text('Outgoing mail', 'Uitgaande e-mail'),
  blobs: text('Files', 'Bestanden'),
  configuration: text('Configuration', 'Configuratie'),
}

export function HealthPage({ language, lines }: { language: Language; lines: readonly HealthLine[] }) {
  if (lines.length === 0) return <Empty>{healthMessages.nothing[language]}</Empty>
  return (
    <Table
      caption={healthMessages.heading[language]}
      head={[healthMessages.part[language], healthMessages.state[language], healthMessages.says[language]]}
      rows={lines.map(({ part, ok, says }) => [
        partLabels[part][language],
        <Badge key="state" tone={ok ? 'good' : 'danger'}>
          {healthMessages[ok ? 'ok' : 'broken'][language]}
        </Badge>,
        says[language],
      ])}
    />
  )
}
