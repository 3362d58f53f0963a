import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { declarationsMade, declarationsMirrored } from '#server/acts/declaration.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { intakeAnnounced } from '#server/acts/intake.ts'
import { notice as readNotice } from '#server/reads/work/notices.ts'
import { intake } from '#server/reads/work/evaluations.ts'
import { whoOf } from '#server/work-page.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { openWorld, type World } from '../world.ts'
import * as kites from './kites.ts'

describe('who enters, and as of when', () => {
  let w: World
  let assessor: By
  let scheme = ''
  let keyArea = ''
  let makers: By[] = []
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    const pool = await kites.experts(w, 5)
    keyArea = await kites.keyArea(w)
    assessor = await kites.assessor(w, 1)
    const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
    scheme = await kites.toScheme(w, application, pool)
    makers = [await kites.enterprise(w, 1), await kites.enterprise(w, 2), await kites.enterprise(w, 3)]
  })
  afterAll(() => w.close())

  const declare = (
    by: By | undefined,
    serial: number,
    values: Record<string, { value: string; method?: string }>,
    revises = false,
  ) =>
    w.do(
      declarationsMade,
      { declarations: [{ ...kites.standard(keyArea, serial, 85), values, revises }] },
      by ?? assessor,
    )
  const promised = (value: number, other: Record<string, { value: string; method?: string }> = {}) => ({
    ...kites.promised(value),
    ...other,
  })
  const list = async () => {
    const answer = await intake(whoOf({ viewer: viewerOf(assessor) }), w.app, scheme)
    if (answer.seen !== 'open') throw new Error('the list was not disclosed')
    return answer.data
  }
  const codes = async () =>
    Object.fromEntries(
      (await list()).lines.map(({ product, reasons }) => [product, reasons.map(({ refused }) => refused)]),
    )
  const told = async (by: By | undefined) => {
    const rows = await w.app.reader
      .selectFrom('notice')
      .select(['id', 'kind'])
      .where('organisation', '=', by?.organisation ?? '')
      .orderBy('act', 'desc')
      .execute()
    const answer = await readNotice(whoOf({ viewer: viewerOf(by ?? assessor) }), w.app, rows[0]?.id ?? '')
    if (answer.seen !== 'open') throw new Error('the notice was not disclosed')
    return { ...answer.data, count: rows.length }
  }

  clause('3.4.4', 'the list names every fault of every standard that was found', async () => {
    await declare(
      makers[0],
      1,
      promised(89, { strength: { value: '约89' }, balance: { value: '≥89', method: 'GB/T 23791-2009' } }),
    )
    await declare(makers[1], 2, promised(87))
    await declare(makers[2], 3, promised(85))
    const outside = {
      ...kites.standard(keyArea, 4, 88),
      revises: false,
      declaredOn: '2025-05-01',
      enterprise: { name: '外省厂', uscc: kites.uscc(4), place: '440305' },
    }
    await w.do(declarationsMirrored, { source: '某平台', declarations: [outside] }, (await w.stage.body()).prepares)
    expect(await codes()).toEqual({
      型号1: ['declared-value-unreadable', 'cited-standard-over'],
      型号2: [],
      型号3: [],
      型号4: ['enterprise-outside-province'],
    })
  })

  clause(
    '3.4.4',
    'each enterprise is told its own lines, by desk and mail, and until when it may correct',
    async () => {
      const cutOffDay = kites.firstCutOff(w)
      const { told: count } = await w.do(intakeAnnounced, { scheme, cutOffDay }, assessor)
      expect(count).toBe(4)
      const { kind, listed, cutOffDay: day } = await told(makers[0])
      expect([kind, day, listed?.map(({ product }) => product)]).toEqual(['intake-announced', cutOffDay, ['型号1']])
      expect(listed?.[0]?.reasons.map(({ refused }) => refused)).toEqual([
        'declared-value-unreadable',
        'cited-standard-over',
      ])
      expect(await w.desk('enterprise', makers[0]?.organisation)).toEqual(['read-notice'])
      await w.serve()
    },
  )

  clause('3.4.4', 'told a later day, everybody is told again, and the earlier notice leaves the desk', async () => {
    await w.do(intakeAnnounced, { scheme, cutOffDay: addDays(kites.firstCutOff(w), 1) }, assessor)
    expect(await w.desk('enterprise', makers[0]?.organisation)).toEqual(['read-notice'])
    expect((await told(makers[0])).count).toBe(2)
  })

  clause('3.4.4', 'what was corrected in time is taken in; what came later counts next time', async () => {
    await declare(makers[0], 1, promised(89), true)
    const { announcement } = await list()
    const last = announcement?.cutOffDay ?? ''
    await w.turnTo(last)
    await declare(makers[1], 2, promised(88), true)
    await w.turnTo(addDays(last, 1))
    await declare(makers[2], 3, promised(95), true)
    await declare(makers[2], 5, promised(95))
    expect(await codes()).toMatchObject({ 型号1: [], 型号2: [], 型号3: [], 型号5: ['declared-after-cut-off'] })

    const { evaluation, taken, left, digest } = await w.do(dataFrozen, { scheme }, assessor)
    expect([taken, left]).toEqual([3, 2])
    const row = await w.app.reader
      .selectFrom('evaluation')
      .select(['data', 'data_digest', 'cut_off_day'])
      .where('id', '=', evaluation)
      .executeTakeFirstOrThrow()
    const data = row.data as {
      taken: { declaration: { product: string; values: Record<string, { value: string }> } }[]
    } // frozen by ranking.data-frozen
    expect(
      Object.fromEntries(data.taken.map(({ declaration: { product, values } }) => [product, values.strength?.value])),
    ).toEqual({ 型号1: '≥89', 型号2: '≥88', 型号3: '≥85' })
    expect([row.data_digest, row.cut_off_day]).toEqual([digest, last])
  })

  clause(
    '3.4.4',
    'and afterwards each enterprise is told what was taken of its standards, and why not the others',
    async () => {
      const { kind, listed, digest } = await told(makers[2])
      expect([kind, digest?.length]).toEqual(['data-frozen', 64])
      expect(listed?.map(({ product, reasons }) => [product, reasons.map(({ refused }) => refused)])).toEqual([
        ['型号3', []],
        ['型号5', ['declared-after-cut-off']],
      ])
      expect(await w.desk('enterprise', makers[2]?.organisation)).toEqual(['read-notice'])
    },
  )
})
