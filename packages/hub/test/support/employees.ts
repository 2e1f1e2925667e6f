/** Employees for tests of the desk: people with an account and a passkey's session who have a role. */
import type { EmployeeRole } from '../../src/staff/roles.js'
import { type Person, signUp } from './people.js'
import type { TestHub } from './test-hub.js'

/** Signed in as with a passkey, just now. */
export async function makeEmployee(testHub: TestHub, role: EmployeeRole, name: string = role): Promise<Person> {
  const email = `${name}@desk.example`
  const person = await signUp(testHub, { userName: name, email })
  await asWithPasskey(testHub, person)
  const client = await testHub.administrator()
  await client.query('INSERT INTO app.employees (person_id, name, email, role) VALUES ($1, $2, $3, $4)', [
    person.personId,
    name,
    email,
    role,
  ])
  return person
}

/** The person's sessions count as begun with a passkey. */
export async function asWithPasskey(testHub: TestHub, { personId }: Pick<Person, 'personId'>): Promise<void> {
  const client = await testHub.administrator()
  await client.query("UPDATE app.sessions SET method = 'passkey' WHERE person_id = $1", [personId])
}
