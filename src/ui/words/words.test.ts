import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sayRefusal, refusalWords } from '#ui/words/refusals/index.ts'
import { refuse } from '#domain/refusal.ts'
import { say, words, type Words } from '#ui/words/index.ts'
import { fill, placeholdersOf } from '#ui/words/fill.ts'

const all: Words = { ...words, ...refusalWords }

function sources(): { path: string; text: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
}

/** Codes in the first argument of every `refuse(…)`, both branches of a choice among them. */
function codes(): string[] {
  return sources()
    .flatMap(({ text }) => [...text.matchAll(/\brefuse\(([^,)]+),/g)].map(([, first = '']) => first))
    .map((first) => first.replace(/[!=]==\s*'[^']*'/g, ''))
    .flatMap((first) => [...first.matchAll(/'([\w-]+)'/g)].map(([, code]) => code ?? ''))
}

test('every sentence is there in both languages and asks both for the same values', () => {
  const uneven = Object.entries(all).filter(
    ([, { zh, en }]) => !zh || !en || String(placeholdersOf(zh)) !== String(placeholdersOf(en)),
  )
  expect(uneven).toEqual([])
})

test('every refusal in the code has its sentence', () => {
  const found = new Set(codes())
  expect([...found].filter((code) => !refusalWords[code])).toEqual([])
})

test('every file of words is assembled', () => {
  const filed = (folder: string) =>
    readdirSync(folder).filter((name) => name.endsWith('.ts') && !/^(index|words)\.ts$|\.test\.ts$/.test(name))
  for (const folder of ['src/ui/words', 'src/ui/words/refusals']) {
    const index = readFileSync(`${folder}/index.ts`, 'utf8')
    expect(filed(folder).filter((name) => !index.includes(`/${name}'`))).toEqual([])
  }
})

test('no noun uses an id that another noun has', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const { path, text } of sources().filter(({ path }) => /^ui\/words\//.test(path))) {
    for (const [, id = ''] of text.matchAll(/^ {2}'?([\w.-]+)'?: \{/gm)) {
      const room = `${path.includes('refusals') ? 'refusal' : 'word'} ${id}`
      if (seen.has(room)) twice.push(`${id} in ${seen.get(room)} and ${path}`)
      seen.set(room, path)
    }
  }
  expect(twice).toEqual([])
})

test('a value that is a day is said as a day', () => {
  expect(fill('en', 'It ends on {last}.', { last: '2026-11-23' })).toBe('It ends on Mon 23 Nov 2026.')
  expect(say('zh')('path.until', { day: '2026-11-23' })).toBe('2026年11月23日（周一）前')
})

test('a sentence without its value throws', () => {
  expect(() => fill('en', 'Page {page}')).toThrow('{page}')
})

test('a refusal says its sentence, its clause and the place of the plan', () => {
  const said = sayRefusal('en', refuse('not-yours-to-do', '3.4.2'), { '3.4.2': { zh: '三（四）2', en: 'III(4)2' } })
  expect(said.sentence).toContain('capacity')
  expect({ clause: said.clause, place: said.place }).toEqual({ clause: '3.4.2', place: 'III(4)2' })
})
