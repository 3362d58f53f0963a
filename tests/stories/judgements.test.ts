import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { judgementConfirmed, judgementRevoked } from '#server/acts/judgement-settled.ts'
import {
  exclusionProposed,
  methodEquated,
  textGraded,
  textInterpreted,
  transcriptionProposed,
} from '#server/acts/judgement.ts'
import { runEvaluation } from '#server/evaluating.ts'
import { notice } from '#server/reads/work/notices.ts'
import { workbenchIndicator } from '#server/reads/work/workbench-indicator.ts'
import { workbenchStandard } from '#server/reads/work/workbench-standard.ts'
import { workbench } from '#server/reads/work/workbench.ts'
import { whoOf } from '#server/work-page.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { colleague, frozenRound, nameJudges, ownMethod, patterned } from './judged.ts'
import * as kites from './kites.ts'

describe('what no program settles', () => {
  let w: World
  let round: Awaited<ReturnType<typeof frozenRound>>
  let second: By
  const about = { reason: '对照原文一致。', evidence: '标准文本第6页。' }
  const of = (n: number) => ({ evaluation: round.evaluation, declaration: round.declarationOf(n), ...about })
  const who = () => whoOf({ viewer: viewerOf(round.assessor) })
  const bench = async () => {
    const answer = await workbench(who(), w.app, round.evaluation)
    if (answer.seen !== 'open') throw new Error('the workbench was not disclosed')
    return answer.data
  }
  const run = () => runEvaluation(w.app, round.evaluation, { by: round.assessor })
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await frozenRound(w)
    second = await colleague(w, round.assessor)
  })
  afterAll(() => w.close())

  clause('3.4.4', 'is listed with its reason, and nothing is ranked over it', async () => {
    const { rows, progress } = await bench()
    expect(rows.map(({ product, indicator, code, state }) => [product, indicator, code, state])).toEqual([
      ['型号2', 'pattern', 'text', 'open'],
      ['型号3', 'strength', 'method', 'open'],
    ])
    expect(progress).toEqual({ settled: 0, total: 2 })
    expect(await run()).toEqual(refusal('standards-undecided', '3.4.4', { count: 2 }))
  })

  clause('3.4.4', 'what the program settled is not for experts, and they are enough and without a tie', async () => {
    const graded = (n: number, indicator: string) =>
      w.try(textGraded, { ...of(n), indicator, grades: {} }, round.assessor)
    expect(await graded(2, 'pattern')).toEqual(refusal('judges-without-tie-too-few', '3.4.4', { count: 0, least: 5 }))
    await nameJudges(w, round.assessor, round.evaluation)
    expect(await graded(1, 'strength')).toEqual(refusal('nothing-to-judge', '3.4.4'))
    expect(await graded(1, 'none')).toEqual(refusal('judgement-target-unknown', '3.4.4'))
    // The sixth is tied to the enterprise: a grade of theirs does not count.
    const grades = { '1': 'average', '2': 'benchmark', '3': 'average', '4': 'none', '6': 'advanced' } as const
    expect(await w.try(textGraded, { ...of(2), indicator: 'pattern', grades }, round.assessor)).toEqual(
      refusal('judges-without-tie-too-few', '3.4.4', { count: 4, least: 5 }),
    )
    await w.do(textGraded, { ...of(2), indicator: 'pattern', grades: { ...grades, '5': 'average' } }, round.assessor)
    expect((await bench()).progress).toEqual({ settled: 1, total: 2 })
    expect(await graded(2, 'pattern')).toEqual(refusal('judged-already', '3.4.4'))
  })

  clause(
    '3.4.4',
    'another method, once equated, is compared; results stand with and without what was judged',
    async () => {
      await w.do(methodEquated, { ...of(3), indicator: 'strength' }, round.assessor)
      const { progress, differences } = await bench()
      expect(progress).toEqual({ settled: 2, total: 2 })
      const moved = Object.fromEntries(
        differences.map((one) => [one.standard, [one.without?.outcome, one.with?.outcome]]),
      )
      expect(moved['Q/FZ 2-2026']).toEqual(['undecided', 'ranked'])
      expect(moved['Q/FZ 3-2026']).toEqual(['undecided', 'ranked'])
      const standard = await workbenchStandard(who(), w.app, round.evaluation, round.numberOf(3))
      expect(standard.seen === 'open' && standard.data.judgements.map(({ kind, from }) => [kind, from])).toEqual([
        ['method-equivalence', ownMethod],
      ])
    },
  )

  clause(
    '3.4.4',
    'a value from the text counts once a second person has read it, and the enterprise is told',
    async () => {
      const transcription = { ...of(4), indicator: 'strength', to: '≥92', page: '6' }
      const propose = (changed: object) =>
        w.try(transcriptionProposed, { ...transcription, ...changed }, round.assessor)
      expect(await propose({ to: '≥83' })).toEqual(refusal('transcribed-as-declared', '3.4.4'))
      expect(await propose({ to: '约92' })).toEqual(refusal('transcribed-unreadable', '3.4.4', { typed: '约92' }))
      const { judgement } = await w.do(transcriptionProposed, transcription, round.assessor)
      expect(await run()).toEqual(refusal('judgements-unconfirmed', '3.4.4', { count: 1 }))
      const confirm = { judgement, confirms: true, reason: '第6页，表2。' }
      expect(await w.try(judgementConfirmed, confirm, round.assessor)).toEqual(refusal('second-reader-needed', '3.4.4'))
      await w.do(judgementConfirmed, confirm, second)
      expect(await w.try(judgementConfirmed, confirm, second)).toEqual(refusal('judgement-settled', '3.4.4'))

      const maker = round.makers[3]
      const { id } = await w.app.reader
        .selectFrom('notice')
        .select('id')
        .where('organisation', '=', maker?.organisation ?? '')
        .where('kind', '=', 'judged')
        .executeTakeFirstOrThrow()
      const told = await notice(whoOf({ viewer: viewerOf(maker ?? round.assessor) }), w.app, id)
      expect(told.seen === 'open' && told.data.judged).toMatchObject({ from: '≥83', to: '≥92', page: '6' })
      const others = await notice(whoOf({ viewer: viewerOf(round.makers[0] ?? second) }), w.app, id)
      expect(others.seen).toBe('unknown')
      const lists = await workbenchIndicator(who(), w.app, round.evaluation, { indicator: 'strength' })
      expect(lists.seen === 'open' && lists.data.rows.find(({ product }) => product === '型号4')?.accepted).toBe(
        '[92, 100] %',
      )
    },
  )

  clause('3.4.4', 'a value declared by condition is transcribed like any other, condition by condition', async () => {
    const propose = (to: string) =>
      w.try(transcriptionProposed, { ...of(5), indicator: 'strength', to, page: '7' }, round.assessor)
    expect(await propose('干燥：≥82；潮湿：≥81')).toEqual(refusal('transcribed-as-declared', '3.4.4'))
    expect(await propose('干燥：≥82；潮湿：约81')).toEqual(
      refusal('transcribed-unreadable', '3.4.4', { typed: '干燥：≥82；潮湿：约81' }),
    )
    const done = await propose('干燥：≥82；潮湿：≥81.5')
    const judgement = done.kind === 'done' ? done.result.judgement : ''
    await w.do(judgementConfirmed, { judgement, confirms: true, reason: '第7页，表3。' }, second)
    const standard = await workbenchStandard(who(), w.app, round.evaluation, round.numberOf(5))
    if (standard.seen !== 'open') throw new Error('not disclosed')
    const [row] = standard.data.judgements
    expect([row?.from, row?.to, row?.state]).toEqual(['干燥：≥82；潮湿：≥81', '干燥：≥82；潮湿：≥81.5', 'standing'])
    const strength = standard.data.rows.find(({ indicator }) => indicator.id === 'strength')
    expect(strength?.now?.accepted).toContain('81.5')
  })

  clause('3.4.4', 'a standard is excluded by two, and a mistake is taken back and stays on record', async () => {
    const { judgement } = await w.do(exclusionProposed, of(5), round.assessor)
    await w.do(judgementConfirmed, { judgement, confirms: true, reason: '已核实。' }, second)
    expect((await bench()).differences.find(({ standard }) => standard === 'Q/FZ 5-2026')?.with).toBeNull()
    await w.do(judgementRevoked, { judgement, reason: '重新核实，情况不属实。' }, second)
    expect(await w.try(judgementRevoked, { judgement, reason: '再撤' }, second)).toEqual(
      refusal('judgement-settled', '3.4.4'),
    )
    expect((await bench()).differences.find(({ standard }) => standard === 'Q/FZ 5-2026')?.with?.outcome).toBe('ranked')
    const states = await w.app.reader.selectFrom('judgement').select(['number', 'state']).orderBy('number').execute()
    expect(states.map(({ state }) => state)).toEqual(['standing', 'standing', 'standing', 'standing', 'revoked'])
  })

  clause('3.4.4', 'the ranking rests on what was judged, and says so', async () => {
    const outcome = await run()
    const ranking = outcome.kind === 'done' ? (outcome.result.rankings[0] ?? '') : ''
    expect((await kites.entries(w, ranking)).map(({ rank, product }) => `${rank} ${product}`)).toEqual([
      '1 型号1',
      '2 型号2',
      '3 型号3',
      '4 型号4',
      '5 型号5',
    ])
    const { result } = await w.app.reader
      .selectFrom('ranking')
      .select('result')
      .where('id', '=', ranking)
      .executeTakeFirstOrThrow()
    const { judgements, differences } = result as {
      judgements: { judgements: { kind: string }[] }
      differences: { id: string }[]
    } // made by runEvaluation
    expect(judgements.judgements.map(({ kind }) => kind)).toEqual([
      'grade-qualitative',
      'method-equivalence',
      'correct-transcription',
      'correct-transcription',
    ])
    expect(differences.length).toBeGreaterThan(1)
    expect(await w.try(exclusionProposed, of(1), round.assessor)).toEqual(refusal('already-evaluated', '3.4.4'))
  })
})

describe('where the scheme says what becomes of the undecided', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  clause('3.4.4', 'the evaluation is run, and they are not ranked; an interpreted text is', async () => {
    const scheme = { ...patterned, admission: { ...patterned.admission, undecided: 'not-ranked' as const } }
    const round = await frozenRound(w, scheme)
    await nameJudges(w, round.assessor, round.evaluation)
    const text = { evaluation: round.evaluation, declaration: round.declarationOf(2), indicator: 'pattern' }
    const said = { reason: '文字等同。', evidence: '会议纪要。', verdict: 'equal' as const }
    expect(await w.try(textInterpreted, { ...text, ...said, tier: 'advanced' }, round.assessor)).toEqual(
      refusal('tier-of-another-class', '3.4.4'),
    )
    await w.do(textInterpreted, { ...text, ...said, tier: 'pass' }, round.assessor)
    const outcome = await runEvaluation(w.app, round.evaluation, { by: round.assessor })
    const ranking = outcome.kind === 'done' ? (outcome.result.rankings[0] ?? '') : ''
    expect((await kites.entries(w, ranking)).map(({ product }) => product)).toEqual([
      '型号1',
      '型号2',
      '型号4',
      '型号5',
    ])
  })
})
