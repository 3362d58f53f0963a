import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#domain/calendar.ts'
import { certificateStatus } from '#domain/front-runner.ts'
import { act } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { callOpened } from '#server/acts/call.ts'
import { declarationsMirrored } from '#server/acts/declaration.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { programmeStateSet } from '#server/acts/ledger.ts'
import { panelConvened } from '#server/acts/panel.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const opinions = { reasons: '见评审表', opinion: '专家组意见' }
const setState = async (w: World, state: 'active' | 'suspended' | 'ended') =>
  w.stage.issued(programmeStateSet, { state, reason: '通知' }, { zh: '项目状态' }, await w.stage.regulator())
const stateOf = async (w: World, id: string) =>
  (await w.app.reader.selectFrom('ranking').select('state').where('id', '=', id).executeTakeFirst())?.state

describe('a ranking that is contested', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
  })
  afterAll(() => w.close())

  clause('6.2', 'nobody whom an enterprise on it employs audits it', async () => {
    const { prepares } = await w.stage.body()
    const theirs = await w.stage.expert(
      { name: '厂内人', email: 'inside@test.invalid' },
      { name: '某处', uscc: kites.uscc(2) },
      '标准化',
    )
    for (const entry of await kites.entries(w, round.ranking))
      await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
    await kites.shortlisted(w, round.assessor, round.ranking)
    await w.stage.askConsent(round.assessor, round.ranking)
    for (const entry of await kites.entries(w, round.ranking))
      await w.stage.answerConsent(kites.holder(round.enterprises, entry.enterprise), entry.id, true)
    await kites.settled(w, round.assessor, round.ranking)
    const experts = [...round.pool.slice(0, 4), theirs].map(({ expert }) => expert)
    expect(await w.try(panelConvened, { kind: 'report-audit', subject: round.ranking, experts }, prepares)).toEqual(
      refusal('expert-in-conflict', '6.2'),
    )
    await w.stage.panel('report-audit', round.ranking, round.pool.slice(0, 5), opinions)
  })

  clause('3.4.6', 'other experts deliberate on the whole, then it is published with its answer', async () => {
    const { prepares } = await w.stage.body()
    const { publicity, lastDay } = await w.stage.openPublicity('ranking', round.ranking, { zh: '风筝' })
    const said = { name: '钱某', contact: 'qian@test.invalid', text: '型号2检测有误。', evidence: '报告' }
    const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
    await w.do(objectionAdmitted, { submission }, prepares)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await stateOf(w, round.ranking)).toBe('held')
    expect(await w.desk('working-body')).toEqual([
      expect.stringMatching(/^answer-submission by 2026-/),
      'convene-deliberation',
    ])
    expect(await w.tryToPrepare(rankingPublished, { ranking: round.ranking }, prepares)).toEqual(
      refusal('publicity-contested', '3.4.6'),
    )
    await expect(w.stage.panel('deliberation', round.ranking, round.pool.slice(4, 9), opinions)).rejects.toThrow(
      'expert-sat-before',
    )
    await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), opinions)
    await w.stage.keepRanking(round.ranking, { zh: '风筝' })
    const { frontRunners } = await w.stage.publishRanking(round.ranking, { zh: '风筝' })
    expect(frontRunners).toEqual(['FR-2026-0001', 'FR-2026-0002'])
    expect(await w.tryToPrepare(rankingPublished, { ranking: round.ranking }, prepares)).toEqual(
      refusal('ranking-already-published', '3.4.6'),
    )
  })

  clause('1', 'an ended programme shows on every certificate and begins nothing more', async () => {
    await setState(w, 'ended')
    const title = await w.app.reader
      .selectFrom('front_runner')
      .select(['state', 'last_valid_day as lastValidDay'])
      .orderBy('number')
      .executeTakeFirstOrThrow()
    const { state } = await w.app.reader.selectFrom('programme').select('state').executeTakeFirstOrThrow()
    expect(certificateStatus(title, state, w.today())).toBe('programme-ended')
    const body = await w.stage.body()
    const call = { title: { zh: '征集' }, keyAreas: [round.keyArea], closesOn: '2026-12-01', rules: { zh: '按方案。' } }
    await expect(w.stage.issued(callOpened, call, { zh: '征集' }, body)).rejects.toThrow('programme-ended')
    await expect(setState(w, 'active')).rejects.toThrow('programme-ended-for-good')
  })
})

describe('a programme that rests', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  clause('1', 'nothing new begins, what runs runs on, and afterwards it goes on', async () => {
    const round = await kites.toRanking(w)
    const { lastDay } = await kites.toRankingPublicity(w, round)
    await setState(w, 'suspended')
    await expect(setState(w, 'suspended')).rejects.toThrow('programme-already-so')

    const { id: call } = await w.app.reader.selectFrom('call').select('id').executeTakeFirstOrThrow()
    const { id: scheme } = await w.app.reader.selectFrom('scheme').select('id').executeTakeFirstOrThrow()
    const lodged = {
      call,
      keyArea: round.keyArea,
      statement: '独立。',
      noFee: true,
      interests: 'none',
      scheme: kites.kites,
    }
    expect(await w.try(applicationLodged, lodged, round.assessor)).toEqual(refusal('programme-suspended', '3.3.2'))
    expect(await w.try(dataFrozen, { scheme }, round.assessor)).toEqual(refusal('programme-suspended', '3.4.4'))
    const { prepares, issues } = await w.stage.regulator()
    const { keyArea } = await w.do(
      keyAreaProposed,
      { group: kites.group, title: { zh: '陀螺' }, factors: kites.factors },
      prepares,
    )
    const shown = { title: { zh: '陀螺' }, path: '/work/' }
    await w.stage.heard(keyArea)
    const { preparation } = await prepare(w.app, keyAreaDecided, kites.decision(keyArea), shown, { by: prepares })
    expect(await issue(w.app, preparation, { by: issues })).toEqual(refusal('programme-suspended', '3.1'))

    await w.turnTo(addDays(lastDay, 1))
    expect(await w.sweep()).toEqual({ done: 1, waiting: [] })
    expect(await stateOf(w, round.ranking)).toBe('cleared')
    await expect(w.stage.publishRanking(round.ranking, { zh: '风筝' })).rejects.toThrow('programme-suspended')
    await setState(w, 'active')
    // What was prepared meanwhile is issued as it is.
    const waiting = await w.app.reader
      .selectFrom('preparation')
      .select('id')
      .where('state', '=', 'prepared')
      .where('type', '=', rankingPublished.type)
      .executeTakeFirstOrThrow()
    expect((await issue(w.app, waiting.id, { by: (await w.stage.body()).issues })).kind).toBe('done')
    expect((await issue(w.app, preparation, { by: issues })).kind).toBe('done')
  })
})

/** Until exits are decided on the platform, a test's own act stands for one: a bar is a fact of the organisation. */
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

describe('who is ranked', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  test('mirrored standards are, standards from outside and of barred enterprises are not, each with its reason', async () => {
    const pool = await kites.experts(w, 5)
    const keyArea = await kites.keyArea(w)
    const assessor = await kites.assessor(w, 1)
    const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
    const scheme = await kites.toScheme(w, application, pool)
    const own = await kites.enterprise(w, 1)
    const out = await kites.enterprise(w, 2)
    await w.stage.declare(own, [kites.standard(keyArea, 1, 85)])
    await w.stage.declare(out, [kites.standard(keyArea, 2, 88)])
    const { prepares } = await w.stage.body()
    const from = (serial: number, place: string) => ({ name: `风筝厂${serial}`, uscc: kites.uscc(serial), place })
    const mirrored = (serial: number, value: number, place: string, declaredOn = '2025-05-01') => ({
      ...kites.standard(keyArea, serial, value),
      revises: false,
      declaredOn,
      enterprise: from(serial, place),
    })
    const declarations = [
      mirrored(3, 87, '530300'),
      mirrored(4, 89, '440305'),
      { ...mirrored(5, 89, '530300'), variety: 'stunt' },
    ]
    await w.do(declarationsMirrored, { source: '企业标准信息公共服务平台', declarations }, prepares)
    expect(
      await w.try(
        declarationsMirrored,
        { source: '某平台', declarations: [mirrored(6, 80, '530300', '2030-01-01')] },
        prepares,
      ),
    ).toEqual(refusal('declared-in-future', '2.1', { day: '2030-01-01' }))
    await w.do(barredBy, { organisation: out.organisation ?? '', until: '2029-01-01' }, { actor: 'system' })

    const ranking = await kites.evaluated(w, assessor, scheme)
    expect((await kites.entries(w, ranking)).map(({ rank, product }) => `${rank} ${product}`)).toEqual([
      '1 型号3',
      '2 型号1',
    ])
    const { data } = await w.app.reader.selectFrom('evaluation').select('data').executeTakeFirstOrThrow()
    const { left } = data as { left: { product: string; why: { refused: string } }[] } // frozen by ranking.data-frozen
    expect(left.map(({ product, why }) => `${product} ${why.refused}`)).toEqual([
      '型号2 enterprise-barred',
      '型号4 enterprise-outside-province',
      '型号5 out-of-variety',
    ])
    expect(await w.try(dataFrozen, { scheme }, assessor)).toEqual(refusal('data-already-frozen', '3.4.4'))
  })

  clause('3.6', 'an enterprise that is barred after the data were frozen gets no place', async () => {
    const { id: ranking } = await w.app.reader.selectFrom('ranking').select('id').executeTakeFirstOrThrow()
    const all = await kites.entries(w, ranking)
    const assessor = await w.app.reader
      .selectFrom('act')
      .select(['person', 'organisation'])
      .where('type', '=', dataFrozen.type)
      .executeTakeFirstOrThrow()
    const capacity = await w.app.reader
      .selectFrom('capacity')
      .select('id')
      .where('person', '=', assessor.person ?? '')
      .executeTakeFirstOrThrow()
    const by = {
      actor: 'assessor',
      capacity: capacity.id,
      person: assessor.person ?? '',
      organisation: assessor.organisation ?? '',
    } as const
    await w.do(barredBy, { organisation: all[1]?.enterprise ?? '', until: '2029-01-01' }, { actor: 'system' })
    // One without a report, one barred: nobody is left to be listed.
    expect(await kites.shortlisted(w, by, ranking)).toEqual(refusal('nobody-to-shortlist', '3.4.5'))
  })
})
