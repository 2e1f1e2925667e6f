/**
 * Who at the desk may open and do what: one table. Place: asked before every page of the desk and before every look. What is
 * not in it is refused to everybody.
 */
import { type Text, text } from '@confidant/i18n'
import type { roleLabels } from '../labels/role-labels.js'

export type EmployeeRole = keyof typeof roleLabels

export const employeeRoles = ['support', 'privacy', 'admin'] as const satisfies readonly EmployeeRole[]

/**
 * Purposes for which somebody's data can be looked at on a page of its own. The disclosure to an authority is none of them: a look is
 * in the person's log at once, and a demand may forbid telling them.
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
  { path: '/desk/requests', label: text('Data requests', 'Verzoeken'), roles: ['privacy', 'admin'] },
  { path: '/desk/retention', label: text('Retention', 'Bewaartermijnen'), roles: ['privacy', 'admin'] },
  { path: '/desk/versions', label: text('Statement', 'Verklaring'), roles: ['privacy', 'admin'] },
  { path: '/desk/proofs', label: text('Proofs', 'Bewijzen'), roles: ['privacy', 'admin'] },
  { path: '/desk/processors', label: text('Recipients', 'Ontvangers'), roles: ['privacy', 'admin'] },
  { path: '/desk/health', label: text('Health', 'Gezondheid'), roles: ['admin'] },
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
