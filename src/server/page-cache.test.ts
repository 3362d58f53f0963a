import { createServer, request as send, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { edgeHeaders } from './edge.ts'
import { pageCache } from './page-cache.ts'

const open: (() => void)[] = []
afterAll(() => open.forEach((close) => close()))

type Asked = { readonly method?: string; readonly headers?: Record<string, string> }

/** A cache before a handler that says what it was asked, and how often it was. */
async function cached(bytesMax?: number) {
  const asked: string[] = []
  let version = '1'
  const page: RequestListener = ({ method, url, headers }, response) => {
    asked.push(`${method} ${url}`)
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '7' })
    if (method === 'HEAD') response.end()
    else response.end(`${headers.cookie ?? 'no cookie'} ${headers[edgeHeaders.host]} ${'x'.repeat(1000)}`)
  }
  const server = createServer(pageCache(page, () => version, bytesMax)).listen(0, '127.0.0.1')
  open.push(() => server.close())
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as AddressInfo // it listens on a port
  const ask = (path: string, { method = 'GET', headers = {} }: Asked = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      send({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
      })
        .on('error', reject)
        .end()
    })
  return { ask, asked, turn: () => (version += '1') }
}

test('a page that was asked for by HEAD first is whole for the next reader', async () => {
  const { ask, asked } = await cached()
  const head = await ask('/zh/policy', { method: 'HEAD' })
  const page = await ask('/zh/policy')
  expect(head.body).toBe('')
  expect(head.headers['content-length']).toBe(page.headers['content-length'])
  expect(page.body.length).toBeGreaterThan(1000)
  expect(asked).toEqual(['GET /zh/policy'])
})

test('no display cookie stops the server, and what the handler is shown of it is what the key says', async () => {
  const { ask } = await cached()
  for (const cookie of [
    'display=%',
    'display=%E0%A4%A',
    'display',
    'display =dark',
    'display="dark"',
    'x=1; display=no',
  ])
    expect((await ask('/zh', { headers: { cookie } })).body).toMatch(/^display=auto /)
  expect((await ask('/zh', { headers: { cookie: 'lingpao.session_token=1; display=dark%2Eelder' } })).body).toMatch(
    /^display=dark\.elder /,
  )
  expect((await ask('/zh')).body).toMatch(/^display=auto /)
})

test('a page drawn for one host or protocol, as the edge understood it, is given to no other', async () => {
  const { ask } = await cached()
  const under = (host: string, protocol: string) =>
    ask('/zh', { headers: { host: 'same', [edgeHeaders.host]: host, [edgeHeaders.protocol]: protocol } })
  expect((await under('one.example', 'https')).body).toContain('one.example')
  expect((await under('other.example', 'https')).body).toContain('other.example')
  const { asked, ask: again } = await cached()
  for (const protocol of ['http', 'https']) await again('/zh', { headers: { [edgeHeaders.protocol]: protocol } })
  expect(asked).toHaveLength(2)
})

test('addresses that nobody asks for again make room for those that are', async () => {
  const { ask, asked } = await cached(8_000)
  for (let round = 0; round < 40; round++) {
    await ask('/zh')
    await ask(`/zh?junk=${round}`)
  }
  expect(asked.filter((one) => one === 'GET /zh')).toHaveLength(1)
  await ask('/zh?junk=0')
  expect(asked.filter((one) => one === 'GET /zh?junk=0')).toHaveLength(2)
})

test('the next act empties it', async () => {
  const { ask, asked, turn } = await cached()
  await ask('/zh')
  turn()
  await ask('/zh')
  expect(asked).toHaveLength(2)
})
