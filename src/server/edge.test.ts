import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { edgeHeaders, openEdge, type Edge } from '#server/edge.ts'
import { readSettings } from '#server/settings.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function edge(env: Record<string, string> = {}): Promise<Edge> {
  const made = await openEdge(readSettings({ PORT: '0', ...env }))
  open.push(made.close)
  return made
}

/** What the pages are told about who calls and where. */
async function told(env: Record<string, string>, headers: Record<string, string>) {
  const { port, handOver } = await edge(env)
  const { protocol, host, address } = edgeHeaders
  handOver((request, response) =>
    response.end(
      [protocol, host, address]
        .map((name) => request.headers[name])
        .join(' ')
        .replace(String(port), 'PORT'),
    ),
  )
  return (await (await fetch(`http://127.0.0.1:${port}/`, { headers })).text()).split(' ')
}

const forwarded = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-forwarded-proto': 'http, https',
  'x-forwarded-host': 'spoofed.example, lingpao.example.org',
}

test('a plain request is http at the address it was sent to', async () => {
  expect(await told({}, {})).toEqual(['http', '127.0.0.1:PORT', '127.0.0.1'])
})

test('nobody is believed who says to be a proxy, unless it is trusted', async () => {
  expect(await told({}, forwarded)).toEqual(['http', '127.0.0.1:PORT', '127.0.0.1'])
})

test('of what proxies say, only the entries of the trusted ones are believed', async () => {
  expect(await told({ LINGPAO_TRUST_PROXY: '1' }, forwarded)).toEqual(['https', 'lingpao.example.org', '198.51.100.7'])
  expect(await told({ LINGPAO_TRUST_PROXY: '2' }, forwarded)).toEqual(['http', 'spoofed.example', '203.0.113.9'])
})

test('an origin that is set holds whatever a request says', async () => {
  const env = { LINGPAO_ORIGIN: 'https://lingpao.example.org' }
  expect(await told(env, forwarded)).toEqual(['https', 'lingpao.example.org', '127.0.0.1'])
})

test('the house’s own headers cannot be sent from outside', async () => {
  const sent = { [edgeHeaders.protocol]: 'https', [edgeHeaders.host]: 'x.example', [edgeHeaders.address]: '8.8.8.8' }
  expect(await told({}, sent)).toEqual(['http', '127.0.0.1:PORT', '127.0.0.1'])
})

test('before the pages are there, a caller is asked to come back', async () => {
  const { address } = await edge()
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
})

test('an address with a character that no address has is no address, and one request that breaks breaks no other', async () => {
  const { port, handOver } = await edge()
  handOver(({ url }, response) => {
    if (url === '/breaks') throw new URIError('malformed')
    response.end('reached')
  })
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status
  const asked = ['/zh/rankings/%00', '/zh/verify?number=a%00b', '/breaks', '/zh']
  const answers: number[] = []
  for (const path of asked) answers.push(await status(path))
  expect(answers).toEqual([404, 404, 500, 200])
})

test('only pages that take files are sent more than a megabyte', async () => {
  const { port, handOver } = await edge()
  handOver((request, response) => request.on('end', () => response.end('read')).resume())
  const body = 'x'.repeat(2 ** 20 + 1)
  const sent = async (path: string, init: RequestInit) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', ...init })).status
  const unmeasured = () => ({ body: new Blob([body]).stream(), duplex: 'half' }) as RequestInit // fetch's types lack duplex
  expect(await sent('/zh/publicity/1/submit', { body: body.slice(2) })).toBe(200)
  for (const path of ['/zh/publicity/1/submit', '/en/sign-in', '/zh/display']) {
    expect(await sent(path, { body })).toBe(413)
    expect(await sent(path, unmeasured())).toBe(411)
  }
  for (const path of ['/zh/work/declarations/table', '/en/register/assessor']) {
    expect(await sent(path, { body })).toBe(200)
    expect(await sent(path, unmeasured())).toBe(200)
  }
})

test('a taken port is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  open.push(() => other.close())
  const { port } = other.address() as AddressInfo // it listens on a port
  await expect(edge({ PORT: String(port) })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken, perhaps by another Lingpao: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
  )
})
