import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuse } from '#domain/refusal.ts'
import { intakeAskedIn } from '#server/intake-asked.ts'
import { provideApp } from '#server/app.ts'
import type { ListedLine } from '#server/facts/intake.ts'
import { intakeList, intakeTable } from '#server/reads/work/intake-list.ts'
import { GET } from '../../src/routes/[lang=lang]/work/schemes/[id]/intake.csv/+server.ts'
import { declaredFor } from '../forms/intake-cases.ts'
import { viewerOf } from '../forms/sending.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

const lines: ListedLine[] = Array.from({ length: 120 }, (_, at) => ({
  number: `D2026-${String(at + 1).padStart(6, '0')}`,
  standard: `Q/${String(200 - at)}`,
  product: `型号${at}`,
  variety: at % 2 ? 'sport' : 'stunt',
  enterprise: `厂${at % 3}`,
  declaredOn: `2026-03-${String((at % 28) + 1).padStart(2, '0')}`,
  reasons: at % 4 ? [] : [refuse('out-of-variety', '3.4.4'), refuse('declaration-contested', '3.4.4')],
}))
const at = (address: string) => intakeAskedIn(new URL(`http://127.0.0.1/?${address}`))

test('the list comes in pages, and an address that asks for no page gets one that there is', () => {
  const [first, last] = [intakeList(lines, at('')), intakeList(lines, at('page=3'))]
  expect([first.pages, first.rows.length, last.rows.length]).toEqual([3, 50, 20])
  expect([first.rows[0]?.number, last.rows[0]?.number]).toEqual(['D2026-000001', 'D2026-000101'])
  expect(['0', '-1', '99', 'x', '1.5'].map((page) => intakeList(lines, at(`page=${page}`)).page)).toEqual([
    1, 1, 3, 1, 1,
  ])
})

test('it is sorted by what is asked, turned round, and narrowed', () => {
  const numbers = (address: string) => intakeTable(lines, at(address)).map(({ number }) => number)
  expect(numbers('sort=standard')[0]).toBe('D2026-000101') // Q/100
  expect(numbers('sort=number&turned=yes')[0]).toBe('D2026-000120')
  expect(numbers('sort=enterprise&turned=yes')[0]).toBe('D2026-000120')
  expect(numbers('sort=declared')[0]).toBe('D2026-000001')
  expect(numbers('sort=nothing-known')).toEqual(numbers(''))
  expect([numbers('show=taken').length, numbers('show=left').length, numbers('variety=sport').length]).toEqual([
    90, 30, 60,
  ])
  expect(numbers('reason=declaration-contested').length).toBe(30)
  expect(numbers('search=型号119')).toEqual(['D2026-000120'])
  expect(numbers('search=ｄ2026-000007')).toEqual(['D2026-000007'])
  expect(intakeList(lines, at('search=没有')).rows).toEqual([])
  expect(intakeList(lines, at('')).reasons).toEqual([
    { code: 'out-of-variety', count: 30 },
    { code: 'declaration-contested', count: 30 },
  ])
})

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

test('the same list is a file in both languages, for its assessor alone', async () => {
  const { assessor, scheme, keyArea } = await declaredFor(w)
  await w.stage.declare(await kites.enterprise(w, 1), [
    kites.standard(keyArea, 1, 89),
    { ...kites.standard(keyArea, 2, 80), variety: 'stunt', productModel: '=1+1' },
  ])
  const file = async (lang: string, by = assessor, query = '') => {
    const event = {
      locals: { viewer: viewerOf(by) },
      params: { lang, id: scheme },
      url: new URL(`http://127.0.0.1/?${query}`),
    }
    const answer = await GET(event as never) // as much of SvelteKit's event as it takes
    return (await answer.text()).replace('\uFEFF', '').trim().split('\r\n')
  }
  const [head, first, second] = await file('zh')
  expect(head).toBe('声明编号,标准,企业,产品或服务,品种,声明日期,状态,原因')
  expect(first).toContain('Q/FZ 1-2026,风筝厂1,型号1,运动风筝')
  expect(second).toContain("'=1+1") // nothing that a spreadsheet would compute
  expect((await file('en'))[2]).toContain('Left out')
  expect(await file('en', assessor, 'show=taken')).toHaveLength(2)
  await expect(file('zh', await kites.assessor(w, 2))).rejects.toMatchObject({ status: 404 })
})
