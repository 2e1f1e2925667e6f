/**
 * A vocabulary with the shape of natural language: pronounceable words whose frequency falls as 1/rank (Zipf 1935),
 * over a core of real function words, so that an index sees the lists of postings it would see in real mail.
 */
import { createRandom, type Random } from './random.ts'

const functionWords =
  'the to and of a in is for you that it on with this be are have as we not i will can from at your or if by has an was but please all me our my so do there they which more would what about no just been when any out up one also het een van en ik je dat niet de is op te met voor er maar zijn aan om ook dan wel nog bij naar kan meer als hebben wij worden door over uit'.split(
    ' ',
  )
const topicWords =
  'meeting project invoice report budget deadline review contract planning customer release server update question proposal schedule holiday weekend family dinner birthday train ticket hotel booking payment energy insurance mortgage garden school doctor appointment factuur vergadering afspraak rekening verzekering vakantie verjaardag planning voorstel contract bestelling levering huur gemeente belasting'.split(
    ' ',
  )
const syllables =
  'ba be bo da de di do fa fe ga ge go ha he ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te ti to va ve vo wa we zo ster ling burg dam veld berg hout man'.split(
    ' ',
  )

export function createVocabulary(size: number, seed: number): string[] {
  const random = createRandom(seed)
  const words = new Set<string>([...functionWords, ...topicWords])
  while (words.size < size) {
    let word = ''
    for (let n = 2 + random.below(3); n > 0; n--) word += random.pick(syllables)
    words.add(word)
  }
  return [...words]
}

export function pickWord(vocabulary: readonly string[], random: Random): string {
  // Inverse of the cumulative 1/rank law, continuous approximation.
  return vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random.next()) - 1)]!
}

export function paragraph(vocabulary: readonly string[], random: Random, words: number): string {
  const out: string[] = []
  for (let n = 0; n < words; n++) {
    const word = pickWord(vocabulary, random)
    const end = n % 12 === 11 ? '.' : ''
    out.push(n % 12 === 0 ? word[0]!.toUpperCase() + word.slice(1) + end : word + end)
  }
  return out.join(' ')
}
