/**
 * Adding and changing a saved address, each on a page of its own. Place: below `/account`. Where orders and invoices go is only changed by
 * somebody who confirmed lately that they are the person.
 */
import { type Text, text } from '@confidant/i18n'
import { forms, type PayloadDeclaration } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { refusedAction } from '../../web/forms/action-form.js'
import { type FormResult, type FormValues, readForm } from '../../web/forms/read-form.js'
import { confirmedOnly, signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'
import { rowId } from '../../web/row-id.js'
import { type Confirmed, confirmed } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import type { Address, AddressBook } from './address-book.js'
import { showAddress } from './address-page.js'
import { billingAddresses } from './billing-addresses.js'
import { postalAddresses } from './postal-addresses.js'
import { profilePath } from './profile-path.js'
import type { ProfileStore } from './profile-store.js'

interface Kind {
  readonly path: string
  readonly form: typeof forms.addressForm | typeof forms.billingAddressForm
  readonly book: AddressBook
  readonly adding: Text
  readonly changing: Text
}

const kinds: readonly Kind[] = [
  {
    path: '/account/addresses',
    form: forms.addressForm,
    book: postalAddresses,
    adding: text('Add an address', 'Adres toevoegen'),
    changing: text('Change an address', 'Adres wijzigen'),
  },
  {
    path: '/account/billing-addresses',
    form: forms.billingAddressForm,
    book: billingAddresses,
    adding: text('Add a billing address', 'Factuuradres toevoegen'),
    changing: text('Change a billing address', 'Factuuradres wijzigen'),
  },
]

interface AddressRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly profiles: Pick<ProfileStore, 'within'>
  readonly noticesFirst: NoticesFirst
}

export function addAddressRoutes(app: Hono<HubEnv>, deps: AddressRoutesDeps): void {
  for (const kind of kinds) {
    app.use(`${kind.path}/*`, signedInOnly, deps.noticesFirst)
    app.get(kind.path, toProfile)
    addAdding(app, kind, deps)
    addChanging(app, kind, deps)
    addAction(app, kind, deps, 'prefer', 'address-preferred')
    addAction(app, kind, deps, 'remove', 'address-removed')
    app.get(`${kind.path}/:id/:what`, toProfile)
  }
}

function toProfile(c: Context<HubEnv>): Response {
  return c.redirect(pageUrl(c.get('language'), profilePath), 303)
}

function addAdding(app: Hono<HubEnv>, kind: Kind, { render, now, profiles }: AddressRoutesDeps): void {
  const { path, form, book, adding: heading } = kind
  app.get(`${path}/new`, confirmedOnly(now), (c) => showAddress(c, render, { form, heading, values: {} }))
  app.post(`${path}/new`, confirmedOnly(now), async (c) => {
    const read = await readAddress(c, form)
    if (!read.ok) return showAddress(c, render, { form, heading, values: read.typed, problems: read.problems })
    const { personId } = signedIn(c)
    const added = await profiles.within(personId, (tx) => book.add(tx, personId, read.value))
    return added
      ? confirmed(c, profilePath, 'address')
      : showAddress(c, render, { form, heading, values: formValues(read.value), full: true })
  })
}

function addChanging(app: Hono<HubEnv>, kind: Kind, { render, now, profiles }: AddressRoutesDeps): void {
  const { path, form, book, changing: heading } = kind
  app.get(`${path}/:id`, confirmedOnly(now), async (c) => {
    const list = await profiles.within(signedIn(c).personId, (tx) => book.list(tx))
    const address = list.find(({ id }) => id === rowId(c))
    return address === undefined
      ? c.notFound()
      : showAddress(c, render, { form, heading, values: formValues(address), preferred: address.preferred })
  })
  app.post(`${path}/:id`, confirmedOnly(now), async (c) => {
    const id = rowId(c)
    const read = await readAddress(c, form)
    if (id === null) return c.notFound()
    if (!read.ok) return showAddress(c, render, { form, heading, values: read.typed, problems: read.problems })
    const changed = await profiles.within(signedIn(c).personId, (tx) => book.change(tx, id, read.value))
    return changed ? confirmed(c, profilePath, 'address') : c.notFound()
  })
}

function addAction(
  app: Hono<HubEnv>,
  { path, book }: Kind,
  { render, profiles }: AddressRoutesDeps,
  what: 'prefer' | 'remove',
  done: Confirmed,
): void {
  app.post(`${path}/:id/${what}`, async (c) => {
    const refused = await refusedAction(c, render)
    if (refused !== null) return refused
    const id = rowId(c)
    const carriedOut = id !== null && (await profiles.within(signedIn(c).personId, (tx) => book[what](tx, id)))
    return carriedOut ? confirmed(c, profilePath, done) : c.notFound()
  })
}

type AddressResult =
  | { readonly ok: true; readonly value: Address }
  | Extract<FormResult<PayloadDeclaration>, { ok: false }>

async function readAddress(c: Context<HubEnv>, form: Kind['form']): Promise<AddressResult> {
  const read: FormResult<typeof forms.addressForm> | FormResult<typeof forms.billingAddressForm> = await readForm(
    c,
    form,
  )
  if (!read.ok) return read
  const given = 'vat_number' in read.value ? read.value.vat_number : undefined
  const vat_number = given === undefined ? null : given.replaceAll(/[\s.-]/g, '').toUpperCase()
  if (vat_number !== null && !/^[A-Z0-9+*]{4,20}$/.test(vat_number))
    return {
      ok: false,
      problems: { vat_number: 'invalid' },
      typed: formValues({ ...read.value, preferred: false, vat_number: given ?? '' }),
    }
  return { ok: true, value: { ...read.value, vat_number, preferred: read.value.preferred ?? false } }
}

function formValues({ preferred, vat_number, ...lines }: Address): FormValues {
  const { name, street, postal_code, city, country } = lines
  return { name, street, postal_code, city, country, vat_number: vat_number ?? '', preferred: String(preferred) }
}
