import { addDays } from '#domain/calendar.ts'
import { intakeAnnounced } from '#server/acts/intake.ts'
import { actions as intaking } from '../../src/routes/[lang=lang]/work/schemes/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { missing, noDay, wrong, wrongEach, type Case } from './fields.ts'

/** A published scheme, and one standard declared for it. */
export async function declaredFor(w: World) {
  const pool = await kites.experts(w, 5)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
  const scheme = await kites.toScheme(w, application, pool)
  return { keyArea, assessor, scheme }
}

type Staged = Awaited<ReturnType<typeof declaredFor>>
const confirmed = { confirmed: 'yes' }
const form = (name: 'announce' | 'freeze', { assessor, scheme }: Staged, typed = {}) => ({
  action: intaking[name],
  by: assessor,
  params: { id: scheme },
  typed,
})

/** Nobody has declared, and nobody was told. */
export const withoutStandards = (w: World, staged: Staged): readonly Case[] => [
  wrong('a list without standards', form('announce', staged, { cutOffDay: kites.firstCutOff(w) }), confirmed, {
    refused: 'nothing-to-rank',
    zh: '没有一项声明符合条件',
    en: 'No declaration qualifies',
    clause: '3.4.4',
  }),
]

/** Somebody has declared; nobody was told. */
export async function beforeTelling(w: World, staged: Staged): Promise<readonly Case[]> {
  const other = await kites.assessor(w, 2)
  return [
    ...wrongEach('a cut-off day', form('announce', staged, { cutOffDay: kites.firstCutOff(w) }), {
      cutOffDay: ['intake.cut-off', '3.4.4', [missing, ...noDay]],
    }),
    wrong(
      'too soon',
      form('announce', staged),
      { cutOffDay: w.today(), ...confirmed },
      {
        refused: 'announced-too-soon',
        zh: '5个工作日',
        en: '5 working days',
        clause: '3.4.4',
      },
    ),
    wrong('frozen without having told', form('freeze', staged), confirmed, {
      refused: 'intake-not-announced',
      zh: '还没有把清单告知企业',
      en: 'have not been told',
      clause: '3.4.4',
    }),
    wrong(
      'another assessor’s scheme',
      { ...form('announce', staged, { cutOffDay: kites.firstCutOff(w) }), by: other },
      confirmed,
      { refused: 'scheme-unknown', zh: '没有这个方案，或不是你单位的', en: 'not there, or not yours', clause: '3.4.4' },
    ),
  ]
}

/** They were told, and may still correct. */
export async function whileCorrecting(w: World, staged: Staged): Promise<readonly Case[]> {
  const cutOffDay = kites.firstCutOff(w)
  await w.do(intakeAnnounced, { scheme: staged.scheme, cutOffDay }, staged.assessor)
  return [
    wrong(
      'a day that moves back',
      form('announce', staged),
      { cutOffDay, ...confirmed },
      {
        refused: 'announced-day-moves-later',
        zh: '只能推后',
        en: 'may only move later',
        clause: '3.4.4',
      },
    ),
    wrong('frozen too early', form('freeze', staged), confirmed, {
      refused: 'corrections-running',
      zh: '过后才能冻结',
      en: 'may correct to the end of',
      clause: '3.4.4',
    }),
  ]
}

/** The last day is over. */
export const afterCorrecting = (w: World, staged: Staged): readonly Case[] => [
  wrong(
    'a day that is over',
    form('announce', staged),
    { cutOffDay: addDays(w.today(), 30), ...confirmed },
    {
      refused: 'announced-day-over',
      zh: '已过，不能再改',
      en: 'is over and stands',
      clause: '3.4.4',
    },
  ),
]

/** Frozen: neither is done twice. */
export const frozenAlready = (w: World, staged: Staged): readonly Case[] =>
  (['announce', 'freeze'] as const).map((name) =>
    wrong(
      `${name} once frozen`,
      form(name, staged),
      { cutOffDay: kites.firstCutOff(w), ...confirmed },
      {
        refused: 'data-already-frozen',
        zh: '已经冻结',
        en: 'frozen already',
        clause: '3.4.4',
      },
    ),
  )
