import { expect, test } from 'vitest'
import { laboratoryCommand } from './laboratory.ts'

async function run(...args: string[]) {
  const heard = { out: '', err: '' }
  const code = await laboratoryCommand(args, {
    out: (text) => void (heard.out += text),
    err: (text) => void (heard.err += text),
  })
  return { code, ...heard }
}
const files = ['fixtures/schemes/coffee.scheme.json', 'fixtures/schemes/coffee.declarations.json']

test('a scheme is tried on declared standards, in both languages, the same each time', async () => {
  const [zh, en, again] = [await run(...files), await run(...files, '--lang', 'en'), await run(...files)]
  expect(zh.code).toBe(0)
  expect(zh.out).toMatch(/声明\d+项，能排上\d+项。/)
  expect(en.out).toMatch(/\d+ declared, \d+ could be ranked\./)
  expect(zh.out).toContain('领跑名单会有多稳：')
  expect(again.out).toBe(zh.out)
})

test('other methods are tried on request: every combination of choices, every way to vary the weights', async () => {
  const rose = ['fixtures/schemes/cut-rose.scheme.json', 'fixtures/schemes/cut-rose.declarations.json', '--methods']
  const [zh, en] = [await run(...rose), await run(...rose, '--lang', 'en')]
  expect(zh.code).toBe(0)
  expect(zh.out).toContain('4项选择各有一种替代，共算16次')
  expect(en.out).toContain('4 choices have an alternative each: 16 runs')
  expect(zh.out).toMatch(/14 {2}14–19 +第14名；计分方法（平均5\.0名）/)
  expect(en.out).toContain('as in a poll: ')
  expect(zh.out).not.toMatch(/undefined|NaN|\{/)
})

test('what is not understood is answered with the usage, what cannot be read with its place', async () => {
  expect(await run('only-one')).toMatchObject({
    code: 2,
    err: expect.stringContaining('lingpao laboratory SCHEME.json'),
  })
  expect(await run('no-such.json', files[1] ?? '')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no-such.json'),
  })
})
