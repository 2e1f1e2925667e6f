/**
 * Organiser and attendees of an event.
 * Place: calendar importer.
 */
import type { Participant } from '@confidant/vault/item'
import type { Component } from '../lines/components.js'
import { type ContentLine, param } from '../lines/content-line.js'

const maxPeople = 2000

/** Without doubles, organiser first. */
export function peopleOf(components: readonly Component[]): Participant[] {
  const people = new Map<string, Participant>()
  for (const component of components) {
    for (const line of component.lines) {
      const role = line.name === 'ORGANIZER' ? 'organizer' : line.name === 'ATTENDEE' ? 'attendee' : null
      if (role === null || people.size >= maxPeople) continue
      const person = { role, ...nameAndAddress(line) } satisfies Participant
      const key = `${role} ${person.address || person.name}`
      if ((person.address !== '' || person.name !== '') && !people.has(key)) people.set(key, person)
    }
  }
  return [...people.values()].sort((a, b) => Number(b.role === 'organizer') - Number(a.role === 'organizer'))
}

function nameAndAddress(line: ContentLine): { name: string; address: string } {
  const value = line.value.trim()
  const mailto = /^mailto:/i.exec(value)
  const written = mailto === null ? param(line, 'EMAIL') || value : value.slice(mailto[0].length)
  const address = /^[^\s@:/<>]+@[^\s@:/<>]+$/.test(written.trim()) ? written.trim().toLowerCase() : ''
  const name = param(line, 'CN').trim()
  return { name: name.toLowerCase() === address ? '' : name, address }
}
