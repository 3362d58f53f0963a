import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trace, tracePage } from '#server/trace.ts'

const root = join(import.meta.dirname, '../..')

test('the committed page of clauses, code and tests is up to date', () => {
  const committed = readFileSync(join(root, tracePage), 'utf8')
  expect(trace(root) === committed, `${tracePage} has drifted: run \`npx lingpao trace\` and commit it`).toBe(true)
})

test('each state is read off the files alone', () => {
  const tree = mkdtempSync(join(tmpdir(), 'trace-'))
  const write = (path: string, text: string) => {
    mkdirSync(join(tree, path, '..'), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  try {
    mkdirSync(join(tree, 'migrations'))
    write(
      'src/domain/term.ts',
      "return refuse('period-over', '3.4.3')\nconst other = { clause: '3.5' }\nconst rpc = '2.0'\nrefuse('x-y', '3.2')\n",
    )
    write('src/policy/data.test.ts', "clause('3.2', 'four parts', () => {})\n")
    write('src/policy/data.ts', "const place = '3.6'\n")
    write(
      'tests/term.test.ts',
      "clause(\n  '3.4.3',\n  'it\\'s the last day',\n  () => {})\nclause('3.6', 'is only tested', () => {})\n",
    )
    const page = trace(tree)
    const states = Object.fromEntries(
      page.split('\n').flatMap((line) => {
        const cells = /^\| \[([\d.]+)\]/.exec(line) ? line.split('|').map((cell) => cell.trim()) : []
        return cells.length ? [[/\[([\d.]+)\]/.exec(line)?.[1], cells[4]]] : []
      }),
    )
    expect(Object.keys(states)).toHaveLength(29)
    expect([states['3.4.3'], states['3.5'], states['3.6'], states['3.2'], states['2.0'], states['1']]).toEqual([
      'kept',
      'untested',
      'not kept',
      'untested',
      'not kept',
      'kept by people',
    ])
    expect(page).toContain("- it's the last day (`tests/term.test.ts`)")
    expect(trace(tree)).toBe(page)
  } finally {
    rmSync(tree, { recursive: true })
  }
})
