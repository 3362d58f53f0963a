import { createHash } from 'node:crypto'
import type {
  IncomingMessage,
  OutgoingHttpHeader,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { displayClasses, displayCookie, readDisplay } from '#ui/display.ts'

type Page = {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly etag: string
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>
}

/** What the public ledger has reached, the day in Beijing and the build: when one of them changes, all pages do. */
export type Version = () => string

const bytesMax = 64 * 2 ** 20

/** Answers for the people behind a desk are nobody else's: only these paths are ever kept. */
const kept = /^\/(?:zh|en)(?!\/(?:work|account|sign-in|sign-out|register|display)(?:\/|$))(?:\/|$)|^\/c\//

/**
 * Public pages are the same bytes for everyone, so one rendering serves all until the next act: a hit costs what
 * node:http costs. The key is the address and the display cookie's few values, under one version.
 */
export function pageCache(render: RequestListener, version: Version): RequestListener {
  let current = ''
  let bytes = 0
  const pages = new Map<string, Page>()
  return (request, response) => {
    if (!isPublic(request)) return render(request, response)
    const now = version()
    if (now !== current) {
      pages.clear()
      bytes = 0
      current = now
    }
    const key = `${request.headers.host} ${request.url} ${displayOf(request)}`
    const page = pages.get(key)
    if (page) return send(request, response, page)
    record(response, async (made) => {
      const fresh = await pageOf(made)
      if (fresh.status === 200 && !isForOne(made.headers) && now === current && bytes < bytesMax) {
        pages.set(key, fresh)
        bytes += fresh.bodies.identity.length
      }
      return () => send(request, response, fresh)
    })
    render(request, response)
  }
}

function isPublic({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && kept.test(url.split('?')[0] ?? '')
}

/** A form with its key, a receipt: the page says that it is for one reader alone. */
function isForOne(headers: OutgoingHttpHeaders): boolean {
  return Boolean(headers['set-cookie']) || String(headers['cache-control'] ?? '').includes('no-store')
}

function displayOf({ headers }: IncomingMessage): string {
  const [, value] = new RegExp(`(?:^|;\\s*)${displayCookie}=([^;]*)`).exec(headers.cookie ?? '') ?? []
  return displayClasses(readDisplay(value && decodeURIComponent(value)))
}

type Made = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Keeps back what the handler writes, whole, until it ends; then hands it over and sends what comes back. */
function record(response: ServerResponse, finish: (made: Made) => Promise<() => void>): void {
  const original = { write: response.write, end: response.end, writeHead: response.writeHead }
  const chunks: Buffer[] = []
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
  }
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as OutgoingHttpHeaders | undefined
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value as OutgoingHttpHeader as string)
    return response
  }
  response.write = (chunk: unknown) => {
    take(chunk)
    return true
  }
  response.end = (chunk?: unknown) => {
    take(chunk)
    Object.assign(response, original)
    const made = { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) }
    finish(made).then(
      (sendIt) => sendIt(),
      (problem: unknown) => response.destroy(problem instanceof Error ? problem : undefined),
    )
    return response
  }
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

async function pageOf({ status, headers, body }: Made): Promise<Page> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const [br, gz] = await Promise.all([brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), zip(body)])
  return { status, headers, etag, bodies: { identity: body, gzip: gz, br } }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, etag, bodies }: Page): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
  response.removeHeader('content-length')
  response.removeHeader('transfer-encoding')
  if (status === 200 && !isForOne(headers)) {
    response.setHeader('etag', etag)
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate')
    response.setHeader('vary', 'accept-encoding, cookie')
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
      response.writeHead(304).end()
      return
    }
  }
  const accepts = String(request.headers['accept-encoding'] ?? '')
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity'
  if (coding !== 'identity') response.setHeader('content-encoding', coding)
  response.setHeader('content-length', bodies[coding].length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : bodies[coding])
}
