/** What the agent's program shows of itself on this machine. Place: handed in by the command, which can start the agent. */

/** One entry of `checks` in `confidant doctor --json`. */
export interface DeviceCheck {
  readonly id: string
  readonly process: string
  readonly holds: boolean
  readonly evidence: string
}

/** What the agent's program shows of itself on this machine, with a vault made for it. */
export interface DeviceProof {
  readonly checks: readonly DeviceCheck[]
  /** Words that were brought into the vault: whether a search finds them, and in which of its files they stand readable. */
  readonly words: { readonly found: boolean; readonly readableIn: readonly string[]; readonly files: number }
}
