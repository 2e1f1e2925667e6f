/** Which of the words to ask for. */

/** `count` different positions below `among`, ascending. */
export function drawPositions(count: number, among: number, random: () => number = Math.random): number[] {
  const left = Array.from({ length: among }, (_, index) => index)
  const drawn = Array.from({ length: Math.min(count, among) }, () => {
    const [position] = left.splice(Math.floor(random() * left.length), 1)
    return position!
  })
  return drawn.sort((a, b) => a - b)
}
