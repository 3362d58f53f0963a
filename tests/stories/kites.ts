import { promises } from '#domain/compliance-report.ts'
import { addDays, workingDaysAfter } from '#domain/calendar.ts'
import { checkCharacter } from '#domain/uscc.ts'
import type { By } from '#server/acts/act.ts'
import { complianceReportSupplied } from '#server/acts/compliance-report.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { intakeAnnounced } from '#server/acts/intake.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { noticeRead } from '#server/acts/notice-read.ts'
import { runEvaluation } from '#server/evaluating.ts'
import { runSettlement, runShortlist } from '#server/shortlisting.ts'
import { entriesOf } from '#server/facts/ranking.ts'
import type { Expert } from '#server/demo/stage.ts'
import type { World } from '../world.ts'
import { kites, properties } from './kites-scheme.ts'

export { kites } from './kites-scheme.ts'

export const uscc = (serial: number, letters = '91') => {
  const seventeen = `${letters}530102MK${String(serial).padStart(7, '0')}`
  return seventeen + checkCharacter(seventeen)
}

/** A group of Yunnan's plan; in any world, the first that its policy has. */
export const group = 'green-food'
export const groupIn = (w: World) => w.app.policy.areaGroups[0]?.id ?? ''
/** One area, new in this year's edition. */
export const decision = (keyArea: string) => ({ areas: { [keyArea]: { change: 'new' as const } } })

export const factors = { declaration: '已公开', attention: '关注', effect: '明显', differentiation: '大' }
const words = { reasons: '指标可分级，方法有据。', opinion: '同意。' }

/** The province of the world: a district of its capital. */
export const district = (w: World) => `${w.app.policy.province.code}0102`

/** As many experts as the policy asks for, and as many again for a second look. */
export async function experts(w: World, count = 14): Promise<Expert[]> {
  const pool: Expert[] = []
  for (let n = 1; n <= count; n += 1)
    pool.push(
      await w.stage.expert({ name: `专家${n}`, email: `expert-${n}@test.invalid` }, { name: `大学${n}` }, '标准化'),
    )
  return pool
}

export const assessor = (w: World, serial: number) =>
  w.stage.register('assessor', {
    name: { zh: `协会${serial}` },
    uscc: uscc(serial, '51'),
    place: district(w),
    person: `会员${serial}`,
    email: `assessor-${serial}@test.invalid`,
  })

export const enterprise = (w: World, serial: number) =>
  w.stage.register('enterprise', {
    name: { zh: `风筝厂${serial}` },
    uscc: uscc(serial),
    place: district(w),
    person: `厂长${serial}`,
    email: `enterprise-${serial}@test.invalid`,
  })

export const promised = (value: number) => Object.fromEntries(properties.map((id) => [id, { value: `≥${value}` }]))

export const standard = (keyArea: string, serial: number, value: number) => ({
  keyArea,
  variety: 'sport',
  standardNumber: `Q/FZ ${serial}-2026`,
  standardTitle: { zh: '运动风筝' },
  productModel: `型号${serial}`,
  values: promised(value),
})

export async function keyArea(w: World, title = '风筝'): Promise<string> {
  return w.stage.decideKeyArea(groupIn(w), { zh: title }, factors)
}

export const call = async (w: World, keyAreas: string[], days = 200): Promise<string> => {
  const { call: id } = await w.stage.openCall({
    title: { zh: '征集' },
    keyAreas,
    closesOn: addDays(w.today(), days),
    rules: { zh: '按方案征集。' },
  })
  return id
}

export const applied = (w: World, by: By, of: { call: string; keyArea: string }, scheme = kites) =>
  w.stage.apply(by, { ...of, statement: '独立、公正。', scheme }).then(({ application }) => application)

/** From the application to a period that runs. */
export async function toPublicity(w: World, application: string, panel: readonly Expert[]) {
  await w.stage.passForm(application)
  await w.stage.panel('scheme-review', application, panel, words)
  return w.stage.openPublicity('scheme', application, kites.title)
}

/** An objection is lodged and admitted, and the period ends: the scheme is held. */
export async function contested(w: World, application: string) {
  const { publicity, lastDay } = await w.stage.openPublicity('scheme', application, kites.title)
  const said = { name: '钱某', contact: 'qian@test.invalid', text: '指标取值有误。', evidence: '检测报告' }
  const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
  await w.do(objectionAdmitted, { submission }, (await w.stage.body()).prepares)
  await w.turnTo(addDays(lastDay, 1))
  await w.sweep()
  return submission
}

/** Nobody objects, and it is published. */
export async function toScheme(w: World, application: string, panel: readonly Expert[]): Promise<string> {
  const { lastDay } = await toPublicity(w, application, panel)
  await w.turnTo(addDays(lastDay, 1))
  await w.sweep()
  const { scheme } = await w.stage.publishScheme(application, kites.title)
  return scheme
}

/** The first day that enterprises may be told to correct by. */
export const firstCutOff = ({ app, today }: World) =>
  workingDaysAfter(app.calendar, today(), app.policy.parameters.intakeTerm.at(-1)?.value ?? 5).lastDay

/** Told to the enterprises as soon as may be, and frozen on the morning after the last day. */
export async function frozen(w: World, by: By, scheme: string): Promise<string> {
  const cutOffDay = firstCutOff(w)
  await w.do(intakeAnnounced, { scheme, cutOffDay }, by)
  await w.turnTo(addDays(cutOffDay, 1))
  const { evaluation } = await w.do(dataFrozen, { scheme }, by)
  await readNotices(w)
  return evaluation
}

/** Every enterprise that has an account reads what it was told. */
export async function readNotices(w: World): Promise<void> {
  const open = await w.app.reader
    .selectFrom('notice')
    .innerJoin('capacity', 'capacity.organisation', 'notice.organisation')
    .select(['notice.id', 'notice.organisation', 'capacity.id as capacity', 'capacity.person'])
    .where('notice.role', '=', 'enterprise')
    .where('notice.read_on', 'is', null)
    .execute()
  for (const { id, organisation, capacity, person } of new Map(open.map((one) => [one.id, one])).values())
    await w.do(noticeRead, { notice: id }, { actor: 'enterprise', organisation, capacity, person })
}

/** Frozen and evaluated: one ranking, since kites come in one variety. */
export async function evaluated(w: World, by: By, scheme: string): Promise<string> {
  const evaluation = await frozen(w, by, scheme)
  const outcome = await runEvaluation(w.app, evaluation, { by })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.result.rankings[0] ?? ''
}

export const entries = (w: World, ranking: string) => entriesOf(w.app.reader, ranking)

/** Every property was measured: `found` where it is not what was promised. */
export async function reported(w: World, by: By, declaration: string, found?: string) {
  const row = await w.app.reader
    .selectFrom('declaration')
    .select(['values', 'product_model', 'number'])
    .where('id', '=', declaration)
    .executeTakeFirstOrThrow()
  const results = kites.indicators.flatMap((indicator) => {
    const value = row.values[indicator.id]
    if (!value || !promises(indicator, 'sport', value)) return []
    return [{ indicator: indicator.id, measured: { value: found ?? String(value.value).slice(1) } }]
  })
  return w.do(
    complianceReportSupplied,
    {
      declaration,
      reportNumber: `B-${row.number}`,
      issuer: '检测院（虚构）',
      kind: 'laboratory',
      issuedOn: w.today(),
      productModel: row.product_model,
      results,
    },
    by,
  )
}

export const reason = '断档处分差明显，便于消费者选择。'
export const weighing = { choice: '便于比较。', level: '水平差别明显。', number: '与公开数量相称。' }
export const shortlisted = (w: World, by: By, ranking: string, tied?: 'none' | 'first-group') =>
  runShortlist(w.app, ranking, { reason, factors: weighing, ...(tied && { tied }) }, { by })
export const settled = (w: World, by: By, ranking: string) => runSettlement(w.app, ranking, { by })

export type Round = {
  assessor: By
  enterprises: readonly By[]
  ranking: string
  pool: readonly Expert[]
  keyArea: string
}

/** A whole round up to a ranking: standards promise 89, 87, 85, … in the order of their enterprises, or what is given. */
export async function toRanking(
  w: World,
  count = 4,
  values = (n: number) => promised(91 - 2 * n),
  judgedBy = kites,
): Promise<Round> {
  const pool = await experts(w)
  const area = await keyArea(w)
  const by = await assessor(w, 1)
  const application = await applied(w, by, { call: await call(w, [area]), keyArea: area }, judgedBy)
  const scheme = await toScheme(w, application, seats(w, pool))
  const enterprises: By[] = []
  for (let n = 1; n <= count; n += 1) {
    const one = await enterprise(w, n)
    await w.stage.declare(one, [{ ...standard(area, n, 0), values: values(n) }])
    enterprises.push(one)
  }
  const ranking = await evaluated(w, by, scheme)
  return { assessor: by, enterprises, ranking, pool, keyArea: area }
}

/** Everybody brings a report and consents; audited, and open to the public. */
export async function toRankingPublicity(w: World, round: Round) {
  await toAudited(w, round)
  return w.stage.openPublicity('ranking', round.ranking, kites.title)
}

/** Everybody brings a report and consents; run again on them all. */
export async function toSettled(w: World, { assessor: by, enterprises, ranking }: Round) {
  for (const entry of await entries(w, ranking))
    await reported(w, holder(enterprises, entry.enterprise), entry.declaration)
  await shortlisted(w, by, ranking)
  await w.stage.askConsent(by, ranking)
  for (const entry of await entries(w, ranking))
    await w.stage.answerConsent(holder(enterprises, entry.enterprise), entry.id, true)
  await settled(w, by, ranking)
}

export async function toAudited(w: World, round: Round) {
  await toSettled(w, round)
  await w.stage.panel('report-audit', round.ranking, seats(w, round.pool), words)
}

/** Two lead; the second of them is ahead of the third by hardly anything, strong where that one is weak. */
export const crowded = (n: number) =>
  Object.fromEntries(
    properties.map((id, j) => [
      id,
      {
        value: `≥${
          [
            [89, 89, 89, 89],
            [89, 82, 89, 82.2],
            [82, 89, 82, 89],
          ][n - 1]?.[j] ?? 80
        }`,
      },
    ]),
  )

export function holder(enterprises: readonly By[], organisation: string): By {
  const by = enterprises.find((one) => one.organisation === organisation)
  if (!by) throw new Error(`nobody acts for ${organisation}`)
  return by
}

/** The panel that the policy asks for at the least. */
export const seats = ({ app }: World, pool: readonly Expert[], from = 0): readonly Expert[] =>
  pool.slice(from, from + (app.policy.parameters.panelMin.at(-1)?.value ?? 5))
export const secondSeats = (w: World, pool: readonly Expert[]) => seats(w, pool, seats(w, pool).length)

/** What the round waits for; that experts confirm their record comes round each year. */
export const awaited = async (w: World) => (await w.desk('system')).filter((one) => !one.startsWith('ask-to-confirm '))

export async function periodOf({ app }: World, subject: string): Promise<string> {
  const row = await app.reader
    .selectFrom('publicity')
    .select('id')
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow()
  return row.id
}
