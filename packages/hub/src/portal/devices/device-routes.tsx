/** The devices of a person and the removal of each. Place: `/account/devices`. */
import { type Language, text } from '@confidant/i18n'
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
    'Your agent and what it knows live on your own devices. What passes between them is sealed: we carry it and cannot read it, not even the names you gave them.',
    'Uw agent en wat die weet wonen op uw eigen apparaten. Wat ertussen heen en weer gaat is verzegeld: we brengen het over en kunnen het niet lezen, ook niet hoe u ze noemt.',
  ),
  none: text(
    'No device is connected to this account. An agent works without one; connecting lets several of yours keep in step.',
    'Er is geen apparaat met dit account verbonden. Een agent werkt ook zonder; verbinden laat er meer van u gelijk lopen.',
  ),
  added: text('Added', 'Toegevoegd'),
  seen: text('last seen', 'laatst gezien'),
  remove: text('Remove', 'Verwijderen'),
  removal: text(
    'Removing a device here ends its connection. What is on the device itself stays there, until you delete it on the device.',
    'Een apparaat hier verwijderen beëindigt de verbinding. Wat op het apparaat zelf staat blijft daar, tot u het daar verwijdert.',
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
          const added = `${messages.added[language]} ${formatDay(addedAt, language)}`
          const seen = formatDate(lastSeenOn)[language]
          return (
            <li key={id} class="account__line">
              <span class="account__about">
                <span>{added}</span>
                <span class="fine soft">
                  {messages.seen[language]} {seen}
                </span>
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
