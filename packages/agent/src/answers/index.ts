/** Questions to the vault and their answers. */
export { type Ask, createAsk } from './create-ask.js'
