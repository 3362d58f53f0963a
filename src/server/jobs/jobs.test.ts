import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { act, settle } from '../acts/act.ts'
import { enqueueMail } from '../mail/enqueue.ts'
import { readLastCheckpoint } from '../proof/last-checkpoint.ts'
import { startJobs } from './index.ts'
import { sealing } from './sealing.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const patienceMs = 50_000
const mail = { to: 'li@test.invalid', subject: '通知', text: '您有一项待办。\n' }
/** With a term that begins when the mail was tried. */
const owing = act('test.owing@1', {
  clauses: ['3.3.1'],
  by: ['system'],
  input: z.object({}),
  async perform(context) {
    const owed = { what: 'issue', subject: crypto.randomUUID(), role: 'department', term: 'contestTerm' } as const
    await context.oblige({ ...owed, title: { zh: '通知' }, path: '/work/', clause: '3.3.1' })
    const obligation = await context.tx.selectFrom('obligation').select('id').executeTakeFirstOrThrow()
    const by = await context.tx.selectFrom('person').select('id').executeTakeFirst()
    await enqueueMail(context.tx, { ...mail, serves: { obligations: [obligation.id], person: by?.id ?? '' } })
    return {}
  },
  shows: () => ({}),
})
const noticed = (refused: boolean) =>
  act('test.noticed@1', {
    clauses: ['3.3.1'],
    by: ['system'],
    input: z.object({}),
    async perform({ tx }) {
      await enqueueMail(tx, mail)
      if (refused) settle(refuse('not-yours-to-do', '3.3.1'))
      return {}
    },
    shows: () => ({}),
  })
const system = { actor: 'system' } as const
const queued = async () =>
  (
    await sql<{ count: number }>`select count(*) from pgboss.job where name = 'mail' and state = 'created'`.execute(
      world.app.db,
    )
  ).rows[0]?.count

describe('mail', () => {
  test('is queued with the act that asks for it, and not without it', async () => {
    expect((await world.try(noticed(true), {}, system)).kind).toBe('refused')
    expect(await queued()).toBe(0)
    await world.do(noticed(false), {}, system)
    expect(await queued()).toBe(1)
  })

  test('without a mail server becomes a file, and the ledger is sealed meanwhile', async () => {
    const lines: string[] = []
    const { dataFolder } = world.app.settings
    const folder = join(dataFolder, 'mail')
    const jobs = await startJobs(world.app, (line) => lines.push(line))
    try {
      expect(lines).toEqual([`No SMTP_URL is set: mail is written to ${folder}.`])
      await vi.waitFor(() => expect(existsSync(folder) && readdirSync(folder)).toHaveLength(1), patienceMs)
      await vi.waitFor(() => expect(readLastCheckpoint(dataFolder)).toBeDefined(), patienceMs)
    } finally {
      await jobs.stop()
    }
    const [name = ''] = readdirSync(folder)
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text).toContain('To: li@test.invalid')
    expect(text).toContain(Buffer.from(mail.text.replaceAll('\n', '\r\n')).toString('base64').slice(0, 20))
    const head = await world.app.db.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    expect(readLastCheckpoint(dataFolder)?.size).toBe(head.seq)
    expect(lines).toHaveLength(1)
  })

  test('that a server refuses is tried again later, and neither log nor queue repeats what the server said', async () => {
    const server = await refusingServer('550 no such user: secret-word')
    const { port } = server.address() as AddressInfo // a listening tcp server has one
    const settings = { ...world.app.settings, smtpUrl: `smtp://user:pass-word@127.0.0.1:${port}` }
    await world.official('body', 'working-body')
    await world.do(owing, {}, system)
    const lines: string[] = []
    const jobs = await startJobs({ ...world.app, settings }, (line) => lines.push(line))
    try {
      await vi.waitFor(async () => expect(await retried()).toBe(1), patienceMs)
    } finally {
      await jobs.stop()
      server.close()
    }
    const { rows } = await sql<{ output: unknown }>`select output from pgboss.job where state = 'retry'`.execute(
      world.app.db,
    )
    expect(JSON.stringify([rows, lines])).toContain('mail not sent')
    expect(await world.app.reader.selectFrom('service').select('mail').execute()).toEqual([{ mail: 'failed' }])
    expect(JSON.stringify([rows, lines])).not.toMatch(/secret-word|pass-word/)
  })
})

test('the server may use the queue and not change its tables', async () => {
  await expect(sql`alter table pgboss.job add column x integer`.execute(world.app.db)).rejects.toThrow(/owner/)
})

test('the seal waits one second after the last act, and five after the first', async () => {
  const count = async () => (await world.app.db.selectFrom('checkpoint').select('size').execute()).length
  let now = 0
  const tick = sealing(world.app, () => now)
  await tick()
  const before = await count()
  const steps: number[] = []
  for (now = 0; now <= 5_000; now += 500) {
    await world.do(noticed(false), {}, system)
    await tick()
    steps.push((await count()) - before)
  }
  expect(steps).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  await world.do(noticed(false), {}, system)
  const after: number[] = []
  for (now = 10_000; now <= 11_000; now += 500) {
    await tick()
    after.push((await count()) - before)
  }
  expect(after).toEqual([1, 1, 2])
})

const retried = async () =>
  (await sql<{ count: number }>`select count(*) from pgboss.job where state = 'retry'`.execute(world.app.db)).rows[0]
    ?.count

/** Says hello, and no to whatever follows. */
function refusingServer(answer: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.write('220 test\r\n')
    socket.on('data', (data) => socket.write(/^EHLO/.test(data.toString()) ? '250 test\r\n' : `${answer}\r\n`))
    socket.on('error', () => undefined)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
