/**
 * What each folder of importers offers to the fuzzers, in its `fuzz-targets.ts` as `fuzzTargets`.
 * Place: development only. Types, and the check that all targets share.
 */
import { InputError } from '../input/input-error.js'

export interface FuzzTarget {
  /** `folder/format`. */
  name: string
  /** Well-formed inputs that mutations begin with. */
  seeds: Uint8Array[]
  /** Rejects when something does not hold that must hold for any input. */
  run(bytes: Uint8Array): Promise<void>
}

/** Runs `read`; that the input cannot be read at all is an answer, any other error is a fault. */
export async function allowInputError(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}
