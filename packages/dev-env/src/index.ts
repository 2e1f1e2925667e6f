/**
 * Demo data to develop and demonstrate Confidant with: a fictitious person.
 * Place: development, demonstrations and system tests only; nothing that people install depends on it.
 */

export type { Chat, ChatMessage, Mail, Person } from './demo/story.js'
export { type Demo, type DemoCounts, writeDemo } from './demo/write-demo.js'
