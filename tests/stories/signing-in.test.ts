import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { handleAuth } from '#server/auth/handle.ts'
import { authOf, provideMail } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'
import { browser } from '#server/auth/test-accounts.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import * as linkPage from '../../src/routes/[lang=lang]/sign-in/link/[token]/+page.server.ts'
import * as requestPage from '../../src/routes/[lang=lang]/sign-in/request/+page.server.ts'
import * as signInPage from '../../src/routes/[lang=lang]/sign-in/+page.server.ts'
import { openWorld, type World } from '../world.ts'

type Browser = ReturnType<typeof browser>
type Page = { load?: unknown; actions?: unknown }

const origin = 'http://127.0.0.1:3000'
const password = 'violet harbour 9 kites'
let w: World

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async () => undefined)
})
afterAll(() => w.close())

/** One request as the pages see it, and what they answer: data, a failure, a redirect or an error. */
async function ask(at: Browser, page: Page, path: string, sent?: { form?: Record<string, string>; token?: string }) {
  const url = new URL(path, origin)
  const headers = new Headers(at.request.headers)
  headers.set('origin', origin)
  const body = sent?.form ? { method: 'POST', body: new URLSearchParams(sent.form) } : {}
  const locals: { viewer: Viewer | null } = { viewer: null }
  const request = new Request(url, { headers, ...body })
  const turned = await handleAuth({ request, url, locals })
  if (turned) return { status: turned.status, location: turned.headers.get('location') }
  const params = { lang: 'zh', token: sent?.token }
  const { cookies, getClientAddress } = at
  const event = { url, request, locals, params, cookies, getClientAddress, setHeaders: () => undefined }
  const run = sent?.form ? (page.actions as { default: Step }).default : (page.load as Step) // SvelteKit's own shapes
  try {
    return await run(event)
  } catch (thrown) {
    return thrown
  }
}
type Step = (event: unknown) => unknown

async function staff(name: string) {
  const by = await w.official(name, 'working-body')
  return { personId: by.person ?? '', capacityId: by.capacity ?? '' }
}

test('a link is opened by a scanner twice and then signs in by its button, once', async () => {
  const person = await staff('jia')
  const path = await createLink(authOf(w.app), { ...person, purpose: 'sign-in', expiresInHours: 1, to: '/work/desk' })
  const token = path.split('/').at(-1) ?? ''
  for (const _ of [1, 2]) expect(await ask(browser(), linkPage, path, { token })).toMatchObject({ setsPassword: false })
  const [at, late] = [browser(), browser()]
  const answers = await Promise.all([at, late].map((one) => ask(one, linkPage, path, { token, form: {} })))
  expect(answers).toContainEqual(expect.objectContaining({ status: 303, location: '/zh/work/desk' }))
  expect(answers).toContainEqual(
    expect.objectContaining({ status: 409, data: { refusal: expect.objectContaining({ refused: 'link-spent' }) } }),
  )
})

test('an invitation sets the password; one that is too short does not use it up', async () => {
  const { personId } = await staff('yi')
  const path = await createAccount(authOf(w.app), { personId })
  const token = path.split('/').at(-1) ?? ''
  const at = browser()
  expect(await ask(at, linkPage, path, { token, form: { password: 'short' } })).toMatchObject({
    status: 400,
    data: { errors: [{ field: 'password', text: expect.stringContaining('至少要12个字符') }] },
  })
  expect(await ask(at, linkPage, path, { token, form: { password } })).toMatchObject({ location: '/zh/work' })
  expect(
    await ask(browser(), signInPage, '/zh/sign-in', { form: { email: 'yi@test.invalid', password } }),
  ).toBeDefined()
})

test('a failed sign-in keeps the address and never the password, and names field, rule and next step', async () => {
  const answer = await ask(browser('192.0.2.8'), signInPage, '/zh/sign-in', {
    form: { email: 'someone@test.invalid', password: 'not this one' },
  })
  expect(answer).toMatchObject({
    status: 400,
    data: { email: 'someone@test.invalid', errors: [{ field: 'password' }] },
  })
  expect(JSON.stringify(answer)).not.toContain('not this one')
})

test('asking for a link says the same about an address with an account and one without', async () => {
  const { personId } = await staff('ding')
  await createAccount(authOf(w.app), { personId })
  const asked = (email: string) => ask(browser(), requestPage, '/zh/sign-in/request', { form: { email } })
  expect(await asked('ding@test.invalid')).toEqual({ email: 'ding@test.invalid', hours: 2 })
  expect(await asked('none@test.invalid')).toEqual({ email: 'none@test.invalid', hours: 2 })
})

test('work and account ask to sign in first and remember where to', async () => {
  expect(await ask(browser(), {}, '/en/work/expert?x=1')).toEqual({
    status: 303,
    location: '/en/sign-in?to=%2Fwork%2Fexpert%3Fx%3D1',
  })
  expect(await ask(browser(), {}, '/zh/account')).toMatchObject({ location: '/zh/sign-in?to=%2Faccount' })
})

test('a public page never learns who is looking', async () => {
  const person = await staff('bing')
  const path = await createLink(authOf(w.app), { ...person, purpose: 'sign-in', expiresInHours: 1 })
  const at = browser()
  await ask(at, linkPage, path, { token: path.split('/').at(-1) ?? '', form: {} })
  const seen = async (page: string) => {
    const locals: { viewer: Viewer | null } = { viewer: null }
    await handleAuth({ request: at.request as Request, url: new URL(page, origin), locals }) // headers are all it reads here
    return locals.viewer?.personId
  }
  expect(await seen('/zh/work')).toBe(person.personId)
  expect(await seen('/zh/rankings')).toBeUndefined()
})

test('a form that another site sends is refused', async () => {
  const url = new URL('/zh/sign-out', origin)
  for (const [sender, status] of [
    ['https://evil.example', 403],
    ['null', 403],
    [origin, undefined],
  ] as const) {
    const request = new Request(url, { method: 'POST', headers: { origin: sender } })
    expect((await handleAuth({ request, url, locals: { viewer: null } }))?.status).toBe(status)
  }
})
