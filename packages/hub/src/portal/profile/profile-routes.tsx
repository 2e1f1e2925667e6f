/** Shows a person's details and takes their corrections, which count everywhere at once. Place: `/account/profile`. */
import { text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { AccountStore } from '../../accounts/index.js'
import type { HubParts } from '../../hub-parts.js'
import { AccountFrame } from '../../web/account-frame.js'
import { refusedAction } from '../../web/forms/action-form.js'
import { readForm } from '../../web/forms/read-form.js'
import { signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'
import { rowId } from '../../web/row-id.js'
import { Confirmation, confirmed } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import { ProfilePage, type RefusedForm } from './profile-page.js'
import { profilePath } from './profile-path.js'
import type { ProfileStore } from './profile-store.js'

const title = text('Your details', 'Uw gegevens')

interface ProfileRoutesDeps extends Pick<HubParts, 'render'> {
  readonly accounts: AccountStore
  readonly profiles: ProfileStore
  readonly noticesFirst: NoticesFirst
}

export type ShowProfile = (c: Context<HubEnv>, refused?: RefusedForm) => Promise<Response>

export function createShowProfile({ accounts, profiles, render }: ProfileRoutesDeps): ShowProfile {
  return async (c, refused) => {
    const language = c.get('language')
    const { personId } = signedIn(c)
    const [account, profile] = await Promise.all([accounts.read(personId), profiles.read(personId)])
    const body = (
      <AccountFrame
        language={language}
        place={profilePath}
        heading={title[language]}
        notice={refused === undefined ? <Confirmation c={c} /> : null}
      >
        <ProfilePage language={language} account={account} profile={profile} refused={refused} />
      </AccountFrame>
    )
    return render(c, { title: title[language], place: '/account', status: refused === undefined ? 200 : 422, body })
  }
}

export function addProfileRoutes(app: Hono<HubEnv>, deps: ProfileRoutesDeps): void {
  const { accounts, profiles, render, noticesFirst } = deps
  const show = createShowProfile(deps)
  app.use(`${profilePath}/*`, signedInOnly, noticesFirst)
  app.use('/account/ways-of-paying/*', signedInOnly, noticesFirst)
  app.get(profilePath, (c) => show(c))
  // Where a form was refused, loading its address again shows the page.
  app.get(`${profilePath}/:form`, (c) => c.redirect(pageUrl(c.get('language'), profilePath), 303))

  app.post(`${profilePath}/settings`, async (c) => {
    const form = await readForm(c, forms.settingsForm)
    if (!form.ok) return show(c, { form: 'settings', ...form })
    const { user_name: userName, language } = form.value
    await accounts.save(signedIn(c).personId, { userName, language: language === 'nl' ? 'nl' : 'en' })
    return confirmed(c, profilePath, 'settings')
  })
  app.post(`${profilePath}/name`, async (c) => {
    const form = await readForm(c, forms.nameForm)
    if (!form.ok) return show(c, { form: 'name', ...form })
    await profiles.saveName(signedIn(c).personId, form.value.full_name)
    return confirmed(c, profilePath, 'name')
  })
  app.post(`${profilePath}/name-removal`, async (c) => {
    const refused = await refusedAction(c, render)
    if (refused !== null) return refused
    await profiles.removeName(signedIn(c).personId)
    return confirmed(c, profilePath, 'name-removed')
  })
  app.post('/account/ways-of-paying/:id/remove', async (c) => {
    const refused = await refusedAction(c, render)
    if (refused !== null) return refused
    const id = rowId(c)
    const removed = id !== null && (await profiles.removeWayOfPaying(signedIn(c).personId, id))
    return removed ? confirmed(c, profilePath, 'payment-removed') : c.notFound()
  })
}
