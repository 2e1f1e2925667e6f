/** One thing that the doctor looked at. */
export interface Check {
  /** Short and stable. */
  readonly name: string
  readonly state: 'ok' | 'warning' | 'failed'
  /** What was found, what it means and what to do. */
  readonly detail: string
}

export function ok(name: string, detail: string): Check {
  return { name, state: 'ok', detail }
}

export function warning(name: string, detail: string): Check {
  return { name, state: 'warning', detail }
}

export function failed(name: string, detail: string): Check {
  return { name, state: 'failed', detail }
}
