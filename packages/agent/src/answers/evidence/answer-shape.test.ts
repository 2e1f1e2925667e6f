import { expect, it } from 'vitest'
import { holdsAnswerType } from './answer-shape.js'

it.each([
  ['The tyres were € 54,90', 'money', true],
  ['The owner wants 820 from June', 'money', true],
  ['We meet at 10:30', 'money', false],
  ['We meet on Friday', 'time', true],
  ['Om half negen', 'time', true],
  ['Never mind', 'time', false],
  ['It is called Gerald', 'name', true],
  ['It is called that', 'name', false],
  ['The door is green', 'colour', true],
  ['There were twelve of us', 'number', true],
  ['We live in Sneek', 'place', true],
] as const)('%s (%s)', (sentence, type, holds) => {
  expect(holdsAnswerType(sentence, type, 'What is it?')).toBe(holds)
})

it('a name that the question itself says is no answer', () => {
  expect(holdsAnswerType('I saw Anna there', 'name', 'What is the name of the dog of Anna?')).toBe(false)
})

it('a name must be said to be one, or stand beside what is asked about', () => {
  const dog = 'The dog barked when our cousin from far away, whom we call after lunch, saw Willem'
  expect(holdsAnswerType(dog, 'name', 'What is the name of the dog?', [4])).toBe(false)
  expect(holdsAnswerType('We have a dog Bobbie', 'name', 'What is the name of the dog?', [10])).toBe(true)
})
