/**
 * English and Dutch words that carry no subject: articles, pronouns, auxiliaries, question words.
 * Place: pure table; a query of nothing but these is searched for as written.
 */

const english = `a about above after again against all also am an and any anybody anyone anything are as at be because been before being
below between both but by can could did do does doing done down during each ever every few for from further get gets getting give given go
goes going got had has have having he her here hers him his how i if in into is it its itself just last latest let like many me more most
much my myself no nor not now of off often on once one only or other our ours out over own please same say says said she should so some
somebody someone something such tell than that the their theirs them then there these they thing things this those through time times to
too under until up us very was we went were what when where which while who whom whose why will with would yet you your yours find show
give know list search anyone finally currently nowadays actually eventually really exactly still already yet since altogether together must might shall need needs needed`

const dutch = `aan af al alle alles als ben bent bij daar dan dat de deze die dit doe doen doet door dus een eens en er erg even gaan gaat
geen geven ging gingen goed had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou
jouw jullie kan keer keren komt kon konden krijg kreeg laatst laatste maar meer meest men met mij mijn mocht moet moeten na naar
niet niets nog nooit nou nu of om omdat onder ons onze ook op over per samen staan staat te tegen toch toen tot tussen u uit uw van
vaak vanaf veel vind vinden voor waar waarom wanneer waren was wat we weer welk welke werd werden wel wie wij wil wilde willen word worden wordt zal ze zei zeg
zeggen zegt zich zij zijn zo zoek zou zouden zal laat zien geef toon wiens hadden waarin waarop waarvan waarmee waarover erover daarover ervoor uiteindelijk tegenwoordig eigenlijk precies echt momenteel inmiddels sinds allemaal samen haar moest moesten mag mogen kunt kunnen hoort hoeft hoefde waarvoor waarvandaan vandaan erop erin`

const stopWords: ReadonlySet<string> = new Set(`${english} ${dutch}`.split(/\s+/))

/** @param word folded as the index keeps it */
export function isStopWord(word: string): boolean {
  return word.length < 2 ? !/\d/.test(word) : stopWords.has(word)
}
