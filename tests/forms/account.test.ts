import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { handleAuth } from '#server/auth/handle.ts'
import { authOf, provideMail } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'
import { pendingSecondFactor } from '#server/auth/second-factor.ts'
import { browser, codeOf } from '#server/auth/test-accounts.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import type { FieldError } from '#ui/form.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import type { Refusal } from '#domain/refusal.ts'
import { actions as account } from '../../src/routes/[lang=lang]/account/+page.server.ts'
import { actions as secondFactor } from '../../src/routes/[lang=lang]/account/second-factor/+page.server.ts'
import { actions as signIn } from '../../src/routes/[lang=lang]/sign-in/+page.server.ts'
import { actions as code } from '../../src/routes/[lang=lang]/sign-in/code/+page.server.ts'
import { actions as link } from '../../src/routes/[lang=lang]/sign-in/link/[token]/+page.server.ts'
import { actions as request } from '../../src/routes/[lang=lang]/sign-in/request/+page.server.ts'
import { openWorld, type World } from '../world.ts'
import type { Action } from './sending.ts'

const origin = 'http://127.0.0.1:3000'
const password = 'violet harbour 9 kites'
let w: World
let at: ReturnType<typeof browser>
let token: string

type Said = { status: number; data: { email?: string; errors?: FieldError[]; refusal?: Refusal } }
type Form = Readonly<Record<string, string>>

async function post(action: Action | undefined, form: Form, lang: 'zh' | 'en', from = at): Promise<unknown> {
  const url = new URL(`/${lang}/account`, origin)
  const headers = new Headers(from.request.headers)
  headers.set('origin', origin)
  const locals: { viewer: Viewer | null } = { viewer: null }
  const sent = new Request(url, { headers, method: 'POST', body: new URLSearchParams(form) })
  await handleAuth({ request: sent, url, locals })
  const { cookies, getClientAddress } = from
  const event = { url, request: sent, locals, params: { lang, token }, cookies, getClientAddress }
  try {
    return await action?.(event as never) // as much of SvelteKit's event as a form action takes
  } catch (thrown) {
    return thrown
  }
}
/** Each from an address of its own: the limits on tries have tests of theirs. */
let addresses = 0
const fresh = () => browser(`192.0.2.${(addresses += 1)}`)

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async () => undefined)
  const clerk = await w.official('someone', 'working-body')
  const path = await createAccount(authOf(w.app), { personId: clerk.person ?? '' })
  token = path.split('/').at(-1) ?? ''
  at = fresh()
}, 120_000)
afterAll(() => w.close())

type Case = [what: string, form: Form, field: string, zh: string, en: string, refused?: string]

/** 400 or 409, the field named in both languages with its clause, the address kept, and never a password. */
async function answered(action: Action | undefined, [what, form, field, zh, en, refused]: Case, from = fresh) {
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const { status, data } = (await post(action, form, lang, from())) as Said // what `fail` makes
    const { errors = [], refusal } = data
    const said = errors.find((one) => one.field === field)
    const sentence = refused && refusal ? sayRefusal(lang, refusal).sentence : said?.text
    expect(sentence, `${what}: ${JSON.stringify(data)}`).toContain(words)
    expect(refusal?.clause ?? said?.clause, what).toBe('3.3.1')
    expect(status, what).toBe(refused ? 409 : 400)
    if (form.email !== undefined) expect(data.email, what).toBe(form.email.trim())
    for (const secret of ['password', 'codes-password', 'stop-password'])
      if (form[secret]) expect(JSON.stringify(data), what).not.toContain(form[secret])
  }
}

const email = 'someone@test.invalid'

describe('what is wrong is said at its field, in both languages, and no password comes back', () => {
  test.each<Case>([
    ['no address', { email: '', password }, 'email', '邮箱地址', 'mail address'],
    ['no whole address', { email: 'someone', password }, 'email', '邮箱地址', 'mail address'],
    ['no password', { email, password: '' }, 'password', '没有填写密码', 'There is no password'],
    ['another password', { email: ` ${email} `, password: 'not this one' }, 'password', '邮箱和密码', 'this password'],
    ['a NUL in the password', { email, password: 'not\u0000this' }, 'password', '邮箱和密码', 'this password'],
    ['a password without end', { email, password: 'p'.repeat(5_000) }, 'password', '邮箱和密码', 'this password'],
  ])('signing in: %s', (...one) => answered(signIn.default, one))

  test.each<Case>([
    ['no address', { email: ' ' }, 'email', '邮箱地址', 'mail address'],
    ['no whole address', { email: 'a@b' }, 'email', '邮箱地址', 'mail address'],
  ])('asking for a link: %s', (...one) => answered(request.default, one))

  test.each<Case>([
    ['nothing', { code: ' ' }, 'code', '没有填写验证码', 'There is no code'],
    [
      'no sign-in before it',
      { code: '１２３４５６' },
      'code',
      '这次登录已经过期',
      'This sign-in has expired',
      'sign-in-over',
    ],
    ['a NUL', { code: '1\u00002' }, 'code', '这次登录已经过期', 'This sign-in has expired', 'sign-in-over'],
  ])('a code: %s', (...one) => answered(code.default, one))

  test.each<Case>([
    ['nothing', { password: '' }, 'password', '密码太短，至少要12个字符', 'too short: it needs at least 12'],
    ['eleven', { password: 'abcdefgh!9x' }, 'password', '密码太短', 'too short'],
    ['too long', { password: 'violet9!'.repeat(20) }, 'password', '密码太长，最多128个字符', 'too long: at most 128'],
    ['a run', { password: '123456789012' }, 'password', '密码太容易猜', 'too easy to guess'],
    ['one’s own name', { password: 'someone-99-kites' }, 'password', '密码里有你的姓名或邮箱', 'holds your name'],
  ])('a new password: %s', (...one) => answered(link.default, one))
})

test('the link still works after every try, and once', async () => {
  expect(await post(link.default, { password }, 'en')).toMatchObject({ status: 303 })
  await answered(
    link.default,
    ['spent', { password }, '', '这个链接已经用过', 'This link was used already', 'link-spent'],
    () => at,
  )
})

describe('signed in', () => {
  const here = () => at

  test.each<Case>([
    ['another person’s', { capacity: '01900000-0000-7000-8000-000000000000' }, 'capacity', '这个身份', 'this capacity'],
    ['none', { capacity: '' }, 'capacity', '这个身份', 'this capacity'],
    ['no id', { capacity: 'x\u0000' }, 'capacity', '这个身份', 'this capacity'],
  ])('a capacity to act in: %s', async (what, form, field, zh, en) => {
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { status, data } = (await post(account.switch, form, lang)) as Said // what `fail` makes
      expect(status, what).toBe(409)
      expect(data.errors, what).toMatchObject([{ field, clause: '3.3.1', text: expect.stringContaining(words) }])
    }
  })

  test.each<Case>([
    ['nothing', { password: '' }, 'password', '密码不对', 'password is not right'],
    ['another', { password: 'another one' }, 'password', '密码不对', 'password is not right'],
  ])('setting up the second factor with a wrong password: %s', (...one) => answered(secondFactor.begin, one, here))

  test.each<Case>([
    ['nothing', { code: '' }, 'code', '没有填写验证码', 'There is no code'],
    [
      'before it was begun',
      { code: '123456' },
      'code',
      '没有等待确认的验证器',
      'No authenticator',
      'second-factor-not-begun',
    ],
  ])('confirming it: %s', (...one) => answered(secondFactor.confirm, one, here))

  test('begun, a wrong code is told; a right one in full-width figures is read', async () => {
    expect(await post(secondFactor.begin, { password }, 'en')).toMatchObject({ status: 303 })
    for (const wrong of ['000000', '００００００', 'abc'])
      await answered(
        secondFactor.confirm,
        [wrong, { code: wrong }, 'code', '验证码不对', 'This code is not right'],
        here,
      )
    const viewer = await at.viewer(authOf(w.app))
    const pending = viewer && (await pendingSecondFactor(authOf(w.app), viewer))
    const wide = [...codeOf(pending?.secret ?? '')]
      .map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
      .join('')
    const confirmed = await post(secondFactor.confirm, { code: ` ${wide} ` }, 'en')
    expect(confirmed).toMatchObject({ backupCodes: expect.anything() })
  })

  test.each<Case>([
    ['backup codes', { 'codes-password': 'another one' }, 'codes-password', '密码不对', 'password is not right'],
    ['stopping it', { 'stop-password': 'another one' }, 'stop-password', '密码不对', 'password is not right'],
  ])('the wrong password for %s', (what, form, field, zh, en) =>
    answered(what === 'backup codes' ? secondFactor.codes : secondFactor.stop, [what, form, field, zh, en], here),
  )

  test('showing a code: nothing, or a wrong one', async () => {
    await answered(secondFactor.show, ['nothing', { code: ' ' }, 'code', '没有填写验证码', 'There is no code'], here)
  })

  test('ending a session that is not one’s own ends nothing', async () => {
    for (const session of ['', 'x', '01900000-0000-7000-8000-000000000000', 'x\u0000'])
      expect(await post(account.end, { session }, 'zh')).toMatchObject({ status: 303 })
    expect(await at.viewer(authOf(w.app))).toMatchObject({ email })
  })
})

test('a link to sign in asks for nothing and sets nothing', async () => {
  const clerk = await w.official('someone', 'working-body')
  const who = { personId: clerk.person ?? '', capacityId: clerk.capacity ?? '' }
  const path = await createLink(authOf(w.app), { ...who, purpose: 'sign-in', expiresInHours: 1 })
  token = path.split('/').at(-1) ?? ''
  expect(await post(link.default, { password: 'short' }, 'zh', fresh())).toMatchObject({ status: 303 })
})
