import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.js'

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

describe('sentences', () => {
  it('end at full stops, question marks and lines', () => {
    expect(texts('Hello there. How are you? Fine!\nSecond line')).toEqual([
      'Hello there.',
      'How are you?',
      'Fine!',
      'Second line',
    ])
  })

  it('do not end at abbreviations, amounts or times', () => {
    expect(texts('Bel dhr. De Wit om 10.30 uur over € 12.50 a.u.b. Dank.')).toEqual([
      'Bel dhr. De Wit om 10.30 uur over € 12.50 a.u.b.',
      'Dank.',
    ])
  })

  it('leave out what a mail quotes of an earlier one', () => {
    expect(texts('Yes.\n> Shall we?\n>> Maybe')).toEqual(['Yes.'])
  })

  it('are slices of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB. !?\n"’>é😀1'), maxLength: 60 }), (text) =>
        sentencesOf(text).every(
          (sentence) => text.slice(sentence.start, sentence.start + sentence.text.length) === sentence.text,
        ),
      ),
      { seed: 4 },
    )
  })
})
