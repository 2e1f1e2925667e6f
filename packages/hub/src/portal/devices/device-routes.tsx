/** The devices of a person and the removal of each. Place: `/account/devices`. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { formatDate } from '@confidant/statement'
import { Empty } from '@confidant/ui'
import type { Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { formatDay } from '../../labels/format-date.js'
import { AccountFrame } from '../../web/account-frame.js'
import { ActionForm, refusedAction } from '../../web/forms/action-form.js'
import { signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'
import { rowId } from '../../web/row-id.js'
import { Confirmation, confirmed } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import type { Device, DeviceStore } from './device-store.js'

export const devicesPath = '/account/devices'

const messages = {
  title: text('Your devices', 'Uw apparaten'),
  intro: text(
    'Your agent and everything it knows stay on your own devices. What passes between them is encrypted: we carry it and cannot read it, not even the names you give your devices.',
    'Uw agent en alles wat die weet, blijven op uw eigen apparaten. Wat er tussen uw apparaten heen en weer gaat is versleuteld: we brengen het over en kunnen het niet lezen, ook niet de namen die u uw apparaten geeft.',
  ),
  none: text(
    'No device is connected to this account. Your agent works without connecting; connecting keeps several devices in step.',
    'Er is geen apparaat met dit account verbonden. Uw agent werkt ook zonder; verbinden houdt meerdere apparaten gelijk.',
  ),
  added: message('Added on {day}', 'Toegevoegd op {day}'),
  seen: message('Last seen on {day}', 'Laatst gezien op {day}'),
  remove: text('Remove', 'Verwijderen'),
  removal: text(
    'Removing a device here ends its connection. What is on the device stays there until you delete it on the device itself.',
    'Als u hier een apparaat verwijdert, eindigt de verbinding. Wat op het apparaat staat, blijft daar tot u het op het apparaat zelf verwijdert.',
  ),
}

interface DeviceRoutesDeps extends Pick<HubParts, 'render'> {
  readonly devices: DeviceStore
  readonly noticesFirst: NoticesFirst
}

export function addDeviceRoutes(app: Hono<HubEnv>, { devices, render, noticesFirst }: DeviceRoutesDeps): void {
  app.use(devicesPath, signedInOnly, noticesFirst)
  app.use(`${devicesPath}/*`, signedInOnly, noticesFirst)
  app.get(devicesPath, async (c) => {
    const language = c.get('language')
    const list = await devices.list(signedIn(c).personId)
    const body = (
      <AccountFrame
        language={language}
        place={devicesPath}
        heading={messages.title[language]}
        notice={<Confirmation c={c} />}
      >
        <p class="prose">{messages.intro[language]}</p>
        <DeviceList language={language} devices={list} />
      </AccountFrame>
    )
    return render(c, { title: messages.title[language], place: '/account', body })
  })
  app.post(`${devicesPath}/:id/remove`, async (c) => {
    const refused = await refusedAction(c, render)
    if (refused !== null) return refused
    const id = rowId(c)
    const removed = id !== null && (await devices.remove(signedIn(c).personId, id))
    return removed ? confirmed(c, devicesPath, 'device-removed') : c.notFound()
  })
}

function DeviceList({ language, devices }: { language: Language; devices: readonly Device[] }) {
  if (devices.length === 0)
    return (
      <Empty icon="device">
        <p>{messages.none[language]}</p>
      </Empty>
    )
  return (
    <>
      <ul class="account__list">
        {devices.map(({ id, addedAt, lastSeenOn }) => {
          const added = fill(messages.added, { day: formatDay(addedAt, language) })[language]
          return (
            <li key={id} class="account__line">
              <span class="account__about">
                <span>{added}</span>
                <span class="fine soft">{fill(messages.seen, { day: formatDate(lastSeenOn) })[language]}</span>
              </span>
              <ActionForm variant="quiet" action={pageUrl(language, `${devicesPath}/${id}/remove`)} about={added}>
                {messages.remove[language]}
              </ActionForm>
            </li>
          )
        })}
      </ul>
      <p class="fine soft prose">{messages.removal[language]}</p>
    </>
  )
}
