import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordOfWhat } from '#ui/desk.ts'
import { followsOf, wordOfPrepared } from '#ui/preparation.ts'

const acts = readdirSync('src/server/acts').map((file) => readFileSync(`src/server/acts/${file}`, 'utf8'))

test('whatever an act leaves somebody owing has its words on the desk', () => {
  const owed = acts
    .flatMap((text) =>
      [...text.matchAll(/(?<!: Consequence = \{ )\bwhat: ([^,;\n]+)[,;]/g)].map(([, said = '']) =>
        said.replace(/[!=]==\s*'[^']*'/g, ''),
      ),
    )
    .flatMap((said) => [...said.matchAll(/'([\w-]+)'/g)].map(([, what = '']) => what))
  expect(owed.length).toBeGreaterThan(10)
  expect([...owed, 'convene-re-review', 'convene-deliberation'].map(wordOfWhat)).toHaveLength(owed.length + 2)
  expect(() => wordOfWhat('dance')).toThrow('dance')
})

test('whatever is issued by another person is named, and says what follows', () => {
  const index = readFileSync('src/server/acts/index.ts', 'utf8')
  const issued = acts
    .flatMap((text) => [...text.matchAll(/export const (\w+) = act\('([^']+)', \{([\s\S]*?)\n {2}async perform/g)])
    .filter(([, name = '', , head = '']) => head.includes('issued: true') && index.includes(name))
    .map(([, , type = '']) => type)
  expect(issued.length).toBeGreaterThan(4)
  const unnamed = issued.filter((type) => wordOfPrepared(type).endsWith('.other') || followsOf(type).endsWith('.other'))
  expect(unnamed).toEqual([])
})
