/** When something goes, in words. Place: every page of rights. */
import { type Language, text } from '@confidant/statement'
import { dayInWords } from '../../labels/moments.js'
import type { End } from '../holdings/read-holdings.js'

const words = {
  until: text('Until', 'Tot'),
  kept: text('Kept', 'Bewaard'),
  now: text('Goes with the next round of deletion', 'Gaat weg bij de volgende ronde'),
}

export function endInWords(end: End, language: Language, now: Date): string {
  if ('waitsFor' in end) return `${words.kept[language]} ${end.waitsFor.words[language]}`
  return end.at <= now ? words.now[language] : `${words.until[language]} ${dayInWords(end.at, language)}`
}
