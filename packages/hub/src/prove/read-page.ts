/** An answer as a browser without scripts reads it: what it loads, links and asks. Place: everything that goes through pages for a proof. */
import { Parser } from 'htmlparser2'
import type { Answer } from './http-client.js'

export interface PublicPage extends Answer {
  readonly path: string
  /** What a browser fetches by itself. */
  readonly loads: readonly string[]
  readonly links: readonly Link[]
  readonly forms: readonly Form[]
  /** The text that a reader sees. */
  readonly visibleText: string
}

/** As a person without scripts would fill it in and send it. */
export interface Form {
  readonly method: string
  readonly action: string
  /** What is filled in already, by name. */
  readonly fields: Readonly<Record<string, string>>
  /** Names of what a person fills in. */
  readonly open: readonly string[]
}

export interface Link {
  readonly href: string
  readonly rel: readonly string[]
  readonly className: string
}

/** Attributes that make a browser fetch something, by element. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  input: ['src'],
  link: ['href'],
  body: ['background'],
}

export function readPage(path: string, answer: Answer): PublicPage {
  const loads: string[] = []
  const links: Link[] = []
  const forms: { method: string; action: string; fields: Record<string, string>; open: string[] }[] = []
  let visibleText = ''
  let choosing = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of loading[name] ?? []) if (attributes[attribute]) loads.push(attributes[attribute])
      if (name === 'a' && attributes.href !== undefined)
        links.push({
          href: attributes.href,
          rel: (attributes.rel ?? '').split(/\s+/),
          className: attributes.class ?? '',
        })
      if (name === 'form')
        forms.push({ method: attributes.method ?? 'get', action: attributes.action ?? path, fields: {}, open: [] })
      const form = forms.at(-1)
      if (form !== undefined && attributes.name !== undefined && ['input', 'select', 'textarea'].includes(name)) {
        const ticked = !['checkbox', 'radio'].includes(attributes.type ?? '') || attributes.checked !== undefined
        if (ticked) form.fields[attributes.name] ??= attributes.value ?? ''
        if (attributes.type !== 'hidden') form.open.push(attributes.name)
        choosing = name === 'select' ? attributes.name : choosing
      }
      if (
        name === 'option' &&
        form !== undefined &&
        (attributes.selected !== undefined || form.fields[choosing] === '')
      )
        form.fields[choosing] = attributes.value ?? ''
      if (name === 'meta' && attributes['http-equiv']) loads.push(attributes.content ?? '')
    },
    ontext(text) {
      visibleText += text
    },
  })
  if (answer.headers.get('content-type')?.startsWith('text/html')) parser.end(answer.text)
  return { ...answer, path, loads, links, forms, visibleText: visibleText.replaceAll(/\s+/g, ' ') }
}
