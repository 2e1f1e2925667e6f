/** When something goes, in words. Place: every page of rights. */
import { type Language, text } from '@confidant/i18n'
import { formatDay } from '../../labels/format-date.js'
import type { End } from '../holdings/read-holdings.js'

const messages = {
  until: text('Until', 'Tot'),
  kept: text('Kept', 'Bewaard'),
  now: text('Goes with the next round of deletion', 'Gaat weg bij de volgende ronde'),
}

export function describeEnd(end: End, language: Language, now: Date): string {
  if ('waitsFor' in end) return `${messages.kept[language]} ${end.waitsFor.label[language]}`
  return end.at <= now ? messages.now[language] : `${messages.until[language]} ${formatDay(end.at, language)}`
}
