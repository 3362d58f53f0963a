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
import { displayCookie, readDisplay, writeDisplay } from '#ui/display.ts'
import { edgeHeaders } from './edge.ts'

type Page = {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly etag: string
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>
}

/** What the public ledger has reached, the day in Beijing and the build: when one of them changes, all pages do. */
export type Version = () => string

const roomForPages = 64 * 2 ** 20

/** Answers for the people behind a desk are nobody else's: only these paths are ever kept. */
const kept = /^\/(?:zh|en)(?!\/(?:work|account|sign-in|sign-out|register|display)(?:\/|$))(?:\/|$)|^\/c\//

/** Attached files are large and told by their content for good: browsers keep them, the server's memory does not. */
const attachedFile = /^\/(?:zh|en)\/.+\/files\/[0-9a-f]{64}$/

/**
 * Public pages are the same bytes for everyone, so one rendering serves all until the next act: a hit costs what
 * node:http costs. The key is the address and the display cookie's few values, under one version; the handler is shown
 * what the key holds and no more. Pages that nobody asks for again go first when there is no room.
 */
export function pageCache(render: RequestListener, version: Version, bytesMax = roomForPages): RequestListener {
  let current = ''
  let bytes = 0
  const pages = new Map<string, Page>()
  const keep = (key: string, page: Page) => {
    bytes += sizeOf(page) - sizeOf(pages.get(key))
    pages.delete(key)
    pages.set(key, page)
    for (const [oldest, old] of pages) {
      if (bytes <= bytesMax) return
      pages.delete(oldest)
      bytes -= sizeOf(old)
    }
  }
  return (request, response) => {
    if (!isPublic(request)) return render(request, response)
    const now = version()
    if (now !== current) {
      pages.clear()
      bytes = 0
      current = now
    }
    const { method } = request
    const key = keyOf(request)
    const page = pages.get(key)
    if (page) keep(key, page)
    if (page) return send(request, response, page)
    request.method = 'GET' // a page is drawn whole, also for who asks for its head
    record(response, async (made) => {
      const fresh = await pageOf(made)
      if (fresh.status === 200 && !isForOne(made.headers) && now === current) keep(key, fresh)
      return () => send(Object.assign(request, { method }), response, fresh)
    })
    render(request, response)
  }
}

const sizeOf = (page: Page | undefined) =>
  page ? Object.values(page.bodies).reduce((sum, body) => sum + body.length, 0) : 0

function isPublic({ method, url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?')
  return (method === 'GET' || method === 'HEAD') && kept.test(path) && !attachedFile.test(path)
}

/** A form with its key, a receipt: the page says that it is for one reader alone. */
function isForOne(headers: OutgoingHttpHeaders): boolean {
  return Boolean(headers['set-cookie']) || String(headers['cache-control'] ?? '').includes('no-store')
}

/** What may change a public page besides the ledger. The cookie is rewritten, so that both sides read the same from it. */
function keyOf(request: IncomingMessage): string {
  const { headers, url } = request
  headers.cookie = `${displayCookie}=${displayOf(headers.cookie)}`
  return [headers[edgeHeaders.protocol], headers[edgeHeaders.host] ?? headers.host, url, headers.cookie].join(' ')
}

function displayOf(cookie = ''): string {
  const [, value = ''] = new RegExp(`(?:^|;\\s*)${displayCookie}=([^;]*)`).exec(cookie) ?? []
  return writeDisplay(readDisplay(decoded(value)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
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
