/**
 * How far two words are apart in typing errors.
 * Place: pure, under spelling help.
 */

/**
 * Damerau–Levenshtein distance, adjacent transpositions counting as one (Damerau 1964; optimal string alignment).
 * Returns `limit + 1` as soon as the distance is known to be larger than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      let distance = Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) distance = Math.min(distance, beforePrevious[column - 2]! + 1)
      current.push(distance)
      least = Math.min(least, distance)
    }
    if (least > limit) return limit + 1
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** Every word one typing error away: a letter left out, added, wrong, or two neighbours swapped. */
export function oneEditAway(word: string): string[] {
  const words = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (tail.length > 0) words.add(head + tail.slice(1))
    if (tail.length > 1) words.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of alphabet) {
      words.add(head + letter + tail)
      if (tail.length > 0) words.add(head + letter + tail.slice(1))
    }
  }
  words.delete(word)
  return [...words]
}
