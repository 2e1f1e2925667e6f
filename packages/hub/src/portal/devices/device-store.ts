/** The devices that a person lets synchronise, as the relay knows them. Place: behind the devices page; their names are sealed from us. */
import type { HubWithPurpose } from '../../database/index.js'

export interface Device {
  readonly id: string
  readonly addedAt: Date
  /** Year, month, day. */
  readonly lastSeenOn: string
}

export interface DeviceStore {
  /** The newest first. */
  list(person: string): Promise<readonly Device[]>
  /** From then on the relay hands it nothing. False: there is no such device. */
  remove(person: string, id: string): Promise<boolean>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly now: () => Date
}

export function createDeviceStore({ withPurpose, now }: Deps): DeviceStore {
  return {
    list: (person) =>
      withPurpose('relay', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('devices')
          .select(['id', 'added_at', 'last_seen_on'])
          .where('removed_at', 'is', null)
          .orderBy('added_at', 'desc')
          .execute()
        return rows.map(({ id, added_at, last_seen_on }) => ({ id, addedAt: added_at, lastSeenOn: last_seen_on }))
      }),
    remove: (person, id) =>
      withPurpose('relay', { person }, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('devices')
          .set({ removed_at: now() })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .executeTakeFirst()
        return numUpdatedRows > 0n
      }),
  }
}
