/**
 * Somebody to sign in as, and a way to the desk, in a hub where nothing is configured. Place: after the start of a demo, through the
 * same parts as the pages; a second start finds what the first one made.
 */
import { createAccounts, createLookups } from '../accounts/index.js'
import { firstOperatorLink } from '../desk/index.js'
import type { HubParts } from '../hub-parts.js'
import { billingAddresses, createProfileStore, postalAddresses } from '../portal/index.js'

export interface Demo {
  /** The address of a person who has an account; the code for it is in the outbox. */
  readonly email: string
  /** Where the mail of the demo is read. */
  readonly outbox: string
  /** By which the first operator joins the desk; null once somebody has. */
  readonly operatorLink: string | null
}

const mara = { email: 'mara@postduif.example', userName: 'mara', language: 'en' } as const
const home = {
  name: 'Mara de Wit',
  street: 'Voorbeeldstraat 8',
  postal_code: '0000 AA',
  city: 'Utrecht',
  country: 'NL',
  vat_number: null,
  preferred: true,
}
const studio = { ...home, name: 'Studio De Wit', vat_number: 'NL000000003B01' }

export async function prepareDemo(parts: HubParts): Promise<Demo> {
  const accounts = createAccounts({ ...parts, lookups: createLookups(parts) })
  if ((await accounts.personOf(mara.email)) === null) await addDetails(parts, await accounts.create(mara))
  return {
    email: mara.email,
    outbox: `${parts.publicUrl}/en/outbox`,
    operatorLink: await firstOperatorLink(parts),
  }
}

async function addDetails(parts: HubParts, person: string): Promise<void> {
  const profile = createProfileStore(parts)
  await profile.saveName(person, home.name)
  await profile.within(person, async (tx) => {
    await postalAddresses.add(tx, person, home)
    await billingAddresses.add(tx, person, studio)
  })
}
