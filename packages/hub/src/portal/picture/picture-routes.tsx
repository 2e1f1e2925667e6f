/** Takes, shows and removes the picture of whoever is signed in. Place: the profile page, and one address that is nobody's in particular. */
import { forms } from '@confidant/statement'
import type { Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { Limit } from '../../rate-limit/attempts.js'
import { refusedAction } from '../../web/forms/action-form.js'
import { type FieldProblem, readForm } from '../../web/forms/read-form.js'
import { signedIn } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { confirmed } from '../confirmation.js'
import { profilePath } from '../profile/profile-path.js'
import type { ShowProfile } from '../profile/profile-routes.js'
import type { PictureEncoder } from './picture-encoder.js'
import { picturePath } from './picture-path.js'
import type { PictureStore } from './picture-store.js'
import type { Refusal } from './verdict.js'

interface PictureRoutesDeps extends Pick<HubParts, 'render' | 'attempts'> {
  readonly encoder: PictureEncoder
  readonly pictures: PictureStore
  readonly showProfile: ShowProfile
}

/** Decoding costs time: a bound for one person. */
const uploads: Limit = { action: 'picture', most: 30, windowMs: 60 * 60_000 }

const problemOf: Readonly<Record<Refusal | 'busy', FieldProblem>> = {
  'wrong-kind': 'wrong-kind-of-file',
  damaged: 'damaged-file',
  'too-many-pixels': 'file-too-large',
  busy: 'too-often',
}

/** Behind the guards of the profile's pages. */
export function addPictureRoutes(app: Hono<HubEnv>, deps: PictureRoutesDeps): void {
  const { encoder, pictures, showProfile, attempts, render } = deps
  app.post(`${profilePath}/picture`, async (c) => {
    const { personId } = signedIn(c)
    const refuse = (problem: FieldProblem) =>
      showProfile(c, { form: 'picture', problems: { picture: problem }, typed: {} })
    const form = await readForm(c, forms.pictureForm)
    if (!form.ok) return showProfile(c, { form: 'picture', ...form })
    if (!(await attempts.allow(uploads, personId))) return refuse('too-often')
    const verdict = await encoder.encode(await form.value.picture.bytes())
    if (!verdict.ok) return refuse(problemOf[verdict.why])
    await pictures.save(personId, verdict.picture)
    return confirmed(c, profilePath, 'picture')
  })
  app.post(`${profilePath}/picture-removal`, async (c) => {
    const refused = await refusedAction(c, render)
    if (refused !== null) return refused
    await pictures.remove(signedIn(c).personId)
    return confirmed(c, profilePath, 'picture-removed')
  })
}

/** The picture itself, to the person alone; nobody may keep it on the way (the default of every answer). */
export function addPictureAddress(app: Hono<HubEnv>, { pictures }: Pick<PictureRoutesDeps, 'pictures'>): void {
  app.get(picturePath, async (c) => {
    const session = c.get('session')
    const picture = session === null ? null : await pictures.read(session.personId)
    if (picture === null) return c.notFound()
    return c.body(new Uint8Array(picture), 200, { 'content-type': 'image/webp' })
  })
}
