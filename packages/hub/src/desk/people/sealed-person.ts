/** A person in a form of the desk, for fifteen minutes. Place: pages about a person, and about an employee. */
import { z } from 'zod'
import { sealedForEmployee } from '../../staff/sealed-for-employee.js'

export const sealedPerson = sealedForEmployee({ use: 'desk-person', content: z.uuid(), lifetimeMs: 15 * 60_000 })
