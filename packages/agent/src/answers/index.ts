/** Questions to the vault and their answers. */
export { type Ask, type AskDeps, type AskOptions, createAsk } from './create-ask.js'
export type { Self } from './self.js'
