/** When something is deleted, in words. Place: every page of rights. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { formatDay } from '../../labels/format-date.js'
import type { End } from '../holdings/read-holdings.js'

const messages = {
  until: message('Kept until {day}', 'Bewaard tot {day}'),
  now: text('Will be deleted in the next retention run', 'Wordt bij de eerstvolgende opschoning verwijderd'),
}

export function describeEnd(end: End, language: Language, now: Date): string {
  if ('waitsFor' in end) return end.waitsFor.label[language]
  return end.at <= now ? messages.now[language] : fill(messages.until, { day: formatDay(end.at, language) })[language]
}
