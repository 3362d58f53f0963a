import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '#ui/evaluation-text.ts'
import { evaluateCommand } from './evaluate.ts'

const scheme = 'fixtures/schemes/coffee.scheme.json'
const declared = (kind: string) => `fixtures/schemes/coffee.declarations.${kind}`

async function run(...args: string[]) {
  const heard = { out: '', err: '' }
  const code = await evaluateCommand(args, {
    out: (text) => void (heard.out += text),
    err: (text) => void (heard.err += text),
  })
  return { code, ...heard }
}

test('JSON, CSV and XLSX of the same declarations print the same tables', async () => {
  const [json, csv, xlsx] = await Promise.all(['json', 'csv', 'xlsx'].map((kind) => run(scheme, declared(kind))))
  expect([json?.code, csv?.code, xlsx?.code]).toEqual([1, 1, 1])
  expect(csv?.out).toBe(json?.out)
  expect(xlsx?.out).toBe(json?.out)
  expect(csv?.err).toContain('Q31 水浸出物（%）: 错误: “25.0”只有数值')
  expect(csv?.err).toContain('[bound-missing, 3.2]')
})

test('the columns stand under one another where Chinese takes two places', async () => {
  const { out } = await run(scheme, declared('json'))
  const lines = out.split('\n').filter((line) => line.includes('Q/YNDEMO') && /^ +\d/.test(line))
  const starts = lines.map((line) => displayWidth(line.slice(0, line.indexOf('云南'))))
  expect(new Set(starts.slice(0, 21)).size).toBe(1)
})

test('an explanation adds up, in both languages', async () => {
  const { out, code } = await run(scheme, declared('json'), '--explain', 'Q/YNDEMO 0133S-2023')
  expect(out).toMatch(/合计 +88\.2000/)
  expect(code).toBe(1)
  expect((await run(scheme, declared('json'), '--explain', 'Q/YNDEMO 0133S-2023', '--lang', 'en')).out).toContain(
    'What holds the stars: Retained on 7.1 mm, Total sugar',
  )
  expect(await run(scheme, declared('json'), '--explain', 'Q/NOBODY 1-2024')).toMatchObject({ code: 1, out: '' })
})

test('where rounding decides, how firm the cut is and what gives the stars is printed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lingpao-'))
  try {
    const given: Record<string, object> = JSON.parse(readFileSync(scheme, 'utf8'))
    const coarse = join(folder, 'coarse.json')
    const stars = {
      innovativeForFive: 0,
      innovativeForFour: 0,
      bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' },
    }
    await writeFile(coarse, JSON.stringify({ ...given, stars, ranking: { ...given['ranking'], step: '0.5' } }))
    const { out } = await run(coarse, declared('json'), '--lang', 'en')
    expect(out).toMatch(
      /By unrounded scores Q\/YNDEMO \S+ comes before Q\/YNDEMO \S+, by [\d.]+ points; rounded, they are level/,
    )
    expect(out).toMatch(/while no weight moves by ±\d+\.\d\d % or more, they keep their order/)
    expect(out).toContain('By “where weights can least turn the cut” it would be ')
    const explained = await run(coarse, declared('json'), '--lang', 'en', '--explain', 'Q/YNDEMO 0133S-2023')
    expect(explained.out).toContain('Stars follow the score, which lies in [80,90); no single indicator holds them.')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('without anything to look at the code is 0, and --json is the evaluation', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lingpao-'))
  try {
    const file: { declarations: unknown[] } = JSON.parse(readFileSync(declared('json'), 'utf8'))
    const few = join(folder, 'few.json')
    await writeFile(few, JSON.stringify({ ...file, declarations: file.declarations.slice(0, 5) }))
    const { code, out, err } = await run(scheme, few, '--json')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ format: 'lingpao-evaluation@1', scheme: 'yunnan-green-coffee' })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('wrong usage is 2; a file that is not there or not a scheme is 1 and named', async () => {
  expect((await run(scheme)).code).toBe(2)
  expect((await run(scheme, declared('json'), '--lang', 'fr')).code).toBe(2)
  expect((await run('--help')).code).toBe(0)
  expect(await run('nowhere.json', declared('json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere.json: '),
  })
  expect((await run(declared('json'), declared('json'))).err).toContain('format: ')
})

test('other methods are tried on request, as text that names each standard and as data', async () => {
  const rose = ['fixtures/schemes/cut-rose.scheme.json', 'fixtures/schemes/cut-rose.declarations.json', '--methods']
  const text = await run(...rose)
  expect([text.code, text.err]).toEqual([0, ''])
  expect(text.out).toMatch(/14 {2}14–19 +Q\/YNDEMOR 0187S-2025 白色单头月季；计分方法（平均5\.0名）/)
  const [tested] = JSON.parse((await run(...rose, '--json')).out) as { choices: { runs: number }; models: object[] }[]
  expect([tested?.choices.runs, tested?.models.length]).toEqual([16, 5])
})
