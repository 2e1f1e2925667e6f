/** What the door, the egress process, offers to the vault process. */
import { z } from 'zod'

const mostResponseBytes = 64 * 1024 * 1024
// Visible characters only: a line break in a header would begin another one.
const headerValue = z
  .string()
  .regex(/^[\x20-\x7e]*$/)
  .max(8192)

export const sendRequest = z.strictObject({
  /** As `signPass` made it. */
  pass: z.string().max(20_000),
  /** Absolute address. */
  url: z.string().max(4000),
  method: z.enum(['GET', 'POST', 'PUT']),
  /** Only these; nothing that identifies is added. */
  headers: z.strictObject({
    accept: headerValue.exactOptional(),
    'content-type': headerValue.exactOptional(),
    authorization: headerValue.exactOptional(),
  }),
  bytes: z.instanceof(Uint8Array),
  /** Most bytes of an answer that are taken. */
  maxResponseBytes: z.int().min(0).max(mostResponseBytes),
})

export type SendRequest = z.infer<typeof sendRequest>

export interface SendResult {
  status: number
  /** Empty when the receiver names none. */
  contentType: string
  bytes: Uint8Array
}

export type DoorApi = { send: { params: SendRequest; result: SendResult; event: never } }
