/**
 * Adding and changing a saved address, each on a page of its own. Place: below `/account`. Where orders and invoices go is only changed by
 * somebody who proved lately to be the person.
 */
import { forms, type PayloadDeclaration, type Text, text } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { AccountFrame } from '../../web/account-frame.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { type FieldProblem, type FormResult, type FormValues, readForm } from '../../web/forms/read-form.js'
import { confirmedOnly, signedIn, signedInOnly } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'
import { confirmed } from '../confirmation.js'
import type { NoticesFirst } from '../notices/notices-first.js'
import { refusedPress } from '../press.js'
import { rowId } from '../row-id.js'
import { type Address, type AddressBook, mostAddresses, type SavedAddress } from './address-book.js'
import { billingAddresses } from './billing-addresses.js'
import { postalAddresses } from './postal-addresses.js'
import { profilePath } from './profile-routes.js'
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

const words = {
  save: text('Save', 'Bewaren'),
  back: text('Back to your details', 'Terug naar uw gegevens'),
  full: text(
    `You have saved ${mostAddresses} addresses. Remove one before you add another.`,
    `U heeft ${mostAddresses} adressen bewaard. Verwijder er een voordat u een ander toevoegt.`,
  ),
}

interface AddressRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly profiles: Pick<ProfileStore, 'within'>
  readonly noticesFirst: NoticesFirst
}

interface Shown {
  readonly heading: Text
  readonly values: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly full?: boolean
}

export function addAddressRoutes(app: Hono<HubEnv>, deps: AddressRoutesDeps): void {
  for (const kind of kinds) addKind(app, kind, deps)
}

function addKind(app: Hono<HubEnv>, kind: Kind, { render, now, profiles, noticesFirst }: AddressRoutesDeps): void {
  const { path, form, book } = kind
  const within = <R,>(
    c: Context<HubEnv>,
    work: (tx: Parameters<AddressBook['list']>[0], person: string) => Promise<R>,
  ) => {
    const { personId } = signedIn(c)
    return profiles.within(personId, (tx) => work(tx, personId))
  }
  const show = (c: Context<HubEnv>, { heading, values, problems, full = false }: Shown) => {
    const language = c.get('language')
    const body = (
      <AccountFrame language={language} place={profilePath} heading={heading[language]}>
        {full && <Notice tone="danger">{words.full[language]}</Notice>}
        <DeclaredForm
          form={form}
          language={language}
          action={c.req.path}
          submit={words.save[language]}
          values={values}
          {...(problems === undefined ? {} : { problems })}
        />
        <p>
          <a href={pageUrl(language, profilePath)}>{words.back[language]}</a>
        </p>
      </AccountFrame>
    )
    const status = problems !== undefined || full ? 422 : 200
    return render(c, { title: heading[language], place: '/account', status, body })
  }

  app.use(`${path}/*`, signedInOnly, noticesFirst)
  app.get(path, (c) => c.redirect(pageUrl(c.get('language'), profilePath), 303))

  app.get(`${path}/new`, confirmedOnly(now), (c) => show(c, { heading: kind.adding, values: {} }))
  app.post(`${path}/new`, confirmedOnly(now), async (c) => {
    const read = await readAddress(c, form)
    if (!read.ok) return show(c, { heading: kind.adding, values: read.typed, problems: read.problems })
    const added = await within(c, (tx, person) => book.add(tx, person, read.value))
    return added
      ? confirmed(c, profilePath, 'address')
      : show(c, { heading: kind.adding, values: formValues(read.value), full: true })
  })

  app.get(`${path}/:id`, confirmedOnly(now), async (c) => {
    const id = rowId(c)
    const address = id === null ? undefined : (await within(c, (tx) => book.list(tx))).find((each) => each.id === id)
    if (address === undefined) return c.notFound()
    return show(c, { heading: kind.changing, values: formValues(address) })
  })
  app.post(`${path}/:id`, confirmedOnly(now), async (c) => {
    const id = rowId(c)
    const read = await readAddress(c, form)
    if (id === null) return c.notFound()
    if (!read.ok) return show(c, { heading: kind.changing, values: read.typed, problems: read.problems })
    const changed = await within(c, (tx) => book.change(tx, id, read.value))
    return changed ? confirmed(c, profilePath, 'address') : c.notFound()
  })

  const press = (what: 'prefer' | 'remove', done: 'address-preferred' | 'address-removed') =>
    app.post(`${path}/:id/${what}`, async (c) => {
      const refused = await refusedPress(c, render)
      if (refused !== null) return refused
      const id = rowId(c)
      const ok = id !== null && (await within(c, (tx) => book[what](tx, id)))
      return ok ? confirmed(c, profilePath, done) : c.notFound()
    })
  press('prefer', 'address-preferred')
  press('remove', 'address-removed')
  app.get(`${path}/:id/:what`, (c) => c.redirect(pageUrl(c.get('language'), profilePath), 303))
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

function formValues({ preferred, vat_number, ...lines }: Address | SavedAddress): FormValues {
  const { name, street, postal_code, city, country } = lines
  return { name, street, postal_code, city, country, vat_number: vat_number ?? '', preferred: String(preferred) }
}
