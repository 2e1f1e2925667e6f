/** How a method of the API is typed: what it takes follows from its schema, so that neither is stated twice. Types only. */
import type { z } from 'zod'

export interface Method<Schema extends z.ZodType, Result, Event = never> {
  /** As a client gives them: what has a default may be left out. */
  params: z.input<Schema>
  /** As the operation gets them, checked and with every default in place. */
  checked: z.output<Schema>
  result: Result
  /** What it sends before its result; `never` when it sends nothing. */
  event: Event
}
