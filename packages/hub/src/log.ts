/**
 * The hub's log: lines of JSON on standard error. Place: everywhere something is worth an operator's attention. Takes names, numbers
 * and codes; of an error only its class, code and where in the program it arose, because messages may hold what people typed (M4).
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | Error | unknown>>

export interface Log {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const safe = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safeValue(value)]))
      write(`${JSON.stringify({ at: now().toISOString(), level, event, ...safe })}\n`)
    }
  return { info: line('info'), error: line('error') }
}

function safeValue(value: unknown): unknown {
  if (!(value instanceof Error)) return typeof value === 'object' ? null : value
  const code = 'code' in value && typeof value.code === 'string' ? value.code : null
  const frames = (value.stack ?? '').split('\n').filter((part) => /^\s+at /.test(part))
  return { name: value.name, code, at: frames.slice(0, 4).map((frame) => frame.trim()) }
}
