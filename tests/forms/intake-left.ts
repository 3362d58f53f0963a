import { expect } from 'vitest'
import { z } from 'zod'
import { act } from '#server/acts/act.ts'
import { declarationsMade, declarationsMirrored } from '#server/acts/declaration.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import * as kites from '../stories/kites.ts'
import { contest, entered } from '../stories/on-paper.ts'
import type { World } from '../world.ts'
import { drawn, loaded } from './drawn.ts'
import type { declaredFor } from './intake-cases.ts'
import type { Says } from './refusing.ts'

type Staged = Awaited<ReturnType<typeof declaredFor>>
type Listed = { readonly list: { readonly rows: readonly { product: string; reasons: readonly Refused[] }[] } }
type Refused = Parameters<typeof sayRefusal>[1]

/** Nobody bars an enterprise on the platform yet: a test's own act stands for whoever will. */
const barredBy = act('test.barred@1', {
  clauses: ['3.6'],
  by: ['system'],
  input: z.object({ organisation: z.uuid(), until: z.iso.date() }),
  async perform({ tx, seq }, { organisation, until }) {
    await tx.updateTable('organisation').set({ barred_until: until, act: seq }).where('id', '=', organisation).execute()
    return {}
  },
  shows: () => ({}),
})

/** One standard for each reason not to be taken in. */
export async function declaredBadly(w: World, { keyArea }: Staged): Promise<readonly [string, ...Says][]> {
  const own = async (serial: number, more: object) => {
    const by = await kites.enterprise(w, serial)
    await w.stage.declare(by, [{ ...kites.standard(keyArea, serial, 89), ...more }])
    return by
  }
  await own(11, { values: { ...kites.promised(89), strength: { value: '约89' } } })
  await own(12, { values: { ...kites.promised(89), balance: { value: '≥89', method: 'GB/T 23791-2009' } } })
  await own(13, { variety: 'stunt' })
  const barred = await own(14, {})
  await w.do(barredBy, { organisation: barred.organisation ?? '', until: '2099-01-01' }, { actor: 'system' })
  const { prepares } = await w.stage.body()
  const outside = { name: '外省厂', uscc: kites.uscc(15), place: '440305' }
  const mirrored = { ...kites.standard(keyArea, 15, 89), revises: false, declaredOn: w.today(), enterprise: outside }
  await w.do(declarationsMirrored, { source: '某平台', declarations: [mirrored] }, prepares)
  const from = await kites.enterprise(w, 16)
  const sent = { declarations: [{ ...kites.standard(keyArea, 16, 89), revises: false }] }
  await contest(w, entered(await w.enter(declarationsMade, sent, { from, by: prepares })).entry, from)
  return [
    ['型号11', 'declared-value-unreadable', '“约89”读不出', '“约89” of “指标 strength” cannot be read', '3.4.4'],
    ['型号12', 'cited-standard-over', '引用的 GB/T 23791-2009', 'cites GB/T 23791-2009', '3.4.4'],
    ['型号13', 'out-of-variety', '不在方案范围内', 'not one of the scheme’s', '3.4.4'],
    ['型号14', 'enterprise-barred', '禁入到', 'is barred until', '3.6'],
    ['型号15', 'enterprise-outside-province', '在本省登记注册', 'registered in the province', '2.0'],
    ['型号16', 'declaration-contested', '企业提出不符', 'contested by its enterprise', '3.4.4'],
  ]
}

/** A standard that came too late. */
export async function declaredLate(w: World, { keyArea }: Staged): Promise<readonly [string, ...Says][]> {
  await w.stage.declare(await kites.enterprise(w, 17), [kites.standard(keyArea, 17, 89)])
  return [['型号17', 'declared-after-cut-off', '下次评估采用', 'the next evaluation takes it in', '3.4.4']]
}

/** The list on the page of the scheme says of each, in both languages, why it is left out, and on what basis. */
export async function leavesOut({ assessor, scheme }: Staged, expected: readonly [string, ...Says][]): Promise<void> {
  const [folder, looking] = ['[lang=lang]/work/schemes/[id]', { by: assessor, params: { id: scheme } }]
  for (const lang of ['zh', 'en'] as const) {
    const { rows } = ((await loaded(folder, looking, lang)) as unknown as Listed).list // as its page reads it
    const page = (await drawn(folder, looking, { lang })) ?? ''
    const drawnRows = page.split('<tr').map((row) => row.replaceAll(/<!--.*?-->/g, ''))
    for (const [product, refused, zh, en, clause] of expected) {
      const reason = rows.find((row) => row.product === product)?.reasons.find((one) => one.refused === refused)
      if (!reason) throw new Error(`${product} is not left out for ${refused}: ${JSON.stringify(rows)}`)
      expect(reason.clause, refused).toBe(clause)
      const { sentence } = sayRefusal(lang, reason)
      expect(sentence).toContain(lang === 'zh' ? zh : en)
      const row = drawnRows.find((one) => one.includes(product)) ?? ''
      expect(row, `the page says ${refused}`).toContain(sentence)
      expect(row, `the page gives the basis of ${refused}`).toContain(`/policy#clause-${clause}"`)
    }
  }
}

/** Once frozen, the workbench says of a promise that depends on another what that one is missing. */
export async function dependsOnNothing({ assessor }: Staged, evaluation: string, number: string): Promise<void> {
  const folder = '[lang=lang]/work/evaluations/[id]/workbench/[number]'
  for (const [lang, words] of [
    ['zh', '这个要求相对于指标line-hold'],
    ['en', 'This requirement depends on the indicator line-hold'],
  ] as const) {
    const page = (await drawn(folder, { by: assessor, params: { id: evaluation, number } }, { lang })) ?? ''
    const sentence = sayRefusal(lang, { refused: 'parent-without-limit', clause: '3.2', with: { parent: 'line-hold' } })
    expect(sentence.sentence).toContain(words)
    const said = page.split('<li').find((one) => one.replaceAll(/<!--.*?-->/g, '').includes(sentence.sentence))
    expect(said, 'the page says it').toContain('/policy#clause-3.2"')
  }
}
