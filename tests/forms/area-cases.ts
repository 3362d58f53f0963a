import { areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { actions as suggesting } from '../../src/routes/[lang=lang]/(public)/key-areas/suggest/+page.server.ts'
import { actions as area } from '../../src/routes/[lang=lang]/work/key-areas/[id]/+page.server.ts'
import { actions as deciding } from '../../src/routes/[lang=lang]/work/key-areas/decision/+page.server.ts'
import { actions as departing } from '../../src/routes/[lang=lang]/work/key-areas/departments/+page.server.ts'
import { actions as proposing } from '../../src/routes/[lang=lang]/work/key-areas/new/+page.server.ts'
import { actions as answering } from '../../src/routes/[lang=lang]/work/key-areas/suggestions/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import {
  line,
  longer,
  missing,
  noMail,
  prose,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
  type Filled,
} from './fields.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const said = (refused: string, zh: string, en: string) => ({ refused, zh, en, clause: '3.1' as const })

/** Proposals, joint opinions, decisions on an edition, answers to suggestions. */
export async function areaForms(w: World) {
  const { prepares: body } = await w.stage.body()
  const { prepares: regulator } = await w.stage.regulator()
  const propose = async (title: string) =>
    (await w.do(keyAreaProposed, { group: kites.group, title: { zh: title }, factors: kites.factors }, body)).keyArea
  const [fresh, asked, heard, other] = [
    await propose('新提的'),
    await propose('征求中的'),
    await propose('已会商的'),
    await propose('另一个'),
  ]
  const decided = await kites.keyArea(w, '已确定的')
  await w.do(jointOpinionsAsked, { keyArea: asked }, body)
  await w.stage.heard(heard)
  const department = await w.stage.department(w.bodies.departments[0] ?? '')
  const retired = await w.stage.department(
    w.bodies.departments[w.app.policy.departments.entries.findIndex(({ until }) => until) - 1] ?? '',
  )
  const prefecture = await w.prefecture()
  const suggest = (title: string) =>
    w
      .do(
        areaSuggestionLodged,
        { title, reasons: '常用', name: '某人', contact: 'a@test.invalid' },
        { actor: 'public' },
      )
      .then(({ suggestion }) => suggestion)
  const suggestion = await suggest('陀螺')
  const setAside = await propose('要搁置的')
  const decide = (typed: Filled['typed'], edition = '2026'): Filled => ({
    action: deciding.prepare,
    by: regulator,
    query: `edition=${edition}`,
    typed,
  })

  const proposal: Filled = {
    action: proposing.propose,
    by: body,
    typed: {
      group: kites.group,
      'title.zh': '竹笋',
      'title.en': 'Bamboo shoots',
      edition: '2026',
      ...Object.fromEntries(
        Object.entries(kites.factors).flatMap(([factor, text]) => [
          [`factors.${factor}`, text],
          [`sources.${factor}`, '统计年鉴'],
        ]),
      ),
    },
  }
  const suggested: Filled = {
    action: suggesting.suggest,
    typed: {
      title: '野生菌',
      group: kites.group,
      reasons: '家家都买。',
      name: '某人',
      contact: 'a@test.invalid',
    },
  }
  const ask: Filled = { action: area.ask, by: body, params: { id: fresh }, typed: { sectors: [] } }
  const joining: Filled = {
    action: departing.join,
    by: regulator,
    typed: {
      department: '',
      'name.zh': '省农业农村厅（虚构）',
      'name.en': 'Agriculture (invented)',
      'person.name': '经办人',
      'person.email': 'agriculture@test.invalid',
    },
  }
  const give: Filled = {
    action: area.give,
    by: department,
    params: { id: asked },
    typed: { stance: 'changes', text: '建议限于绿茶。' },
  }
  const prepare: Filled = {
    action: area.prepare,
    by: regulator,
    params: { id: heard },
    typed: { document: '〔2026〕1号' },
  }
  const aside: Filled = {
    action: area.setAside,
    by: regulator,
    params: { id: setAside },
    typed: { reason: '时机未到。' },
  }
  const join: Filled = {
    action: area.join,
    by: body,
    params: { id: fresh },
    typed: { into: other, reason: '实为同一领域。', confirmed: 'yes' },
  }
  const answer: Filled = {
    action: answering.answer,
    by: body,
    params: { id: suggestion },
    typed: { outcome: 'taken-up', keyArea: other, heading: '陀螺', answer: '已采纳。', confirmed: 'yes' },
  }
  const change = (id: string) => `areas.${id}.change`

  const cases: Case[] = [
    ...wrongEach('a proposal', proposal, {
      group: ['work.group', '3.1', [missing]],
      'title.zh': ['work.title-zh', '3.1', line],
      'title.en': ['work.title-en', '3.1', [longer(200), unseen]],
      'factors.declaration': ['work.factor-declaration', '3.1', prose],
      'sources.declaration': ['area-work.source-declaration', '3.1', [longer(1_000), unseen]],
      'factors.attention': ['work.factor-attention', '3.1', prose],
      'factors.effect': ['work.factor-effect', '3.1', prose],
      'factors.differentiation': ['work.factor-differentiation', '3.1', prose],
    }),
    wrong(
      'a group that the plan has not',
      proposal,
      { group: 'kites' },
      said('area-group-unknown', '没有这一类领域', 'no such group'),
    ),
    wrong(
      'an edition long gone',
      proposal,
      { edition: '2020' },
      said('edition-out-of-reach', '2026年和2027年', '2026 or 2027'),
    ),
    wrong(
      'an edition in words',
      proposal,
      { edition: '明年' },
      { field: 'edition', zh: '要填数字', en: 'takes a number', clause: '3.1' },
    ),
    wrong(
      'a name that is proposed',
      proposal,
      { 'title.zh': '新提的' },
      said('key-area-already-proposed', '已经有人提出', 'is proposed already'),
    ),
    wrong(
      'a name that stands',
      proposal,
      { 'title.zh': '已确定的' },
      said('key-area-stands', '已经确定，由年度版沿用', 'is decided already'),
    ),
    {
      ...wrong(
        'evidence that is no paper',
        proposal,
        {},
        { field: 'evidence', zh: '不是PDF', en: 'does not hold a PDF', clause: '3.1' },
      ),
      files: { evidence: new File(['text'], 'evidence.pdf') },
    },
    wrong(
      'a sector regulator who is not there',
      ask,
      { sectors: [nowhere] },
      said('sector-regulator-unknown', '不在名单中', 'not on the list'),
    ),
    {
      ...wrong(
        'a prefecture asks',
        ask,
        {},
        said('not-the-provincial-regulator', '省级市场监督管理部门', 'provincial market regulator'),
      ),
      by: prefecture,
    },
    {
      ...wrong('asked twice', ask, {}, said('joint-opinions-already-asked', '已经就这个提案征求过', 'have been asked')),
      params: { id: asked },
    },
    {
      ...wrong(
        'asked on what is decided',
        ask,
        {},
        said('key-area-not-proposed', '不再是待确定的提案', 'no proposal any more'),
      ),
      params: { id: decided },
    },
    ...wrongEach('a suggestion', suggested, {
      title: ['suggest.area', '7.2', line],
      group: ['suggest.group', '3.1', [longer(200), unseen]],
      reasons: ['suggest.reasons', '7.2', prose],
      name: ['suggest.name', '7.2', line],
      contact: ['suggest.contact', '7.2', line],
    }),
    wrong(
      'a suggestion for a group that the plan has not',
      suggested,
      { group: 'kites' },
      said('area-group-unknown', '没有这一类领域', 'no such group'),
    ),
    ...wrongEach('a department', joining, {
      'name.zh': ['departments.sector-name', '3.1', [longer(200), unseen]],
      'name.en': ['departments.sector-name-en', '3.1', [longer(200), unseen]],
      'person.name': ['registration.person-name', '3.1', line],
      'person.email': ['registration.person-email', '3.1', noMail],
    }),
    wrong(
      'neither a department nor a name',
      joining,
      { 'name.zh': '', 'name.en': '' },
      { field: 'department', zh: '须填一项，且只填一项', en: 'one of them, and not both', clause: '3.1' },
    ),
    wrong(
      'a department that is none',
      joining,
      { 'name.zh': '', 'name.en': '', department: nowhere },
      said('department-unknown', '没有这个部门', 'no such department'),
    ),
    wrong(
      'a department where somebody acts',
      joining,
      { 'name.zh': '', 'name.en': '', department: department.organisation ?? '' },
      { ...said('department-has-people', '已经有人办理', 'Somebody acts'), clause: '6.1' },
    ),
    wrong(
      'a name that is recorded',
      joining,
      { 'name.zh': w.app.policy.departments.entries[1]?.name.zh ?? '' },
      said('department-already-recorded', '同名的部门已经登记', 'recorded already'),
    ),
    {
      ...wrong(
        'a prefecture brings one in',
        joining,
        {},
        said('not-the-provincial-regulator', '省级市场监督管理部门', 'provincial market regulator'),
      ),
      by: prefecture,
    },
    ...wrongEach('an opinion', give, {
      stance: ['area-work.stance', '3.1', [unchosen, unlisted]],
      text: ['area-work.opinion-text', '3.1', [longer(10_000), unseen]],
    }),
    wrong(
      'changes without saying which',
      give,
      { text: ' ' },
      { field: 'text', zh: '修改后同意或不同意时须写', en: 'is needed', clause: '3.1' },
    ),
    wrong(
      'disagreement without reasons',
      give,
      { stance: 'disagree', text: '' },
      { field: 'text', zh: '修改后同意或不同意时须写', en: 'is needed', clause: '3.1' },
    ),
    {
      ...wrong(
        'an opinion nobody asked for',
        give,
        {},
        said('joint-opinion-not-asked', '没有就这个提案征求你单位', 'was not asked'),
      ),
      by: retired,
    },
    {
      ...wrong(
        'an opinion on what was not asked',
        give,
        {},
        said('joint-opinion-not-asked', '没有就这个提案征求你单位', 'was not asked'),
      ),
      params: { id: fresh },
    },
    {
      ...wrong('an opinion of somebody else', give, {}, { ...said('not-yours-to-do', '', ''), status: 403 }),
      by: body,
    },
    ...wrongEach('a decision on one area', prepare, { document: ['area-work.document', '3.1', [longer(200), unseen]] }),
    {
      ...wrong(
        'decided before anybody was asked',
        prepare,
        {},
        said('joint-opinions-not-asked', '还没有征求', 'have not been asked'),
      ),
      params: { id: fresh },
    },
    {
      ...wrong(
        'decided before all answered',
        prepare,
        {},
        said('joint-opinions-outstanding', '还有7个部门没有答复', '7 departments have not answered'),
      ),
      params: { id: asked },
    },
    {
      ...wrong('decided twice', prepare, {}, said('key-area-already-decided', '已经确定', 'decided already')),
      params: { id: decided },
    },
    {
      ...wrong(
        'a prefecture decides',
        prepare,
        {},
        said('not-the-provincial-regulator', '省级市场监督管理部门', 'provincial market regulator'),
      ),
      by: prefecture,
    },
    ...wrongEach('setting aside', aside, { reason: ['work.reason', '3.1', [longer(2_000), unseen]] }),
    wrong(
      'set aside without a reason',
      aside,
      { reason: '' },
      { field: 'reason', zh: '搁置时须写', en: 'is needed', clause: '3.1' },
    ),
    ...wrongEach('joining', join, {
      into: ['area-work.into', '3.1', [unlisted]],
      reason: ['work.reason', '3.1', prose],
    }),
    wrong('joined to itself', join, { into: fresh }, said('key-area-joins-itself', '不能并入自己', 'joined to itself')),
    wrong(
      'joined to nothing',
      join,
      { into: nowhere },
      said('key-area-unknown', '没有这个重点领域', 'no such key area'),
    ),
    {
      ...wrong(
        'what is decided is joined',
        join,
        {},
        said('key-area-not-proposed', '不再是待确定的提案', 'no proposal any more'),
      ),
      params: { id: decided },
    },
    ...wrongEach('an answer', answer, {
      outcome: ['suggestions.outcome', '7.2', [unchosen, unlisted]],
      heading: ['suggestions.heading', '7.2', line],
      answer: ['suggestions.public-answer', '7.2', prose],
    }),
    wrong(
      'taken up by nothing',
      answer,
      { keyArea: '' },
      { field: 'keyArea', zh: '采纳时须选择', en: 'is needed', clause: '7.2' },
    ),
    wrong(
      'taken up by what is not there',
      answer,
      { keyArea: nowhere },
      { ...said('key-area-unknown', '没有这个重点领域', 'no such key area'), clause: '7.2' },
    ),
    wrong(
      'an edition without an area',
      decide({ document: '', [change(heard)]: '' }),
      {},
      { field: 'areas', zh: '一项也没有选择', en: 'none is chosen', clause: '3.1' },
    ),
    wrong(
      'an edition with an unheard proposal',
      decide({ [change(fresh)]: 'new' }),
      {},
      said('joint-opinions-not-asked', '还没有征求', 'have not been asked'),
    ),
    wrong(
      'an area kept in its own year',
      decide({ [change(decided)]: 'kept' }),
      {},
      said('area-already-in-edition', '2026年版已有决定', '2026 edition has a decision'),
    ),
    wrong(
      'a change that changes nothing',
      decide({ [change(decided)]: 'changed', [`areas.${decided}.reason`]: '调整' }, '2027'),
      {},
      said('area-change-changes-nothing', '与原来相同', 'as before'),
    ),
    wrong(
      'a change to a group that is none',
      decide(
        { [change(decided)]: 'changed', [`areas.${decided}.group`]: 'kites', [`areas.${decided}.reason`]: '调整' },
        '2027',
      ),
      {},
      said('area-group-unknown', '没有这一类领域', 'no such group'),
    ),
    wrong(
      'dropped without a reason',
      decide({ [change(decided)]: 'dropped', [`areas.${decided}.reason`]: ' ' }, '2027'),
      {},
      { field: `areas.${decided}.reason`, zh: '“对“已确定的”作此决定的理由”', en: 'is needed', clause: '3.1' },
    ),
    wrong(
      'a change that is none',
      decide({ [change(decided)]: 'renamed' }, '2027'),
      {},
      { field: change(decided), zh: '从列表中选择', en: 'from the list', clause: '3.1' },
    ),
    wrong(
      'a document number too long',
      decide({ document: '长'.repeat(201), [change(heard)]: 'new' }),
      {},
      { field: 'document', zh: '最多200字', en: 'at most 200', clause: '3.1' },
    ),
  ]
  return {
    cases,
    joining,
    department,
    asked,
    setAside,
    suggestion,
    answer,
    ask,
    suggested,
    proposal,
    give,
    decide,
    heard,
    decided,
    change,
  }
}
