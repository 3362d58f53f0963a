import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, requestLink, slowestAnswer } from './mailed-link.ts'
import { createLink, findLink, localPath, sweepAccounts, useLink, withoutToken } from './link.ts'
import { openByLink } from './session.ts'
import { accountsWorld, browser } from './test-accounts.ts'

let w: Awaited<ReturnType<typeof accountsWorld>>
beforeAll(async () => {
  w = await accountsWorld()
})
afterAll(() => w.close())

const tokenOf = (path: string) => path.split('/').at(-1) ?? ''

test('a link leads where it was made for and carries 256 bits', async () => {
  const { id, capacity } = await w.person({ email: 'a@example.org', role: 'expert' })
  const path = await createLink(w.auth, {
    personId: id,
    capacityId: capacity,
    purpose: 'task',
    expiresInHours: 48,
    to: '/work/expert/reviews',
  })
  expect(path).toMatch(/^\/zh\/sign-in\/link\/[\w-]{43}$/)
  expect(await findLink(w.auth, tokenOf(path))).toEqual({
    personId: id,
    capacityId: capacity,
    purpose: 'task',
    to: '/work/expert/reviews',
  })
})

test('the database holds no token', async () => {
  const { id } = await w.person({ email: 'b@example.org' })
  const token = tokenOf(await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 }))
  const rows = await w.auth.db.selectFrom('auth.link').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows.some(({ digest }) => digest.toString() === token)).toBe(false)
})

test('looking does not use a link up, and of many at once one gets it', async () => {
  const { id } = await w.person({ email: 'c@example.org' })
  const token = tokenOf(await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 }))
  await Promise.all([findLink(w.auth, token), findLink(w.auth, token)])
  const uses = await Promise.all(Array.from({ length: 8 }, () => useLink(w.auth, token)))
  expect(uses.filter(Boolean)).toHaveLength(1)
  expect(await findLink(w.auth, token)).toBeUndefined()
})

test('a link works until its hour and not after it', async () => {
  const { id } = await w.person({ email: 'd@example.org' })
  const [early, late] = [
    tokenOf(await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 })),
    tokenOf(await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 })),
  ]
  w.pass(59)
  expect(await useLink(w.auth, early)).toBeDefined()
  w.pass(2)
  expect(await findLink(w.auth, late)).toBeUndefined()
  expect(await useLink(w.auth, late)).toBeUndefined()
})

test('a wrong or altered token opens nothing', async () => {
  const { id } = await w.person({ email: 'e@example.org' })
  const token = tokenOf(await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 }))
  for (const other of ['', 'x', token.slice(1), `${token}A`, token.toUpperCase()])
    expect(await useLink(w.auth, other)).toBeUndefined()
})

test('an expert comes in by link without an authenticator; staff hold nothing until the second factor', async () => {
  for (const [role, secondFactor] of [
    ['expert', 'not-needed'],
    ['working-body', 'needed'],
  ] as const) {
    const { id, capacity } = await w.person({ email: `${role}@example.org`, role })
    const path = await createLink(w.auth, { personId: id, capacityId: capacity, purpose: 'sign-in', expiresInHours: 1 })
    const link = await useLink(w.auth, tokenOf(path))
    const at = browser()
    if (link) await openByLink(w.auth, at, link)
    const viewer = await at.viewer(w.auth)
    expect(viewer?.secondFactor).toBe(secondFactor)
    expect(viewer?.capacity?.id).toBe(role === 'expert' ? capacity : undefined)
  }
})

test('in a demonstration a link is both factors', async () => {
  const demo = await accountsWorld({ demonstration: true })
  const { id, capacity } = await demo.person({ email: 'staff@example.org', role: 'working-body' })
  const path = await createLink(demo.auth, {
    personId: id,
    capacityId: capacity,
    purpose: 'sign-in',
    expiresInHours: 1,
  })
  const link = await useLink(demo.auth, tokenOf(path))
  const at = browser()
  if (link) await openByLink(demo.auth, at, link)
  expect(await at.viewer(demo.auth)).toMatchObject({
    secondFactor: 'done',
    capacity: { id: capacity, role: 'working-body' },
  })
  await demo.close()
})

test('an invitation is mailed with its link, in both languages', async () => {
  const { id } = await w.person({ email: 'new@example.org' })
  const path = await createAccount(w.auth, { personId: id })
  const mail = w.mails.at(-1)
  expect(mail?.to).toBe('new@example.org')
  expect(mail?.text.split(`http://127.0.0.1:3000${path}`)).toHaveLength(3)
})

test('asking for a link answers alike for known and unknown addresses, neither before the slowest could, and mails the known one only', async () => {
  await w.person({ email: 'known@example.org' })
  const before = w.mails.length
  const timed = async (email: string) => {
    const start = performance.now()
    return {
      sent: await requestLink(w.auth, { email, address: '192.0.2.5', lang: 'zh' }),
      ms: performance.now() - start,
    }
  }
  const [known, unknown] = [await timed('Known@example.org'), await timed('unknown@example.org')]
  expect([known.sent, unknown.sent]).toEqual([true, true])
  expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(slowestAnswer - 5) // a timer may run a little early
  expect(w.mails.slice(before).map(({ to }) => to)).toEqual(['known@example.org'])
  await timed('known@example.org')
  await timed('known@example.org')
  expect((await timed('known@example.org')).sent).toBe(false)
})

test('a newer password link replaces the older one', async () => {
  await w.person({ email: 'twice@example.org' })
  const ask = () => requestLink(w.auth, { email: 'twice@example.org', address: '192.0.2.6', lang: 'en' })
  const sent = async () => {
    await ask()
    return /link\/([\w-]{43})/.exec(w.mails.at(-1)?.text ?? '')?.[1] ?? ''
  }
  const [older, newer] = [await sent(), await sent()]
  expect(await findLink(w.auth, older)).toBeUndefined()
  expect(await findLink(w.auth, newer)).toMatchObject({ purpose: 'password' })
})

test('what is over is swept away, what still works stays', async () => {
  const { id } = await w.person({ email: 'sweep@example.org' })
  const gone = await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 1 })
  const stays = await createLink(w.auth, { personId: id, purpose: 'sign-in', expiresInHours: 100 })
  w.pass(26 * 60)
  await sweepAccounts(w.auth)
  const rows = await w.auth.db.selectFrom('auth.link').selectAll().where('user_id', '=', id).execute()
  expect(rows).toHaveLength(1)
  expect(await findLink(w.auth, tokenOf(gone))).toBeUndefined()
  expect(await findLink(w.auth, tokenOf(stays))).toBeDefined()
})

test.each([
  ['/work/x?a=1#b', '/work/x?a=1#b'],
  ['/work/领跑', '/work/%E9%A2%86%E8%B7%91'],
  ['/work/\0x', '/work/%00x'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['/\t/evil.example', undefined],
  ['/.//evil.example', undefined],
  ['https://evil.example', undefined],
  ['work', undefined],
  ['', undefined],
  [null, undefined],
])('%j leads to %j and nowhere outside the site', (typed, followed) => {
  expect(localPath(typed)).toBe(followed)
})

test('a log shows no token', () => {
  expect(withoutToken('/zh/sign-in/link/abc-_9?x=1')).toBe('/zh/sign-in/link/…?x=1')
})
