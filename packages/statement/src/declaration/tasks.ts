/** Work of the hub that has no personal data in it. It has database roles too, and those see no personal column at all. */
import { type Text, text } from '@confidant/i18n'

export const tasks = {
  statistics: text(
    'Counting visits: one counter per page and day, nothing about visitors.',
    'Bezoeken tellen: één teller per pagina per dag, niets over bezoekers.',
  ),
  site: text(
    'Showing public pages: products, news and this statement.',
    'Openbare pagina’s tonen: producten, nieuws en deze verklaring.',
  ),
} as const satisfies Record<string, Text>

export type TaskId = keyof typeof tasks
