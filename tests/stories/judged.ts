import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { By } from '#server/acts/act.ts'
import { judgesNamed } from '#server/acts/judges.ts'
import type { World } from '../world.ts'
import * as kites from './kites.ts'
import { kites as plain } from './kites-scheme.ts'

/** Kites whose pattern is described in words, so that people have to judge it. */
export const patterned: Scheme = schemeShape.parse({
  ...plain,
  indicators: [
    ...plain.indicators,
    {
      id: 'pattern',
      name: { zh: '图案', en: 'Pattern' },
      part: 'performance',
      class: 'basic',
      valueKind: 'text',
      direction: 'none',
      baselines: [{ kind: 'national', standard: 'GB/T 00000（虚构）', requirement: '图案清晰' }],
    },
  ],
})

export const ownMethod = '企业自定方法'

const inTheWet = (requirement: string) => ({
  byCondition: [
    { condition: '干燥', requirement: '≥82' },
    { condition: '潮湿', requirement },
  ],
})

/** Five standards of five enterprises: one with a pattern in other words, one tested by another method, one by condition. */
export async function frozenRound(
  w: World,
  scheme: Scheme = patterned,
  experts = 5,
  byOwnMethod: readonly number[] = [3],
) {
  const pool = await kites.experts(w, experts)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea])
  const { application } = await w.stage.apply(assessor, { call, keyArea, statement: '独立。', scheme })
  const published = await kites.toScheme(w, application, kites.seats(w, pool))
  const makers: By[] = []
  for (let n = 1; n <= 5; n += 1) {
    const maker = await kites.enterprise(w, n)
    const standard = kites.standard(keyArea, n, 91 - 2 * n)
    const pattern = { value: n === 2 ? '图案鲜明，远看可辨' : '图案清晰' }
    const strength = {
      value: n === 5 ? inTheWet('≥81') : `≥${91 - 2 * n}`,
      ...(byOwnMethod.includes(n) && { method: ownMethod }),
    }
    await w.stage.declare(maker, [{ ...standard, values: { ...standard.values, strength, pattern } }])
    makers.push(maker)
  }
  const evaluation = await kites.frozen(w, assessor, published)
  const rows = await w.app.reader.selectFrom('declaration').select(['id', 'number', 'product_model']).execute()
  const declarationOf = (n: number) => rows.find((one) => one.product_model === `型号${n}`)?.id ?? ''
  const numberOf = (n: number) => rows.find((one) => one.product_model === `型号${n}`)?.number ?? ''
  return { pool, assessor, makers, evaluation, declarationOf, numberOf }
}

/** A colleague of the assessor, with a capacity of their own. */
export async function colleague(w: World, assessor: By): Promise<By> {
  return w.deputy(assessor, 'colleague', { untilDay: '2030-12-31' })
}

/** So many experts, each of another university; the last is tied to the second kite maker. */
export const judgesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `判断专家${at + 1}`,
    title: '教授',
    employer: `判断大学${at + 1}`,
    ties: at + 1 === count && count > 5 ? ['风筝厂2'] : [],
  }))

export const nameJudges = (w: World, assessor: By, evaluation: string, count = 6) =>
  w.do(judgesNamed, { evaluation, judges: judgesOf(count) }, assessor)
