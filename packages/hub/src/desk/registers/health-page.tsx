/** How the hub is doing: part by part. */
import { type Language, type Text, text } from '@confidant/i18n'
import { Badge, Empty, Table } from '@confidant/ui'
import type { HealthLine, HealthPart } from '../../health.js'

export const healthMessages = {
  heading: text('Health', 'Gezondheid'),
  part: text('Part', 'Onderdeel'),
  state: text('State', 'Stand'),
  says: text('What was seen', 'Wat is gezien'),
  ok: text('well', 'goed'),
  broken: text('needs attention', 'vraagt aandacht'),
  nothing: text('The program says nothing of its parts.', 'Het programma zegt niets over zijn onderdelen.'),
}

const partLabels: Readonly<Record<HealthPart, Text>> = {
  database: text('Database', 'Database'),
  workers: text('Work in the background', 'Werk op de achtergrond'),
  outbox: text('Outgoing mail', 'Uitgaande post'),
  blobs: text('Files', 'Bestanden'),
  configuration: text('Configuration', 'Instellingen'),
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
