import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAuth } from './auth.ts'
import { setPassword } from './session.ts'
import { signIn } from './sign-in.ts'
import { accountsWorld, browser } from './test-accounts.ts'

test('the tables hold every column that the library writes', async () => {
  const w = await accountsWorld()
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'auth'`.execute(
    w.db,
  )
  const live = new Set(rows.map(({ name }) => name))
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const wanted = Object.values(getAuthTables(w.auth.library.options)).flatMap(({ modelName, fields }) =>
    Object.keys(fields).map((field) => `${snake(modelName)}.${snake(field)}`),
  )
  expect(wanted.length).toBeGreaterThan(30)
  expect(wanted.filter((name) => !live.has(name))).toEqual([])
  await w.close()
})

test('over https the cookie is secure and named so', async () => {
  const w = await accountsWorld()
  const password = 'violet harbour 9 kites'
  const { id } = await w.person({ email: 'a@example.org' })
  const secret = 'x'.repeat(43)
  const options = {
    db: w.db,
    origin: 'https://lingpao.example.org',
    secret,
    demonstration: false,
    log: () => undefined,
  }
  const auth = createAuth({ ...options, secure: true, sendMail: async () => undefined })
  await setPassword(auth, id, password)
  const at = browser()
  expect(await signIn(auth, at, { email: 'a@example.org', password })).toBe('in')
  expect(at.kept).toEqual([
    {
      name: '__Secure-lingpao.session_token',
      options: { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 12 * 3600 },
    },
  ])
  expect((await at.viewer(auth))?.personId).toBe(id)
  expect(await at.viewer(w.auth)).toBeNull() // another secret signed it
  await w.close()
})
