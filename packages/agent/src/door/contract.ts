/** What the door offers to the vault process. Types only. */

export interface SendRequest {
  /** As `signPass` made it. */
  pass: string
  /** Absolute address. */
  url: string
  method: 'GET' | 'POST' | 'PUT'
  /** Only these; nothing that identifies is added. */
  headers: Partial<Record<'accept' | 'content-type' | 'authorization', string>>
  bytes: Uint8Array
  /** Most bytes of an answer that are taken; at most 64 MiB. */
  maxResponseBytes: number
}

export interface SendResult {
  status: number
  /** Empty when the receiver names none. */
  contentType: string
  bytes: Uint8Array
}

export type DoorApi = { send: { params: SendRequest; result: SendResult; event: never } }
