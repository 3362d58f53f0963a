import type { ClauseId } from '#policy/clauses.ts'
import { judgementConfirmed } from '#server/acts/judgement-settled.ts'
import { exclusionProposed, methodEquated, textGraded, transcriptionProposed } from '#server/acts/judgement.ts'
import { actions as evaluating } from '../../src/routes/[lang=lang]/work/evaluations/[id]/+page.server.ts'
import { actions as judging } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/[number]/+page.server.ts'
import { actions as naming } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/judges/+page.server.ts'
import { actions as settling } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/record/+page.server.ts'
import { colleague, frozenRound, judgesOf, nameJudges } from '../stories/judged.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { blanks, line, longer, missing, unchosen, unlisted, unseen, wrong, wrongEach, type Case } from './fields.ts'

const words = [missing, blanks, longer(500), unseen]
const said = { reason: '对照原文一致。', evidence: '标准文本第6页。' }
const no = (refused: string, zh: string, en: string, clause: ClauseId = '3.4.4') => ({ refused, zh, en, clause })

/** An evaluation with two things open: a text of the second standard, a method of the third. */
export const staged = (w: World) => frozenRound(w)
export type Staged = Awaited<ReturnType<typeof staged>>

const at = (round: Staged, n: number, indicator: string) => ({
  by: round.assessor,
  params: { id: round.evaluation, number: round.numberOf(n) },
  query: `judge=${indicator}`,
})

/** Nobody has been named to judge. */
export async function beforeNaming(w: World, round: Staged): Promise<readonly Case[]> {
  const other = await kites.assessor(w, 2)
  const form = { action: naming.name, by: round.assessor, params: { id: round.evaluation } }
  const five = Object.fromEntries(
    judgesOf(5).flatMap(({ name, title, employer }, n) => [
      [`name.${n}`, name],
      [`title.${n}`, title],
      [`employer.${n}`, employer],
    ]),
  )
  const filled = { ...form, typed: five }
  const body = '云南省标准化研究院'
  const first = (zh: string, en: string): [string, string] => [`第1名专家 · ${zh}`, `Expert 1 · ${en}`]
  const each = (field: string, [zh, en]: [string, string], slips: Parameters<typeof wrongEach>[2][string][2]) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      wrongEach('an expert', filled, { [field]: [lang === 'zh' ? zh : en, '3.4.4', slips] }).map((one) => ({
        ...one,
        [lang === 'zh' ? 'en' : 'zh']: '',
      })),
    )
  return [
    ...each('name.0', first('姓名', 'Name'), [missing, longer(200), unseen]),
    ...each('title.0', first('职称或职务', 'Title or post'), [missing, longer(200)]),
    ...each('employer.0', first('工作单位', 'Employer'), [missing, longer(200)]),
    wrong(
      'nobody at all',
      { ...form, typed: {} },
      {},
      {
        field: 'judges',
        zh: '判断专家',
        en: 'Experts who judge',
        clause: '3.4.4',
      },
    ),
    wrong(
      'a credit code that is none',
      filled,
      { 'employerUscc.0': '123' },
      {
        field: 'employerUscc.0',
        zh: '统一社会信用代码',
        en: 'Credit code',
        clause: '3.4.4',
      },
    ),
    wrong(
      'another assessor’s evaluation',
      { ...filled, by: other },
      {},
      no('evaluation-unknown', '没有这次评估，或不是你单位的', 'not there, or not yours'),
    ),
    wrong(
      'too few',
      filled,
      { 'name.4': '', 'title.4': '', 'employer.4': '' },
      no('judges-too-few', '至少要5名', 'at least 5'),
    ),
    wrong(
      'one of them twice',
      filled,
      { 'name.4': five['name.0'] ?? '', 'employer.4': five['employer.0'] ?? '' },
      no('judge-named-twice', '登记了两次', 'named twice'),
    ),
    wrong(
      'one of the working body',
      filled,
      { 'employer.4': body },
      no('judge-of-working-body', '不得参与评估', 'no part in evaluation', '3.3.1'),
    ),
    wrong(
      'grades without experts',
      { action: judging.grade, ...at(round, 2, 'pattern'), typed: said },
      {},
      no('judges-without-tie-too-few', '只有0名', 'Only 0 experts'),
    ),
    wrong(
      'run over open questions',
      { action: evaluating.run, by: round.assessor, params: { id: round.evaluation }, typed: {} },
      {},
      no('standards-undecided', '还有2项待判断', '2 items are undecided'),
    ),
  ]
}

/** Experts have been named. */
export async function whileJudging(w: World, round: Staged): Promise<readonly Case[]> {
  await nameJudges(w, round.assessor, round.evaluation)
  const transcribe = {
    action: judging.transcribe,
    ...at(round, 4, 'strength'),
    typed: { to: '≥92', page: '6', ...said },
  }
  const exclude = { action: judging.exclude, ...at(round, 5, ''), query: '', typed: said }
  const interpret = {
    action: judging.interpret,
    ...at(round, 2, 'pattern'),
    typed: { verdict: 'equal', tier: 'pass', ...said },
  }
  const grades = Object.fromEntries(['1', '2', '3', '4', '5'].map((seat) => [`grades.${seat}`, 'average']))
  const grade = { action: judging.grade, ...at(round, 2, 'pattern'), typed: { ...grades, ...said } }
  const equate = { action: judging.equate, ...at(round, 3, 'strength'), typed: said }
  const reasons = {
    reason: ['judgement.reason', '3.4.4', words],
    evidence: ['judgement.evidence', '3.4.4', words],
  } as const
  return [
    ...wrongEach('a transcription', transcribe, {
      to: ['judgement.value', '3.4.4', words],
      page: ['judgement.page', '3.4.4', line],
      ...reasons,
    }),
    ...wrongEach('an exclusion', exclude, reasons),
    ...wrongEach('an interpretation', interpret, {
      verdict: ['judgement.verdict', '3.4.4', [unchosen, unlisted]],
      tier: ['judgement.tier', '3.4.4', [unchosen, unlisted]],
      ...reasons,
    }),
    ...wrongEach('grades', grade, reasons),
    ...wrongEach('methods', equate, reasons),
    wrong(
      'a grade that is none',
      grade,
      { 'grades.1': 'excellent' },
      {
        field: 'grades.1',
        zh: '判断专家1（判断大学1）的评分',
        en: 'Grade of 判断专家1',
        clause: '3.4.4',
      },
    ),
    wrong(
      'the same value',
      transcribe,
      { to: '≥83' },
      no('transcribed-as-declared', '与声明的值相同', 'the declared value'),
    ),
    wrong(
      'a value that cannot be read',
      transcribe,
      { to: '约92' },
      no('transcribed-unreadable', '读不出', 'cannot be read'),
    ),
    wrong(
      'what the program settled',
      { ...interpret, ...at(round, 1, 'pattern') },
      {},
      no('nothing-to-judge', '程序已经定了', 'nothing to judge'),
    ),
    wrong(
      'a level of another class',
      interpret,
      { tier: 'advanced' },
      no('tier-of-another-class', '合格和不合格', 'passes or fails'),
    ),
    wrong('too few grades', grade, { 'grades.1': '' }, no('judges-without-tie-too-few', '只有4名', 'Only 4 experts')),
    wrong(
      'no other method',
      { ...equate, ...at(round, 2, 'pattern') },
      {},
      no('no-other-method', '没有声明别的检验方法', 'No other test method'),
    ),
  ]
}

/** One thing is judged, another proposed. */
export async function onceJudged(w: World, round: Staged): Promise<readonly Case[]> {
  const of = (n: number) => ({ evaluation: round.evaluation, declaration: round.declarationOf(n), ...said })
  const grades = { '1': 'average', '2': 'average', '3': 'average', '4': 'average', '5': 'average' } as const
  await w.do(textGraded, { ...of(2), indicator: 'pattern', grades }, round.assessor)
  await w.do(methodEquated, { ...of(3), indicator: 'strength' }, round.assessor)
  const { judgement } = await w.do(
    transcriptionProposed,
    { ...of(4), indicator: 'strength', to: '≥92', page: '6' },
    round.assessor,
  )
  const excluded = await w.do(exclusionProposed, of(5), round.assessor)
  const second = await colleague(w, round.assessor)
  await w.do(judgementConfirmed, { judgement: excluded.judgement, confirms: false, reason: '不属实。' }, second)
  const form = (action: Case['action'], of: string, by = second) => ({
    action,
    by,
    params: { id: round.evaluation },
    query: `of=${of}`,
    typed: { confirms: 'yes', reason: '第6页，表2。' },
  })
  const confirm = form(settling.confirm, judgement)
  return [
    wrong(
      'judged twice',
      { action: judging.grade, ...at(round, 2, 'pattern'), typed: said },
      {},
      no('judged-already', '已经有判断', 'has been judged'),
    ),
    wrong(
      'run before the second reader',
      { action: evaluating.run, by: round.assessor, params: { id: round.evaluation }, typed: {} },
      {},
      no('judgements-unconfirmed', '还有1项判断没有核对', '1 judgements wait'),
    ),
    ...wrongEach('a comparison', confirm, {
      confirms: ['judgement.confirms', '3.4.4', [unchosen, unlisted]],
      reason: ['judgement.reason', '3.4.4', words],
    }),
    ...wrongEach('taking back', form(settling.revoke, judgement), { reason: ['judgement.reason', '3.4.4', words] }),
    wrong(
      'compared by who proposed it',
      form(settling.confirm, judgement, round.assessor),
      {},
      no('second-reader-needed', '由另一个人核对', 'Another person compares'),
    ),
    wrong(
      'compared again',
      form(settling.confirm, excluded.judgement),
      {},
      no('judgement-settled', '不再改变', 'stands as it is'),
    ),
    wrong(
      'another assessor’s record',
      form(settling.revoke, '00000000-0000-4000-8000-000000000000'),
      {},
      no('judgement-unknown', '没有这项判断', 'is not there'),
    ),
  ]
}
