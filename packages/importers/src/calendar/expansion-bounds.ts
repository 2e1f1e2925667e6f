/**
 * How far the expansion of a recurrence rule may go.
 * Place: between `expandRule` and what walks through its periods. Types only.
 */

export interface ExpansionBounds {
  /** Local milliseconds, inclusive: neither UNTIL nor the caller's horizon goes beyond it. */
  untilMs: number
  /** What is left of the work allowed: one for each period looked at and each candidate in it. Used up as it goes. */
  budget: WorkBudget
}

export interface WorkBudget {
  remaining: number
}
