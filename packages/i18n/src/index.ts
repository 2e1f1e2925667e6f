/** Texts and messages in the languages of the product. */

export { listOf } from './list.js'
export { fill, fillParts, type Message, message, type Value } from './message.js'
export { type Language, languages, type Text, text } from './text.js'
