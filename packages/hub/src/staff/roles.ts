/**
 * Which role may open which page of the desk and use which purpose: one table. Place: asked before every page and every audited
 * access. Anything not listed is refused.
 */
import { type Text, text } from '@confidant/i18n'
import type { roleLabels } from '../labels/role-labels.js'

export type EmployeeRole = keyof typeof roleLabels

export const employeeRoles = ['support', 'privacy', 'admin'] as const satisfies readonly EmployeeRole[]

/**
 * Purposes for which a person's data can be viewed on a page. Disclosure to an authority is not one of them: access shows in the
 * person's log at once, and a demand may forbid telling them.
 */
export const accessPurposes = ['account:desk', 'data-rights:desk'] as const
export type AccessPurpose = (typeof accessPurposes)[number]

interface DeskPlace {
  /** Holds for every address below it as well. */
  readonly path: string
  readonly label: Text
  readonly roles: readonly EmployeeRole[]
}

/** In the order of the menu. */
export const deskPlaces = [
  { path: '/desk', label: text('Overview', 'Overzicht'), roles: ['support', 'privacy', 'admin'] },
  { path: '/desk/people', label: text('People', 'Mensen'), roles: ['support', 'privacy', 'admin'] },
  { path: '/desk/requests', label: text('Requests', 'Verzoeken'), roles: ['privacy', 'admin'] },
  { path: '/desk/retention', label: text('Retention', 'Bewaartermijnen'), roles: ['privacy', 'admin'] },
  { path: '/desk/versions', label: text('Statement', 'Verklaring'), roles: ['privacy', 'admin'] },
  { path: '/desk/proofs', label: text('Proofs', 'Bewijzen'), roles: ['privacy', 'admin'] },
  { path: '/desk/processors', label: text('Recipients', 'Ontvangers'), roles: ['privacy', 'admin'] },
  { path: '/desk/health', label: text('Health', 'Status'), roles: ['admin'] },
  { path: '/desk/staff', label: text('Employees', 'Medewerkers'), roles: ['admin'] },
] as const satisfies readonly DeskPlace[]

export type DeskPath = (typeof deskPlaces)[number]['path']

const looks: Readonly<Record<EmployeeRole, readonly AccessPurpose[]>> = {
  support: ['account:desk'],
  privacy: ['account:desk', 'data-rights:desk'],
  admin: ['account:desk', 'data-rights:desk'],
}

/** Null for an address that belongs to no place of the desk. @param path without its language */
export function placeOf(path: string): (DeskPlace & { readonly path: DeskPath }) | null {
  const below = deskPlaces.filter(
    (place) => place.path === path || (place.path !== '/desk' && path.startsWith(`${place.path}/`)),
  )
  return below[0] ?? null
}

export function mayOpen(role: EmployeeRole, path: DeskPath): boolean {
  const roles: readonly EmployeeRole[] = deskPlaces.find((place) => place.path === path)?.roles ?? []
  return roles.includes(role)
}

export function placesFor(role: EmployeeRole): readonly (typeof deskPlaces)[number][] {
  return deskPlaces.filter(({ path }) => mayOpen(role, path))
}

export function purposesFor(role: EmployeeRole): readonly AccessPurpose[] {
  return looks[role]
}

export function toRole(value: string): EmployeeRole | null {
  return employeeRoles.find((role) => role === value) ?? null
}
