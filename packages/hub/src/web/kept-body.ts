/**
 * A body that is the same for everybody: compressed once, served many times, and not again to who has it already. Place: style
 * sheets, scripts, and pages without a word about or from anyone. Never for what reflects input beside a secret (BREACH).
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { sha256 } from '../secrets/digest.js'
import type { HubEnv } from './hub-env.js'

export interface KeptBody {
  readonly type: string
  /** 22 characters that change with the content. */
  readonly digest: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly brotli: Uint8Array<ArrayBuffer>
}

/** @param type of the content, as in `text/css; charset=utf-8` */
export function keepBody(type: string, content: string | Uint8Array): KeptBody {
  const plain = new Uint8Array(Buffer.from(content))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return {
    type,
    digest: sha256(plain).toString('base64url').slice(0, 22),
    plain,
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
    brotli: new Uint8Array(brotliCompressSync(plain, { params })),
  }
}

/** Also answers 304 (RFC 9110, 13.1.2). @param headers Cache-Control among them */
export function answerKept(c: Context<HubEnv>, body: KeptBody, headers: Readonly<Record<string, string>>): Response {
  const encoding = bestEncoding(c.req.header('accept-encoding'))
  // Each encoding is a representation of its own.
  const etag = `"${body.digest}${encoding === 'plain' ? '' : `-${encoding}`}"`
  const about = { ...headers, etag, vary: headers.vary ?? 'Accept-Encoding', 'content-type': body.type }
  if (knows(c.req.header('if-none-match'), etag)) return c.body(null, 304, about)
  const encoded = encoding === 'plain' ? {} : { 'content-encoding': encoding === 'brotli' ? 'br' : 'gzip' }
  return c.body(body[encoding], 200, { ...about, ...encoded })
}

/** Brotli before gzip, unless the client weighs one of them at nothing (RFC 9110, 12.5.3). */
function bestEncoding(accepted: string | undefined): 'brotli' | 'gzip' | 'plain' {
  const wished = (accepted ?? '').toLowerCase().split(',')
  const takes = (coding: string) =>
    wished.some((wish) => wish.split(';')[0]?.trim() === coding && !/;\s*q=0(\.0*)?\s*$/.test(wish))
  if (takes('br')) return 'brotli'
  return takes('gzip') ? 'gzip' : 'plain'
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
