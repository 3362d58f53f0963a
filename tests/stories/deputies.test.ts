import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { programmeStateSet } from '#server/acts/ledger.ts'
import { capacityEnded, capacityGranted } from '#server/acts/organisation.ts'
import { check } from '#server/proof/check.ts'
import { preparation } from '#server/reads/work/preparations.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

describe('somebody stands in', () => {
  let w: World
  let [holder, colleague, deputy]: [By?, By?, By?] = []
  const one = (by: By | undefined) => by ?? { actor: 'public' as const }
  let reasons = 0
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    holder = await w.official('wang', 'regulator')
    colleague = await w.official('li', 'regulator')
    deputy = await w.deputy(holder, 'zhao', { fromDay: '2026-03-03', untilDay: '2026-03-06' })
  })
  afterAll(() => w.close())

  /** The state is set to and fro. */
  const preparing = async (by: By | undefined) => {
    const { state } = await w.app.reader.selectFrom('programme').select('state').executeTakeFirstOrThrow()
    const input = { state: state === 'active' ? 'suspended' : 'active', reason: `理由${(reasons += 1)}` } as const
    return prepare(w.app, programmeStateSet, input, { title: { zh: '状态' }, path: '/work/programme' }, { by: one(by) })
  }
  const prepared = async (by: By | undefined) => (await preparing(by)).preparation
  const issued = (id: string, by: By | undefined) => issue(w.app, id, { by: one(by) })

  clause(
    '6.1',
    'from the first day of the dates to the end of the last, and no longer when it is ended early',
    async () => {
      await expect(prepared(deputy)).rejects.toThrow('capacity-not-begun')
      await w.turnTo('2026-03-03')
      expect(await prepared(deputy)).toMatch(/^[0-9a-f-]{36}$/)
      await w.turnTo('2026-03-04')
      await w.do(capacityEnded, { capacity: deputy?.capacity ?? '', untilDay: '2026-03-04' }, one(holder))
      expect(await prepared(deputy)).toMatch(/^[0-9a-f-]{36}$/)
      await w.turnTo('2026-03-05')
      await expect(prepared(deputy)).rejects.toThrow('capacity-ended')
      deputy = await w.deputy(one(holder), 'zhao', { untilDay: '2026-03-31' })
    },
  )

  clause(
    '6.1',
    'with the hand of the holder: neither issues what the other prepared, a third person does',
    async () => {
      const no = refusal('same-place-issues', '6.1')
      const byHolder = await prepared(holder)
      expect(await issued(byHolder, deputy)).toEqual(no)
      expect((await issued(byHolder, colleague)).kind).toBe('done')
      const byDeputy = await prepared(deputy)
      expect(await issued(byDeputy, holder)).toEqual(no)
      const another = await w.deputy(one(holder), 'qian', { untilDay: '2026-03-31' })
      expect(await issued(byDeputy, another)).toEqual(no)
      expect((await issued(byDeputy, colleague)).kind).toBe('done')
    },
  )

  clause('6.1', 'and the office reads who acted for whom', async () => {
    const id = await prepared(colleague)
    expect((await issued(id, deputy)).kind).toBe('done')
    const who = {
      person: colleague?.person ?? '',
      capacity: colleague?.capacity ?? '',
      organisation: w.bodies.regulator,
      role: 'regulator' as const,
      place: w.app.policy.province.code,
    }
    const shown = await preparation(who, w.app, id)
    expect(shown).toMatchObject({ seen: 'open', data: { preparer: 'li', preparerFor: null } })
    expect(shown).toMatchObject({ data: { issued: { name: 'zhao', issuerFor: 'wang' } } })
    expect((await check(w.app)).findings).toEqual([])
  })

  clause('6.1', 'only for whom appointed them, never through a deputy, never for an expert', async () => {
    const dates = { untilDay: '2026-03-20' }
    const appoint = (by: By, deputyFor: By, name = 'sun') =>
      w.try(
        capacityGranted,
        {
          person: { name, email: `${name}@test.invalid` },
          organisation: w.bodies.regulator,
          role: 'regulator',
          deputyFor: deputyFor.capacity,
          ...dates,
        },
        by,
      )
    expect(await appoint(one(colleague), one(holder))).toEqual(refusal('deputy-of-another', '6.1'))
    expect(await appoint(one(deputy), one(deputy))).toEqual(refusal('deputy-of-a-deputy', '6.1'))
    expect(await appoint(one(holder), one(holder), 'wang')).toEqual(refusal('deputy-for-oneself', '6.1'))
    const ends = { capacity: holder?.capacity ?? '', untilDay: w.today() }
    expect(await w.try(capacityEnded, ends, one(deputy))).toEqual(refusal('deputy-ends-holder', '6.1'))
    const [expert] = await kites.experts(w, 1)
    const sits = {
      person: { name: 'sun', email: 'sun@test.invalid' },
      organisation: expert?.by.organisation ?? '',
      role: 'expert' as const,
      deputyFor: expert?.by.capacity,
      ...dates,
    }
    expect(await w.try(capacityGranted, sits, { actor: 'system' })).toEqual(refusal('expert-has-no-deputy', '3.4.2'))
  })
})
