/** The routes of the published statement: pages, and files at stable addresses for other programs. */
import type { Language } from '@confidant/i18n'
import {
  asStatement,
  dpvDocument,
  processingRecords,
  processingRecordsCsv,
  statementDocument,
  statementJson,
  statementMarkdown,
} from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { HubEnv } from '../../web/hub-env.js'
import { answerKept, type KeptBody, keepBody } from '../../web/kept-body.js'
import type { ShowPublic } from '../../web/public-pages.js'
import type { ReadNewestProof } from './newest-proof.js'
import { proofsPage } from './proofs-page.js'
import { recordsPage } from './records-page.js'
import { statementPage } from './statement-page.js'
import { changesPage, versionsPage } from './versions-page.js'

export type PrivacyParts = Pick<HubParts, 'declaration' | 'versions'>

export function addPrivacyPages(
  app: Hono<HubEnv>,
  parts: PrivacyParts,
  newestProof: ReadNewestProof,
  show: ShowPublic,
): void {
  const { versions } = parts
  const current = asStatement(parts.declaration)

  app.get('/privacy', async (c) => {
    const language = c.get('language')
    const newest = await newestProof()
    const proof = newest?.version === current.version ? newest : null
    return show(c, `/privacy ${proof?.id}`, () => statementPage({ language, statement: current, proof, inForce: true }))
  })
  app.get('/privacy/proofs', async (c) => {
    const proof = await newestProof()
    const proved = proof === null ? null : await versions.at(proof.version)
    return show(c, `/privacy/proofs ${proof?.id}`, () => proofsPage(c.get('language'), proved ?? current, proof))
  })
  app.get('/privacy/records', (c) => show(c, '/privacy/records', () => recordsPage(c.get('language'), current)))
  app.get('/privacy/versions', async (c) => {
    const all = await versions.list()
    return show(c, `/privacy/versions ${all.length}`, () => versionsPage(c.get('language'), all))
  })
  app.get('/privacy/versions/:version', async (c) => {
    const statement = await versions.at(c.req.param('version'))
    if (statement === null) return c.notFound()
    const inForce = statement.version === current.version
    return show(c, `/privacy/versions/${statement.version}`, () =>
      statementPage({ language: c.get('language'), statement, proof: null, inForce }),
    )
  })
  app.get('/privacy/versions/:a/:b', async (c) => {
    const { a, b } = c.req.param()
    const [before, after, changes] = await Promise.all([versions.at(a), versions.at(b), versions.difference(a, b)])
    if (before === null || after === null || changes === null) return c.notFound()
    return show(c, `/privacy/versions/${before.version}/${after.version}`, () =>
      changesPage(c.get('language'), { before, after, changes }),
    )
  })
}

/** In the language of the address, or without one in the language that the program wishes. */
export function addPrivacyFiles(app: Hono<HubEnv>, { declaration }: Pick<PrivacyParts, 'declaration'>): void {
  const kept = new Map<string, KeptBody>()
  for (const [name, type, make] of files) {
    app.get(`/privacy/${name}`, (c: Context<HubEnv>) => {
      const language = c.get('language')
      const key = `${language} ${name}`
      const body = kept.get(key) ?? keepBody(type, make(language, declaration))
      kept.set(key, body)
      return answerKept(c, body, { 'cache-control': 'no-cache', vary: 'Accept-Encoding, Accept-Language' })
    })
  }
}

type MakeFile = (language: Language, declaration: PrivacyParts['declaration']) => string

const files: readonly (readonly [name: string, type: string, make: MakeFile])[] = [
  [
    'statement.json',
    'application/json; charset=utf-8',
    (language, declaration) => statementJson(statementDocument(declaration, language)),
  ],
  [
    'statement.md',
    'text/markdown; charset=utf-8',
    (language, declaration) => statementMarkdown(statementDocument(declaration, language)),
  ],
  [
    'records.csv',
    'text/csv; charset=utf-8; header=present',
    (language, declaration) => processingRecordsCsv(processingRecords(declaration, language), language),
  ],
  [
    'dpv.jsonld',
    'application/ld+json',
    (_language, declaration) => `${JSON.stringify(dpvDocument(declaration), null, 2)}\n`,
  ],
]
