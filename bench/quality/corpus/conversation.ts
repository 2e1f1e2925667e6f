/**
 * A long conversation between invented people: the sessions that tell their story, written by hand, and how much
 * everyday chatter lies around them.
 * Place: bench/quality only.
 */
export interface Conversation {
  /** Name of the chat as the telephone shows it. */
  name: string
  format: 'dutch-iphone' | 'english-android'
  /** Short key to full name. */
  people: Record<string, string>
  /** Messages without a story, mixed in between. */
  chatter: { language: 'en' | 'nl'; messages: number; seed: number }
  /** Local time of the first line (`YYYY-MM-DD HH:MM`), and the lines as `key: text`. */
  sessions: readonly (readonly [at: string, lines: readonly string[]])[]
}

/** The same in mails: fewer, longer, each with its own Message-ID. */
export interface Correspondence {
  people: Record<string, { name: string; address: string }>
  letters: readonly Letter[]
}

export interface Letter {
  /** Local part of the Message-ID; the domain is the sender's. */
  id: string
  /** Local time, `YYYY-MM-DD HH:MM`. */
  at: string
  from: string
  to: string
  subject: string
  /** `id` of the letter that this one answers. */
  answers?: string
  text: string
}
