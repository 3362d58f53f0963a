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
