import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { limits } from './limit.ts'
import { beginSecondFactor, confirmSecondFactor, pendingSecondFactor } from './second-factor.ts'
import { endOtherSessions, endSession, sessionsOf, setPassword, signOut } from './session.ts'
import { showSecondFactor, signIn } from './sign-in.ts'
import { accountsWorld, browser, codeOf } from './test-accounts.ts'
import type { Viewer } from './viewer.ts'

let w: Awaited<ReturnType<typeof accountsWorld>>
const password = 'staple horse battery correct'
const wrong = refuse('sign-in-wrong', '3.3.1')

beforeAll(async () => {
  w = await accountsWorld()
})
afterAll(() => w.close())

async function signedIn(email: string, address?: string) {
  const at = browser(address)
  expect(await signIn(w.auth, at, { email, password })).toBe('in')
  return at
}

const seen = async (at: ReturnType<typeof browser>): Promise<Viewer> => {
  const viewer = await at.viewer(w.auth)
  if (!viewer) throw new Error('nobody is signed in')
  return viewer
}

test('after the migrations there is no account, no session and no link', async () => {
  const fresh = await accountsWorld()
  for (const table of ['auth.user', 'auth.account', 'auth.session', 'auth.link', 'auth.two_factor'] as const)
    expect(await fresh.auth.db.selectFrom(table).selectAll().execute()).toEqual([])
  await fresh.close()
})

test('a person signs in with mail address and password, in any spelling of the address', async () => {
  const { id, capacity } = await w.person({ email: 'zhou@example.org', password })
  const at = browser()
  expect(await signIn(w.auth, at, { email: ' Zhou@Example.org ', password })).toBe('in')
  expect(await seen(at)).toMatchObject({
    personId: id,
    personName: '周一鸣',
    secondFactor: 'not-needed',
    capacity: { id: capacity, role: 'enterprise', organisationName: { zh: '甲单位' }, place: '530000' },
  })
  expect(at.kept.at(-1)?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
})

test('a wrong password and an unknown address get the same answer', async () => {
  await w.person({ email: 'qian@example.org', password })
  expect(await signIn(w.auth, browser(), { email: 'qian@example.org', password: 'not this one at all' })).toEqual(wrong)
  expect(await signIn(w.auth, browser(), { email: 'nobody@example.org', password })).toEqual(wrong)
})

test('an account without a password cannot be entered by any password', async () => {
  await w.person({ email: 'sun@example.org' })
  expect(await signIn(w.auth, browser(), { email: 'sun@example.org', password: '' })).toEqual(wrong)
  expect(await signIn(w.auth, browser(), { email: 'sun@example.org', password })).toEqual(wrong)
})

test('wrong passwords run out, also when sent all at once, and elsewhere the person still comes in', async () => {
  await w.person({ email: 'li@example.org', password })
  const { times, minutes } = limits['sign-in-here']
  const answers = await Promise.all(
    Array.from({ length: times + 4 }, () =>
      signIn(w.auth, browser(), { email: 'li@example.org', password: 'wrong wrong' }),
    ),
  )
  const stopped = refuse('too-many-tries', '3.3.1', { minutes })
  expect(answers.filter((answer) => isRefusal(answer) && answer.refused === 'sign-in-wrong')).toHaveLength(times)
  expect(await signIn(w.auth, browser(), { email: 'li@example.org', password })).toEqual(stopped)
  expect(await signIn(w.auth, browser('192.0.2.77'), { email: 'li@example.org', password })).toBe('in')
  w.pass(minutes)
  expect(await signIn(w.auth, browser(), { email: 'li@example.org', password })).toBe('in')
})

test('a session that was ended is refused at once, and nobody ends the session of another', async () => {
  await w.person({ email: 'wu@example.org', password })
  await w.person({ email: 'other@example.org', password })
  const [one, two, stranger] = [
    await signedIn('wu@example.org'),
    await signedIn('wu@example.org'),
    await signedIn('other@example.org'),
  ]
  const { personId, sessionId } = await seen(one)
  expect(await sessionsOf(w.auth, personId)).toHaveLength(2)
  await endSession(w.auth, { personId: (await seen(stranger)).personId, sessionId })
  expect(await one.viewer(w.auth)).not.toBeNull()
  await endSession(w.auth, { personId, sessionId: 'no id at all' })
  await endSession(w.auth, { personId, sessionId })
  expect(await one.viewer(w.auth)).toBeNull()
  const third = await signedIn('wu@example.org')
  await endOtherSessions(w.auth, { personId, sessionId: (await seen(third)).sessionId })
  expect(await two.viewer(w.auth)).toBeNull()
  const cookies = new Map(third.jar)
  await signOut(w.auth, third)
  for (const [name, value] of cookies) third.jar.set(name, value) // somebody kept a copy of the cookies
  expect(await third.viewer(w.auth)).toBeNull()
})

test('a cookie that was tampered with opens nothing', async () => {
  await w.person({ email: 'zheng@example.org', password })
  const at = await signedIn('zheng@example.org')
  for (const [name, value] of at.jar)
    at.jar.set(name, value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/^./, 'x'))
  expect(await at.viewer(w.auth)).toBeNull()
})

test('a new password ends every session and the old password', async () => {
  const { id } = await w.person({ email: 'feng@example.org', password })
  const at = await signedIn('feng@example.org')
  await setPassword(w.auth, id, 'a different long one 42')
  expect(await at.viewer(w.auth)).toBeNull()
  expect(await signIn(w.auth, browser(), { email: 'feng@example.org', password })).toEqual(wrong)
})

test('the address on record is where the request came from, not what a header claims', async () => {
  await w.person({ email: 'chen@example.org', password })
  const { personId } = await seen(await signedIn('chen@example.org', '198.51.100.7'))
  expect((await sessionsOf(w.auth, personId)).map(({ address }) => address)).toEqual(['198.51.100.7'])
})

async function withSecondFactor(email: string) {
  const { id } = await w.person({ email, role: 'working-body', password })
  const at = await signedIn(email)
  expect(await beginSecondFactor(w.auth, at, await seen(at), password)).toBeUndefined()
  const setup = await pendingSecondFactor(w.auth, await seen(at))
  if (!setup) throw new Error('nothing is being set up')
  const confirmed = await confirmSecondFactor(w.auth, at, await seen(at), codeOf(setup.secret))
  if (isRefusal(confirmed)) throw new Error(confirmed.refused)
  return { id, at, secret: setup.secret, backupCodes: confirmed.backupCodes }
}

test('staff hold no capacity before the second factor is set up, and hold it after', async () => {
  const { capacity } = await w.person({ email: 'staff@example.org', role: 'working-body', password })
  const at = await signedIn('staff@example.org')
  expect(await seen(at)).toMatchObject({ secondFactor: 'needed', capacity: null, chosenId: capacity })
  expect(await beginSecondFactor(w.auth, at, await seen(at), 'not the password')).toEqual(
    refuse('password-wrong', '3.3.1'),
  )
  expect(await pendingSecondFactor(w.auth, await seen(at))).toBeUndefined()
  await beginSecondFactor(w.auth, at, await seen(at), password)
  const setup = await pendingSecondFactor(w.auth, await seen(at))
  expect(setup?.uri).toContain(`secret=${setup?.secret}`)
  expect(await confirmSecondFactor(w.auth, at, await seen(at), '000000')).toEqual(refuse('code-wrong', '3.3.1'))
  await confirmSecondFactor(w.auth, at, await seen(at), codeOf(setup?.secret ?? ''))
  expect(await seen(at)).toMatchObject({ secondFactor: 'done', capacity: { id: capacity } })
  expect(await pendingSecondFactor(w.auth, await seen(at))).toBeUndefined()
})

test('with an authenticator, the password alone opens no session', async () => {
  const { secret } = await withSecondFactor('han@example.org')
  const at = browser()
  expect(await signIn(w.auth, at, { email: 'han@example.org', password })).toBe('code')
  expect(await at.viewer(w.auth)).toBeNull()
  expect(await showSecondFactor(w.auth, at, { code: '12 34 56' })).toEqual(refuse('code-wrong', '3.3.1'))
  expect(await at.viewer(w.auth)).toBeNull()
  const code = codeOf(secret, 1)
  expect(await showSecondFactor(w.auth, at, { code })).toBe('in')
  expect(await seen(at)).toMatchObject({ secondFactor: 'done', capacity: { role: 'working-body' } })

  const again = browser()
  await signIn(w.auth, again, { email: 'han@example.org', password })
  expect(await showSecondFactor(w.auth, again, { code })).toEqual(refuse('code-used', '3.3.1'))
  expect(await again.viewer(w.auth)).toBeNull()
})

test('a backup code opens once', async () => {
  const { backupCodes } = await withSecondFactor('yang@example.org')
  const code = backupCodes[0] ?? ''
  for (const answer of ['in', refuse('code-wrong', '3.3.1')]) {
    const at = browser()
    await signIn(w.auth, at, { email: 'yang@example.org', password })
    expect(await showSecondFactor(w.auth, at, { code })).toEqual(answer)
  }
})

test('wrong codes end the sign-in, and then lock the account for a while', async () => {
  const { secret } = await withSecondFactor('zhu@example.org')
  const refusals = new Set<string>()
  for (const _ of [1, 2]) {
    const at = browser()
    await signIn(w.auth, at, { email: 'zhu@example.org', password })
    for (const code of ['111111', '222222', '333333', '444444', '555555', '666666']) {
      const answer = await showSecondFactor(w.auth, at, { code })
      refusals.add(isRefusal(answer) ? answer.refused : answer)
    }
  }
  expect(refusals).toEqual(new Set(['code-wrong', 'sign-in-over', 'too-many-tries']))
  const at = browser()
  await signIn(w.auth, at, { email: 'zhu@example.org', password })
  expect(await showSecondFactor(w.auth, at, { code: codeOf(secret) })).toMatchObject({ refused: 'too-many-tries' })
})

test('no password, code, token or secret reaches the log or lies in the database in clear', async () => {
  const { secret, backupCodes, at } = await withSecondFactor('qin@example.org')
  const printed = vi.spyOn(process.stdout, 'write')
  await signIn(w.auth, browser(), { email: 'qin@example.org', password: 'a wrong password here' })
  const output = JSON.stringify(printed.mock.calls) + w.lines.join('\n')
  printed.mockRestore()
  expect(w.lines).toContain('auth warn: Invalid password')
  const secrets = [password, 'a wrong password here', secret, ...backupCodes, ...at.jar.values()]
  const kept = JSON.stringify(
    await Promise.all([
      w.auth.db.selectFrom('auth.account').selectAll().execute(),
      w.auth.db.selectFrom('auth.two_factor').selectAll().execute(),
      w.auth.db.selectFrom('auth.session').selectAll().execute(),
      w.auth.db.selectFrom('auth.rate').selectAll().execute(),
    ]),
  )
  for (const text of secrets) {
    expect(kept).not.toContain(text)
    expect(output).not.toContain(text)
  }
})
