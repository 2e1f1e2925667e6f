/**
 * Passkeys in the page: asks the browser, sends its answer, goes on. Place: loaded by the pages that have a form with
 * `data-passkey`; everything else works without this script. Holds no texts and writes no HTML: it shows what the page has.
 */

type Use = 'sign-in' | 'confirm' | 'add'

interface Prepared {
  readonly options: PublicKeyCredentialRequestOptionsJSON & PublicKeyCredentialCreationOptionsJSON
  readonly state: string
}

/** A challenge is good for five minutes. */
const renewAfterMs = 4 * 60_000

/** What waits for a choice in the list of the address field; only one request may be under way in a page. */
let offered: AbortController | null = null

async function post(path: string, body: object): Promise<object> {
  try {
    const response = await fetch(`/api/passkeys/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as object
  } catch {
    return { problem: 'failed' }
  }
}

async function prepare(use: Use): Promise<Prepared | object> {
  return post('options', { use })
}

/** Anything else is where to go first, or what went wrong. */
function isPrepared(answer: Prepared | object): answer is Prepared {
  return 'options' in answer
}

/** @throws DOMException when the person declines, or nothing fits */
async function create({ options }: Prepared): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const { response } = made.toJSON() as RegistrationResponseJSON
  return {
    id: made.id,
    client_data: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: response.transports.join(','),
  }
}

/** @throws DOMException likewise */
async function answer({ options }: Prepared, how: CredentialRequestOptions): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const found = (await navigator.credentials.get({ ...how, publicKey })) as PublicKeyCredential
  const { response } = found.toJSON() as AuthenticationResponseJSON
  return {
    id: found.id,
    client_data: response.clientDataJSON,
    authenticator_data: response.authenticatorData,
    signature: response.signature,
    ...(response.userHandle && { user_handle: response.userHandle }),
  }
}

function show(form: HTMLFormElement, problem: string | null): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-problem]'))
    line.hidden = line.dataset.problem !== problem
}

function goOn(form: HTMLFormElement, result: object): void {
  if ('next' in result && typeof result.next === 'string') location.assign(result.next)
  else show(form, 'problem' in result ? String(result.problem) : 'failed')
}

function problemOf(error: unknown): string {
  return error instanceof DOMException && error.name === 'InvalidStateError' ? 'present' : 'cancelled'
}

async function run(form: HTMLFormElement, use: Use): Promise<void> {
  offered?.abort()
  show(form, null)
  const prepared = await prepare(use)
  if (!isPrepared(prepared)) return goOn(form, prepared)
  const { state } = prepared
  const { next, language } = form.dataset
  try {
    if (use === 'add') {
      const name = new FormData(form).get('name')
      goOn(form, await post('add', { ...(await create(prepared)), state, name, language }))
    } else goOn(form, await post(use, { ...(await answer(prepared, {})), state, next }))
  } catch (error) {
    show(form, problemOf(error))
  }
}

/** Offers passkeys in the list of the address field, again and again while the page is open (conditional mediation). */
async function offer(form: HTMLFormElement): Promise<void> {
  const prepared = await prepare('sign-in')
  if (!isPrepared(prepared)) return
  const request = new AbortController()
  offered = request
  const renewal = setTimeout(() => request.abort('renew'), renewAfterMs)
  try {
    const given = await answer(prepared, { mediation: 'conditional', signal: request.signal })
    goOn(form, await post('sign-in', { ...given, state: prepared.state, next: form.dataset.next }))
  } catch {
    // Nobody chose one; a click on the button has taken over, or the challenge is over.
    if (request.signal.reason === 'renew') void offer(form)
  } finally {
    clearTimeout(renewal)
  }
}

async function begin(): Promise<void> {
  const usable = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
  if (!usable) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    const use = form.dataset.passkey as Use
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void run(form, use)
    })
    if (use === 'sign-in' && (await PublicKeyCredential.isConditionalMediationAvailable())) void offer(form)
  }
}

void begin()
