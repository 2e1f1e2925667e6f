/**
 * Who the vault's own person is: the addresses and names under which they write.
 * Place: inferred from mail that was sent when a question needs it; a hint that answers use for "I" and "me".
 */
import type { Search, VaultReader } from '@confidant/vault'

export interface Self {
  addresses: ReadonlySet<string>
  /** Lower-case names. */
  names: ReadonlySet<string>
}

const sentLabel = /\b(sent|verzonden|verstuurd|outbox|sent items|sent mail)\b/i
const mailsRead = 3000
/** An address in fewer than this share of the mails sent is not one's own. */
const leastShare = 0.1

export function inferSelf(reader: VaultReader, search: Search): Self {
  const mails = reader.timeline({ kind: 'mail', limit: mailsRead })
  const sent = mails.filter(
    ({ detail }) => detail.kind === 'mail' && detail.labels.some((label) => sentLabel.test(label)),
  )
  const senders = tally(
    sent.flatMap(({ participants }) =>
      participants.filter(({ role }) => role === 'from').map(({ address }) => address),
    ),
  )
  const receivers = tally(
    mails.flatMap(({ participants }) => participants.filter(({ role }) => role === 'to').map(({ address }) => address)),
  )
  const own = sent.length > 0 ? frequent(senders, sent.length) : [...receivers.keys()].slice(0, 1)
  const people = own.map((address) => search.people.withAddress(address)).filter((person) => person !== null)
  return {
    addresses: new Set([...own, ...people.flatMap(({ addresses }) => addresses)]),
    names: new Set(people.map(({ name }) => name.toLowerCase())),
  }
}

function frequent(counts: ReadonlyMap<string, number>, total: number): string[] {
  return [...counts].filter(([, count]) => count >= total * leastShare).map(([address]) => address)
}

/** Most frequent first. */
function tally(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const address of addresses) if (address !== '') counts.set(address, (counts.get(address) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1]))
}

export function isSelf(self: Self, { name, address }: { name: string; address: string }): boolean {
  return self.addresses.has(address) || (name !== '' && self.names.has(name.toLowerCase()))
}
