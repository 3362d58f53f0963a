import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { robustnessShape } from '#domain/robustness/report.ts'
import { evaluateCommand } from './evaluate.ts'
import { recomputeCommand } from './recompute.ts'

let folder: string
let capsule: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingpao-'))
  capsule = join(folder, 'coffee.capsule.json')
})
afterAll(() => rm(folder, { recursive: true }))

async function heard(command: typeof recomputeCommand, ...args: string[]) {
  const said = { out: '', err: '' }
  const code = await command(args, { out: (text) => void (said.out += text), err: (text) => void (said.err += text) })
  return { code, ...said }
}
const files = ['fixtures/schemes/coffee.scheme.json', 'fixtures/schemes/coffee.declarations.json']

test('a capsule is written with its hash, and computes again to the same', async () => {
  const made = await heard(evaluateCommand, ...files, '--capsule', capsule)
  const hash = createHash('sha256')
    .update(await readFile(capsule))
    .digest('hex')
  expect(made.err).toContain(`${capsule}: SHA-256 ${hash}\n`)
  const again = await heard(recomputeCommand, capsule)
  expect([again.code, again.err]).toEqual([0, ''])
  expect(again.out).toMatch(/^完全相同/)
  expect(again.out).toContain(hash)
  expect((await heard(recomputeCommand, capsule, '--lang', 'en')).out).toMatch(/^The same: /)
})

test('how firm each ranking is goes into a file, one report for each variety, and follows from the capsule', async () => {
  const file = join(folder, 'coffee.robustness.json')
  const { code } = await heard(evaluateCommand, ...files, '--robustness', file)
  expect(code).toBe((await heard(evaluateCommand, ...files)).code)
  const reports = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>)
  expect(reports.map(([variety]) => variety)).toEqual(['washed', 'natural'])
  for (const [variety, one] of reports) {
    expect(robustnessShape.parse(one)).toEqual({ ...(one as object), variety })
    const own = join(folder, `${variety}.json`)
    await writeFile(own, JSON.stringify(one))
    const again = await heard(recomputeCommand, capsule, '--robustness', own)
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toContain('名单有多稳的报告也完全相同')
  }
  expect((await heard(recomputeCommand, capsule, '--robustness', join(folder, 'none.json'))).code).toBe(1)
})

test('a capsule that was changed does not, and the place is named', async () => {
  const changed = join(folder, 'changed.json')
  await writeFile(changed, (await readFile(capsule, 'utf8')).replace('"score":"88.20"', '"score":"98.20"'))
  const found = await heard(recomputeCommand, changed, '--lang', 'en')
  expect([found.code, found.out]).toEqual([1, ''])
  expect(found.err).toMatch(/^Different: /)
  expect(found.err).toMatch(/Differs at result\.(rankings|standards)\.\d+/)
})

test('what is no capsule, no file or no command is said so', async () => {
  const pretty = join(folder, 'pretty.json')
  await writeFile(pretty, JSON.stringify(JSON.parse(await readFile(capsule, 'utf8')), null, 2))
  expect((await heard(recomputeCommand, pretty)).err).toContain('规范形式')
  expect((await heard(recomputeCommand, pretty, '--lang', 'en')).err).toContain('canonical form')
  expect((await heard(recomputeCommand, files[0] ?? '')).code).toBe(1)
  expect((await heard(recomputeCommand, join(folder, 'none.json'))).code).toBe(1)
  expect((await heard(recomputeCommand)).code).toBe(2)
  expect((await heard(recomputeCommand, '--help')).code).toBe(0)
})

test('judgements go in by a file, and what does not fit is a finding', async () => {
  const judgements = join(folder, 'judgements.json')
  const one = {
    id: 'j1',
    kind: 'method-equivalence',
    who: 'expert 1',
    role: 'expert',
    conflict: null,
    on: '2026-03-05',
    reason: '两种方法结果一致',
    evidence: [],
    indicator: 'broken',
    from: '企业自定筛分法',
    to: 'GB/T',
  }
  const write = (judgement: object) =>
    writeFile(judgements, JSON.stringify({ format: 'lingpao-judgements@1', expertsMin: 5, judgements: [judgement] }))
  await write(one)
  const with1 = await heard(evaluateCommand, ...files, '--judgements', judgements, '--json')
  const without = await heard(evaluateCommand, ...files, '--json')
  const outcomes = (text: string) =>
    (JSON.parse(text) as { standards: { outcome: string }[] }).standards.filter(({ outcome }) => outcome === 'ranked')
      .length // the format has it
  expect(outcomes(with1.out)).toBe(outcomes(without.out) + 1)
  await write({ ...one, conflict: '持股' })
  expect((await heard(evaluateCommand, ...files, '--judgements', judgements)).err).toContain(
    '[judgement-with-conflict, 3.4.4]',
  )
})
