import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSeats } from '#capsule/public.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import { evaluateJudged } from '#domain/ranking/judged.ts'
import { judgementsShape } from '#domain/ranking/judgement.ts'
import { gridOf } from '#domain/ranking/table.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { isRefusal } from '#domain/refusal.ts'
import { robustnessShape } from '#domain/robustness/report.ts'
import { provideApp, type App } from '#server/app.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { evaluateCommand } from '#server/evaluate.ts'
import { readSpreadsheet, writeCsv } from '#server/files/spreadsheet.ts'
import { standardsIn } from '#server/reads/public/ranking-content.ts'
import { publicisedRanking, rankings } from '#server/reads/public/rankings.ts'
import { recomputeCommand } from '#server/recompute.ts'
import { GET as capsuleFile } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/capsule.json/+server.ts'
import { GET as dataFile } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/data/[file]/+server.ts'
import { GET as workbook } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/ranking.xlsx/+server.ts'
import { GET as schemeFile } from '../../src/routes/[lang=lang]/(public)/schemes/[number]/scheme.json/+server.ts'
import { ownMethod, patterned } from '../stories/judged.ts'
import * as kites from '../stories/kites.ts'
import { openBareApp } from '../world.ts'

let app: App
let close: () => Promise<void>
let folder: string
let numbers: readonly string[]
beforeAll(async () => {
  ;({ app, close } = await openBareApp('2026-11-23'))
  await seedDemonstration(app)
  provideApp(app)
  folder = mkdtempSync(join(tmpdir(), 'lingpao-files-'))
  numbers = (await rankings(app)).rankings.map(({ number }) => number)
}, 240_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await close()
})

/** As a reader gets it. */
async function got(get: (event: never) => unknown, params: object): Promise<{ name: string; bytes: Buffer }> {
  const event = { params: { lang: 'zh', ...params } }
  const answer = (await get(event as never)) as Response // as much of SvelteKit's event as it takes
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { name: decodeURIComponent(name), bytes: Buffer.from(await answer.arrayBuffer()) }
}

async function saved(get: (event: never) => unknown, params: object): Promise<string> {
  const { name, bytes } = await got(get, params)
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

const orderOf = (evaluation: Evaluation, variety: string) => ({
  ranked: evaluation.rankings
    .find((one) => one.variety === variety)
    ?.ranked.map(({ id, rank, star, score }) => ({ id, rank, star, score })),
  singles: evaluation.rankings.find((one) => one.variety === variety)?.singles,
})

test('the same frozen data give the same ranking on the platform and to `lingpao evaluate`, from JSON, CSV and XLSX', async () => {
  expect(numbers.length).toBeGreaterThan(1)
  for (const number of numbers) {
    const row = await publicisedRanking(app, number)
    if (!row) throw new Error(number)
    const scheme = await saved(schemeFile, { number: row.schemeNumber })
    const { judgements } = row.content.result
    const more = judgements ? ['--judgements', await saved(dataFile, { number, file: 'judgements.json' })] : []
    for (const kind of ['json', 'csv', 'xlsx']) {
      const declared = await saved(dataFile, { number, file: `declared.${kind}` })
      let said = ''
      await evaluateCommand([scheme, declared, '--json', ...more], { out: (text) => (said += text), err: () => {} })
      const again = JSON.parse(said) as Evaluation // as it was printed
      expect(orderOf(again, row.variety), `${number} from ${kind}`).toEqual(orderOf(row.content.result, row.variety))
    }
  }
}, 120_000)

test('with what experts judged, seats alone, a table gives the same again', async () => {
  const declarations = [1, 2, 3].map((n) => ({
    standard: `Q/FZ ${n}-2026`,
    enterprise: { name: `风筝厂${n}`, uscc: kites.uscc(n), place: '530102' },
    product: `型号${n}`,
    variety: 'sport',
    values: {
      ...kites.promised(91 - 2 * n),
      strength: { value: `≥${91 - 2 * n}`, ...(n === 3 && { method: ownMethod }) },
      pattern: { value: n === 2 ? '图案鲜明，远看可辨' : '图案清晰' },
    },
  }))
  const [, second] = declarations
  const about = { who: '李某', role: 'expert', conflict: null, on: '2026-05-01', reason: '等同。', evidence: ['纪要'] }
  const judgements = judgementsShape.parse({
    format: 'lingpao-judgements@1',
    expertsMin: 3,
    judgements: [
      {
        ...about,
        id: 'j1',
        kind: 'method-equivalence',
        indicator: 'strength',
        from: ownMethod,
        to: 'GB/T 00001（虚构）',
      },
      {
        ...about,
        id: 'j2',
        kind: 'grade-qualitative',
        standard: second && keyOf(second),
        indicator: 'pattern',
        grades: ['李某', '王某', '赵某'].map((seat) => ({ seat, grade: 'average' })),
      },
    ],
  })
  const policyNumbers = { coreIndicatorsMin: 3 }
  const { result } = evaluateJudged(patterned, declarations, judgements, { policyNumbers })
  expect(result.rankings[0]?.ranked).toHaveLength(3)
  const open = { ...judgements, judgements: withSeats(judgements.judgements) }
  const at = (name: string) => join(folder, name)
  writeFileSync(at('judged.json'), JSON.stringify(open))
  writeFileSync(at('patterned.json'), JSON.stringify(patterned))
  writeFileSync(at('judged.csv'), writeCsv(gridOf(declarations, patterned)))
  let said = ''
  const asked = [at('patterned.json'), at('judged.csv'), '--judgements', at('judged.json'), '--json']
  await evaluateCommand(asked, { out: (text) => (said += text), err: () => {} })
  expect(orderOf(JSON.parse(said) as Evaluation, 'sport')).toEqual(orderOf(result, 'sport')) // as it was printed
})

test('the workbook opens, and its cells are those of the page', async () => {
  for (const number of numbers) {
    const cells = await readSpreadsheet((await got(workbook, { number })).bytes)
    if (isRefusal(cells)) throw new Error(cells.refused)
    const entries = (await publicisedRanking(app, number))?.content.entries ?? []
    expect(cells.slice(1)).toEqual(
      entries.map((one) => [
        String(one.rank ?? ''),
        one.enterprise.zh,
        one.standard,
        one.product,
        String(one.star),
        one.score,
        one.shortlisted ? '是' : '否',
        one.declaration,
      ]),
    )
  }
})

test('the lists by indicator are one table, with points as decimals and, beside them, as they are exactly', async () => {
  for (const number of numbers) {
    const cells = await readSpreadsheet((await got(dataFile, { number, file: 'indicators.csv' })).bytes)
    if (isRefusal(cells)) throw new Error(cells.refused)
    const [head = [], ...lines] = cells
    const column = (title: string) => lines.map((line) => line[head.indexOf(title)])
    expect(lines.length).toBeGreaterThan(10)
    for (const shown of ['得分', '贡献', '失分'])
      expect(column(shown).filter((text) => text !== '' && !/^\d+\.\d+$/.test(String(text)))).toEqual([])
    expect(column('得分（精确值）').some((text) => String(text).includes('/'))).toBe(true)
  }
})

test('how firm it is comes as the report says, of the lines that are shown and of nobody else', async () => {
  for (const number of numbers) {
    const { name, bytes } = await got(dataFile, { number, file: 'robustness.json' })
    expect(name).toBe(`ranking-${number}-robustness.json`)
    const file = JSON.parse(bytes.toString('utf8')) as unknown
    const content = (await publicisedRanking(app, number))?.content
    if (!content) throw new Error(number)
    const report = robustnessShape.parse(file)
    expect([file, content.robustness]).toEqual([report, report])
    const shown = [...standardsIn(content).values()].map(({ id }) => id)
    expect(report.standards.map(({ id }) => id).toSorted()).toEqual(shown.toSorted())
  }
})

test('whoever has the capsule computes how firm it is again, figure by figure; a figure that was changed is named', async () => {
  for (const number of numbers) {
    const [capsule, report] = [
      await saved(capsuleFile, { number }),
      await saved(dataFile, { number, file: 'robustness.json' }),
    ]
    const heard = async (file: string) => {
      let said = ''
      const io = { out: (text: string) => (said += text), err: (text: string) => (said += text) }
      const code = await recomputeCommand([capsule, '--robustness', file, '--lang', 'en'], io)
      return { code, said }
    }
    const { digest } = await app.reader
      .selectFrom('evaluation')
      .innerJoin('ranking', 'ranking.evaluation', 'evaluation.id')
      .select('evaluation.data_digest as digest')
      .where('ranking.number', '=', number)
      .executeTakeFirstOrThrow()
    const found = await heard(report)
    expect(found).toMatchObject({ code: 0, said: expect.stringContaining('every figure agrees') as string })
    expect(found.said).toContain(`Seed of the draws: ${digest.slice(0, 16)}.`)
    const text = readFileSync(report, 'utf8')
    const changed = join(folder, 'changed.json')
    writeFileSync(
      changed,
      text.replace(/"median":(\d+)/, (_, median) => `"median":${Number(median) + 1}`),
    )
    const other = await heard(changed)
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('is not what it says') as string })
    expect(other.said).toMatch(/Differs at standards\.\d+\.drawn\.median/)
    writeFileSync(changed, text.replace('lingpao-robustness@1', 'lingpao-robustness@0'))
    expect(await heard(changed)).toMatchObject({ code: 1, said: expect.stringContaining('format does not') as string })
  }
}, 120_000)

test('what a ranking does not have is not there', async () => {
  const [number = ''] = numbers
  for (const file of ['toString', 'nothing.csv'])
    await expect(got(dataFile, { number, file })).rejects.toMatchObject({ status: 404 })
  await expect(got(dataFile, { number: '2026-99-none', file: 'declared.csv' })).rejects.toMatchObject({ status: 404 })
})
