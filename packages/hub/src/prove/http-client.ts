/** A browser without scripts: keeps cookies, follows nothing by itself. Place: proofs and tests, which go in by the front door. */

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly location: string | null
  readonly text: string
}

export interface HttpClient {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Posts a form as a page of the site would. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

/** Sends a request to the site; what stands between can be put in its place. */
export type Send = (url: URL, init: RequestInit) => Promise<Response>

export function createHttpClient(publicUrl: string, send: Send = fetch): HttpClient {
  const cookies = new Map<string, string>()
  const { origin } = new URL(publicUrl)
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await send(new URL(path, publicUrl), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const { status } = response
    return {
      status,
      headers: response.headers,
      location: response.headers.get('location'),
      text: await response.text(),
    }
  }
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
      }),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const [name = '', ...value] = pair.split('=')
  const over = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
  if (over) cookies.delete(name.trim())
  else cookies.set(name.trim(), value.join('='))
}
