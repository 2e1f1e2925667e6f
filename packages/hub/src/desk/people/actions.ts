/** What the desk can do to an account at its owner's request or for security. Place: each inside audited access, under its purpose. */
import type { ErasureRequests } from '../../data-requests/index.js'
import type { AuditedAccess } from '../../staff/audited-access.js'
import type { Employee } from '../../staff/employee.js'

export type DeskAction = 'restricted' | 'restriction-lifted' | 'sessions-ended' | 'account-closed'

interface Deps {
  readonly auditedAccess: AuditedAccess
  readonly erasures: Pick<ErasureRequests, 'ask'>
  readonly now: () => Date
}

interface Order {
  readonly action: DeskAction
  readonly person: string
  readonly reason: string
}

export async function carryOut(deps: Deps, employee: Employee, order: Order): Promise<void> {
  if (order.action === 'restricted') return setAccount(deps, employee, order, { restricted_at: deps.now() })
  if (order.action === 'restriction-lifted') return setAccount(deps, employee, order, { restricted_at: null })
  if (order.action === 'account-closed') await closeAccount(deps, employee, order)
  await endSessions(deps, employee, order)
}

type AccountChange = { readonly restricted_at: Date | null }

/** The same scheduled erasure that the person could request: they are told by e-mail and can still cancel. */
async function closeAccount({ auditedAccess, erasures }: Deps, employee: Employee, order: Order): Promise<void> {
  await auditedAccess(employee, { ...order, purpose: 'account:desk' }, () => erasures.ask(order.person, 'later'))
}

async function setAccount(
  { auditedAccess }: Deps,
  employee: Employee,
  order: Order,
  change: AccountChange,
): Promise<void> {
  await auditedAccess(employee, { ...order, purpose: 'account:desk' }, (tx) =>
    tx.updateTable('accounts').set(change).where('person_id', '=', order.person).execute(),
  )
}

async function endSessions({ auditedAccess, now }: Deps, employee: Employee, order: Order): Promise<void> {
  const look = { ...order, action: 'sessions-ended', purpose: 'sign-in:desk' } as const
  await auditedAccess(employee, look, (tx) =>
    tx
      .updateTable('sessions')
      .set({ ended_at: now() })
      .where('person_id', '=', order.person)
      .where('ended_at', 'is', null)
      .execute(),
  )
}
