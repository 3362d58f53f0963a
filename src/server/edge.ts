import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { faultOf } from '#server/fault.ts'
import type { Settings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'

/** Headers by which the edge tells SvelteKit who calls and where; whatever a caller sends under these names is overwritten. */
export const edgeHeaders = { protocol: 'x-lingpao-protocol', host: 'x-lingpao-host', address: 'x-lingpao-address' }

/** What adapter-node must be told before its handler is loaded: it knows no origin of its own, and assumes https. */
export const adapterEnvironment = {
  PROTOCOL_HEADER: edgeHeaders.protocol,
  HOST_HEADER: edgeHeaders.host,
  ADDRESS_HEADER: edgeHeaders.address,
  BODY_SIZE_LIMIT: '64M',
}

export type Edge = {
  /** Where people reach it. */
  readonly address: string
  readonly port: number
  /** From now on requests are answered by this; before, they are asked to come back. */
  readonly handOver: (listener: RequestListener) => void
  readonly close: () => Promise<void>
}

const patienceMs = 10_000

/** Takes the port before anything slow happens, so that a taken one is known at once. */
export async function openEdge(settings: Settings): Promise<Edge> {
  let answer: RequestListener = (_request, response) => {
    response.setHeader('retry-after', '2')
    say(response, 503, '正在启动，请稍候。 Starting, please wait.\n')
  }
  const server = createServer((request, response) => {
    tell(request, settings)
    if (holdsNul.test(request.url ?? '')) return say(response, 404, '没有这个地址。 There is no such address.\n')
    const tooMuch = refusedBody(request)
    if (tooMuch)
      return hearOut(request, () =>
        say(response.setHeader('connection', 'close'), tooMuch, '内容过长。 This is too long.\n'),
      )
    try {
      answer(request, response)
    } catch (problem) {
      console.error(faultOf(problem)) // one broken request must not end the others
      if (!response.headersSent) say(response, 500, '出错了。 Something went wrong.\n')
    }
  })
  await listen(server, settings)
  return {
    address: addressOf(server, settings),
    port: portOf(server),
    handOver: (listener) => (answer = listener),
    close: () => closeGently(server),
  }
}

/** No text holds a NUL, and the database refuses to look for one. */
const holdsNul = /%00/

/** Anybody may send to the public forms, and what is sent is held in memory: only pages that take files are sent more. */
const takesFiles = /^\/(?:zh|en)\/(?:(?:work|register|concerns)\/|recompute\?)/
const bodyMax = 2 ** 20

function refusedBody({ url = '', headers }: IncomingMessage): 411 | 413 | undefined {
  if (takesFiles.test(url)) return undefined
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > bodyMax ? 413 : undefined
}

/** An answer given while somebody still sends may be lost with the connection: so they are heard to the end, if that is near. */
function hearOut(request: IncomingMessage, answer: () => void) {
  let left = 16 * bodyMax
  const hear = (chunk: Buffer) => {
    left -= chunk.length
    if (left >= 0) return
    request.off('data', hear).off('end', answer)
    answer()
  }
  request.on('data', hear).once('end', answer)
}

function say(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence)
}

function tell(request: IncomingMessage, { origin, trustedProxies }: Settings) {
  const said = (name: string) => fromTheRight(request.headers[name], trustedProxies)
  const known = origin === undefined ? undefined : new URL(origin)
  const protocol = known?.protocol.slice(0, -1) ?? said('x-forwarded-proto')
  request.headers[edgeHeaders.protocol] = protocol === 'https' ? 'https' : 'http'
  request.headers[edgeHeaders.host] = known?.host ?? said('x-forwarded-host') ?? request.headers.host ?? ''
  request.headers[edgeHeaders.address] = said('x-forwarded-for') ?? request.socket.remoteAddress ?? ''
}

/** Each proxy appends what it saw, so only the last `trusted` entries were written by those we trust. */
export function fromTheRight(header: string | string[] | undefined, trusted: number): string | undefined {
  if (header === undefined || trusted === 0) return undefined
  const entries = String(header).split(',')
  return entries[Math.max(0, entries.length - trusted)]?.trim() || undefined
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) => reject(explained(problem, port, host)))
    server.listen(port, host, resolve)
  })
}

function explained(problem: NodeJS.ErrnoException, port: number, host: string): Error {
  const other = `choose another port, for example PORT=${port + 1} npm start`
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken, perhaps by another Lingpao: stop that one, or ${other}.`,
    EACCES: `Port ${port} may not be opened by this user: ${port < 1024 ? 'choose a port from 1024 on, for example PORT=3000 npm start' : other}.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to one that is, for example HOST=127.0.0.1.`,
    ENOTFOUND: `${host} is no address of this machine: set HOST to one that is, for example HOST=127.0.0.1.`,
  }
  const reason = reasons[problem.code ?? '']
  return reason ? new StartError(reason) : problem
}

function addressOf(server: Server, { origin, host }: Settings): string {
  if (origin !== undefined) return origin
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${portOf(server)}`
}

function portOf(server: Server): number {
  const bound = server.address()
  return bound !== null && typeof bound === 'object' ? bound.port : 0
}

/** Lets running requests end, but not for ever. */
function closeGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
