import type { World } from '../world.ts'
import * as kites from '../stories/kites.ts'
import { declarationsMade, declarationWithdrawn } from '#server/acts/declaration.ts'
import { at } from '#ui/declared-fields.ts'
import { say } from '#ui/words/index.ts'
import { actions as declaring } from '../../src/routes/[lang=lang]/work/declarations/new/+page.server.ts'
import { actions as withdrawing } from '../../src/routes/[lang=lang]/work/declarations/[id]/+page.server.ts'
import { blanks, line, longer, missing, unseen, wrong, wrongEach, type Case, type Filled } from './fields.ts'

/** Declared by form with a scheme in force and without one, revised, withdrawn. */
export async function declarationForms(w: World) {
  const pool = await kites.experts(w)
  const keyArea = await kites.keyArea(w)
  const bare = await kites.keyArea(w, '竹编')
  const assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea])
  await kites.toScheme(w, await kites.applied(w, assessor, { call, keyArea }), kites.seats(w, pool))
  const by = await kites.enterprise(w, 1)
  const other = await kites.enterprise(w, 2)
  const standing = kites.standard(keyArea, 1, 90)
  const { made } = await w.do(declarationsMade, { declarations: [{ ...standing, revises: false }] }, by)
  const id = made[0]?.declaration ?? ''
  const [left] = (
    await w.do(declarationsMade, { declarations: [{ ...kites.standard(keyArea, 2, 90), revises: false }] }, by)
  ).made
  const gone = left?.declaration ?? ''
  await w.do(declarationWithdrawn, { declaration: gone }, by)
  const action = declaring.declare
  const full: Filled = {
    action,
    by,
    typed: {
      [at('keyArea')]: keyArea,
      [at('variety')]: 'sport',
      [at('standardNumber')]: 'Q/FZ 8-2026',
      [at('standardTitle.zh')]: '运动风筝',
      [at('standardTitle.en')]: 'Sport kites',
      [at('productModel')]: '型号8',
      [at('values.strength.value')]: '≥90',
      [at('values.strength.unit')]: '%',
      [at('values.strength.method')]: 'GB/T 2',
    },
  }
  const free: Filled = {
    action,
    by,
    typed: {
      [at('keyArea')]: bare,
      [at('variety')]: '竹编',
      [at('standardNumber')]: 'Q/FZ 9-2026',
      [at('standardTitle.zh')]: '竹编',
      [at('productModel')]: '型号9',
      [at('free.1.name')]: '强度',
      [at('free.1.value')]: '≥90',
      [at('free.2.name')]: '韧性',
      [at('free.2.value')]: '≥80',
    },
  }
  const strength = '指标 strength'
  const [unitOf, methodOf] = (['declaration.unit-of', 'declaration.method-of'] as const).map((word) => ({
    zh: say('zh')(word, { indicator: strength }),
    en: say('en')(word, { indicator: strength }),
  }))
  const [longName, longPlace] = [longer(200), longer(500)]
  const cases: Case[] = [
    ...wrongEach('a declaration', full, {
      [at('variety')]: [
        'declaration.variety',
        '2.1',
        [
          missing,
          { ...longName, says: 'issue.choose' },
          { ...missing, name: 'unlisted', value: 'honey', says: 'issue.choose' },
        ],
      ],
      [at('standardNumber')]: ['declaration.standard-number', '2.1', line],
      [at('standardTitle.zh')]: ['declaration.standard-title', '2.1', line],
      [at('standardTitle.en')]: ['declaration.standard-title-en', '2.1', [longName, unseen]],
      [at('productModel')]: ['declaration.product', '2.1', line],
      [at('values.strength.value')]: [strength, '2.1', [longPlace, unseen]],
    }),
    ...wrongEach('a declaration without a scheme', free, {
      [at('variety')]: ['declaration.variety', '2.1', line],
      [at('free.1.value')]: ['指标1的要求', '2.1', []],
    }),
    ...(['value', 'name'] as const).map((part) =>
      wrong(
        `a line without its ${part}`,
        free,
        { [at(`free.2.${part}`)]: blanks.value },
        part === 'value'
          ? {
              field: at('free.2.value'),
              zh: '“指标2的要求”没有填写',
              en: '“Requirement of indicator 2” is empty',
              clause: '2.1',
            }
          : {
              field: at('free.2.name'),
              zh: '“指标2的名称”没有填写',
              en: '“Name of indicator 2” is empty',
              clause: '2.1',
            },
      ),
    ),
    wrong(
      'one indicator in two lines',
      free,
      { [at('free.2.name')]: ' 强度 ' },
      {
        field: at('free.2.name'),
        zh: '“指标2的名称”与前面的一行相同',
        en: 'the same as in a line before',
        clause: '2.1',
      },
    ),
    wrong(
      'a requirement too long in a line of its own',
      free,
      { [at('free.1.value')]: longPlace.value },
      {
        field: at('free.1.value'),
        zh: '“指标1的要求”太长，最多500字',
        en: '“Requirement of indicator 1” is too long',
        clause: '2.1',
      },
    ),
    wrong(
      'a unit with nothing to measure',
      full,
      { [at('values.strength.value')]: '' },
      { field: at('values.strength.value'), zh: `“${strength}”没有填写`, en: `“${strength}” is empty`, clause: '2.1' },
    ),
    ...[
      { part: 'unit', label: unitOf },
      { part: 'method', label: methodOf },
    ].map(({ part, label }) =>
      wrong(
        `a ${part} too long`,
        full,
        { [at(`values.strength.${part}`)]: longPlace.value },
        {
          field: at(`values.strength.${part}`),
          zh: `“${label?.zh}”太长`,
          en: `“${label?.en}” is too long`,
          clause: '2.1',
        },
      ),
    ),
    wrong(
      'an area that is none',
      full,
      { [at('keyArea')]: 'x' },
      { field: at('keyArea'), zh: '“重点领域”没有选择', en: '“Key area” is not chosen', clause: '2.1' },
    ),
    wrong(
      'a national standard',
      full,
      { [at('standardNumber')]: 'GB/T 1-2020' },
      {
        refused: 'standard-number-shape',
        zh: '“GB/T 1-2020”不是企业标准编号',
        en: 'no number of an enterprise standard',
        clause: '2.1',
      },
    ),
    wrong(
      'what is declared already',
      full,
      { [at('standardNumber')]: 'Ｑ／ＦＺ １—２０２６', [at('productModel')]: ' 型号1 ' },
      {
        refused: 'standard-already-declared',
        zh: '已有现行声明',
        en: 'declared for this model already',
        clause: '2.1',
      },
    ),
    wrong(
      'a revision of nothing',
      full,
      { revises: 'yes' },
      {
        refused: 'no-declaration-to-revise',
        zh: '没有可以修订的现行声明',
        en: 'no declaration in force to revise',
        clause: '2.1',
      },
    ),
    wrong(
      'withdrawing what is another’s',
      { action: withdrawing.withdraw, by: other, params: { id }, typed: { confirmed: 'yes' } },
      {},
      {
        refused: 'declaration-unknown',
        zh: '没有这项声明，或不是你单位的',
        en: 'not there, or not yours',
        clause: '2.1',
      },
    ),
    wrong(
      'withdrawing again',
      { action: withdrawing.withdraw, by, params: { id: gone }, typed: { confirmed: 'yes' } },
      {},
      { refused: 'declaration-not-in-force', zh: '已被替代或撤回', en: 'superseded or withdrawn', clause: '2.1' },
    ),
  ]
  const right = { ...full, typed: { ...full.typed, [at('standardNumber')]: ' Ｑ／ＦＺ　０００８—２０２６ ' } }
  return { cases, right, free }
}
