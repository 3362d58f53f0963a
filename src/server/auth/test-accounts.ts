import { createHmac, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { openDatabase } from '../db/open.ts'
import { json, type Database } from '../db/schema.ts'
import { testDatabase } from '../db/test-database.ts'
import { newId } from '../id.ts'
import type { Role } from '#domain/standing.ts'
import { createAuth, type Auth, type Mail } from './auth.ts'
import { setPassword } from './session.ts'
import { ensureAccount } from './account.ts'
import type { Caller } from './request.ts'
import { viewerOf } from './viewer.ts'

/** A database with accounts in it, a clock that turns, and what was mailed and logged. */
export async function accountsWorld({ demonstration = false } = {}) {
  const database = await testDatabase()
  const [owner, db] = [openDatabase(database.url, 'owner', 2), openDatabase(database.url, 'server', 5)]
  const mails: Mail[] = []
  const lines: string[] = []
  let passed = 0
  const auth = createAuth({
    db,
    origin: 'http://127.0.0.1:3000',
    secret: randomBytes(32).toString('base64url'),
    secure: false,
    sendMail: async (mail) => void mails.push(mail),
    demonstration,
    clock: { now: () => new Date(Date.now() + passed) },
    log: (line) => lines.push(line),
  })
  return {
    auth,
    db,
    owner,
    mails,
    lines,
    pass: (minutes: number) => void (passed += minutes * 60_000),
    person: (who: { email: string; role?: Role; password?: string }) => person(owner, auth, who),
    async close() {
      await Promise.all([owner.destroy(), db.destroy()])
      await database.drop()
    },
  }
}

/** Rows as an act would write them, under its number. */
async function person(owner: Kysely<Database>, auth: Auth, who: { email: string; role?: Role; password?: string }) {
  const [id, organisation, capacity] = [newId(new Date()), newId(new Date()), newId(new Date())]
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('lingpao.act', '1', true)`.execute(tx)
    await tx.insertInto('person').values({ id, act: 1, name: '周一鸣', email: who.email }).execute()
    const none = { uscc: null, assessor_kind: null, parent: null, reason: null, barred_until: null }
    const kind = who.role === 'working-body' ? 'working-body' : 'enterprise'
    const named = { name: json({ zh: '甲单位' }), place: '530000', kind, standing: 'verified' } as const
    await tx
      .insertInto('organisation')
      .values({ id: organisation, act: 1, ...none, ...named })
      .execute()
    const dates = { from_day: '2020-01-01', until_day: null, deputy_for: null }
    const held = { person: id, organisation, role: who.role ?? 'enterprise', ...dates }
    await tx
      .insertInto('capacity')
      .values({ id: capacity, act: 1, ...held })
      .execute()
  })
  await ensureAccount(auth, id)
  if (who.password) await setPassword(auth, id, who.password)
  return { id, capacity, organisation }
}

/** A browser that keeps its cookies, at one network address. */
export function browser(address = '192.0.2.1') {
  const jar = new Map<string, string>()
  const kept: { name: string; options: Parameters<Caller['cookies']['set']>[2] }[] = []
  const headers = () =>
    new Headers({
      cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      'user-agent': 'Test/1',
      'x-forwarded-for': '203.0.113.9',
    })
  const caller: Caller = {
    get request() {
      return { headers: headers() }
    },
    cookies: {
      set(name, value, options) {
        kept.push({ name, options })
        if (options.maxAge === 0 || value === '') jar.delete(name)
        else jar.set(name, value)
      },
    },
    getClientAddress: () => address,
  }
  return Object.assign(caller, { jar, kept, viewer: (auth: Auth) => viewerOf(auth, { headers: headers() }) })
}

/** RFC 6238, written apart from the library that is tested with it. `steps` of 30 seconds from now.
 *  Ask for none or one: the step before would be two before, and refused, where one ends meanwhile. */
export function codeOf(base32: string, steps = 0): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
