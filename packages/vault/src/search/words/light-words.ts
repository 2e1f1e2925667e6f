/**
 * Verbs and nouns of asking and doing that a text seldom repeats: they count for less than what a question is about.
 * Place: pure table beside the stop words.
 */

const english = `ask asked become became begin began begun belong bring brought call called change changed choose chose come came consist contain
cost costs decide decided describe end ended explain feel felt happen happened happening keep kept kind know knew learn leave left lie lies lying live lived
look looked mean means meant mention mentioned move need needed offer offered own owned pick plan planned prefer put react receive received recommend
remember reply replied send sent seem seen set show sort stand start started stay stop suggest suggested suppose take took taken talk talked tell think
thought told try tried turn turned type use used using want wanted wear went work worked day days date dates month months year years time name names named kind place number amount person way`

const dutch = `begin begint begon begonnen beslissen besloot betekent bleef blijven brengen bracht duren duurde duurt gebeurde gebeurt gebruiken gebruikte gebruikt
geweest heet heette heten hield houden kiest koos komt kwam kwamen leef leggen lag liep ligt liggen lopen maakt maakte maken meenemen mee neemt nam nemen noemde noemt
past plannen praten raadde reageerde schreef soort soorten staan stelde stond stuurde sturen stuurt vertelde vertelt vertrekken vertrok vindt vond
voelde vragen vroeg weet wist wonen woont woonde zat zetten zette zit zitten zocht zoeken dag dagen datum maand maanden jaar jaren tijd naam namen soort plaats plek nummer bedrag persoon manier`

const lightWords: ReadonlySet<string> = new Set(`${english} ${dutch}`.split(/\s+/))

/** @param word folded as the index keeps it */
export function isLightWord(word: string): boolean {
  return lightWords.has(word)
}
