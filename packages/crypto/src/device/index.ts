/**
 * The formats of the people's own devices: how a vault's key is kept, what is derived from it, how its ledger hangs together.
 * Must never be imported by the hub (a lint rule): it cannot open what a device seals.
 */
export * from './hash-chain.js'
export * from './passphrase-key.js'
export * from './recovery-box.js'
export * from './recovery-key.js'
export * from './subkeys.js'
export * from './wrapped-key.js'
