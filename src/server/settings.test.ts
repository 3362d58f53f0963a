import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSettings, settingsRead } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'

test('without any setting it is a demonstration on this machine alone', () => {
  expect(readSettings({}, '/srv/lingpao')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: '/srv/lingpao/.lingpao',
    demonstration: true,
    secretFile: '/srv/lingpao/.lingpao/secret.json',
    trustedProxies: 0,
  })
})

test('a database of one’s own is no demonstration', () => {
  const url = 'postgresql://lingpao@db.example.org/lingpao'
  expect(readSettings({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, demonstration: false })
})

test.each(['yes', 'no'])('DATABASE_URL and LINGPAO_DEMO=%s together are refused', (demo) => {
  expect(() => readSettings({ DATABASE_URL: 'postgresql://db/x', LINGPAO_DEMO: demo })).toThrow(
    new StartError(
      'LINGPAO_DEMO is set together with DATABASE_URL, but a demonstration has its own database: leave one of the two out.',
    ),
  )
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['DATABASE_URL', 'mysql://db/x'],
  ['LINGPAO_DEMO', 'maybe'],
  ['LINGPAO_ORIGIN', 'https://lingpao.example.org/zh'],
  ['LINGPAO_ORIGIN', 'lingpao.example.org'],
  ['SMTP_URL', 'mail.example.org'],
  ['LINGPAO_TRUST_PROXY', 'yes'],
  ['LINGPAO_CLOCK', '2026-03-02'],
] as const)('%s=%s is refused with its name, what is expected and an example', (name, value) => {
  const { expects, example } = settingsRead[name]
  expect(() => readSettings({ [name]: value })).toThrow(
    new StartError(`${name} is "${value}", but must be ${expects}: for example ${name}=${example}.`),
  )
})

test('a refusal does not show a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:hidden@db/x' })).toThrow(/^(?!.*hidden).*"mysql:\/\/…@db\/x"/)
})

test('the clock may be set for a demonstration alone', () => {
  const clock = settingsRead.LINGPAO_CLOCK.example
  expect(readSettings({ LINGPAO_CLOCK: clock }).clock).toBe(clock)
  expect(() => readSettings({ LINGPAO_CLOCK: clock, LINGPAO_DEMO: 'no' })).toThrow(
    /^LINGPAO_CLOCK is for a demonstration only/,
  )
})

test('every example is accepted', () => {
  for (const [name, { example }] of Object.entries(settingsRead)) {
    expect(() => readSettings({ [name]: example }), name).not.toThrow()
  }
})

test('docs/settings.md names every setting, its example and no other', () => {
  const page = readFileSync('docs/settings.md', 'utf8')
  const rows = page.matchAll(/^\| `([A-Z_]+)` \|.*\| `([^`]+)` \|$/gm)
  const documented = Object.fromEntries([...rows].map(([, name, example]) => [name, example]))
  expect(documented).toEqual(
    Object.fromEntries(Object.entries(settingsRead).map(([name, { example }]) => [name, example])),
  )
})
