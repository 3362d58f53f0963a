import { readFile } from 'node:fs/promises'
import { addDays, isWorkingDay, shanghaiDay, startOfDay } from '#domain/calendar.ts'
import { declarationsShape, type Declarations } from '#domain/declared.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { organisationRegistered } from '../acts/organisation.ts'
import type { By } from '../acts/act.ts'
import { submissionAnswered } from '../acts/answer.ts'
import { callQuestionAnswered, callQuestionAsked } from '../acts/call-question.ts'
import type { Attached } from '../acts/files.ts'
import type { App } from '../app.ts'
import { recordBodies } from '../bodies.ts'
import { storeFile } from '../files/store.ts'
import { isUpload, readUpload } from '../files/upload.ts'
import { sweep } from '../jobs/sweep.ts'
import { forgetOld } from '../jobs/notices.ts'
import { openLedger } from '../ledger.ts'
import { leaveAreas } from './areas.ts'
import { areas, assessors, experts, newcomer } from './cast.ts'
import { declareInterests } from './interests.ts'
import { demoPdf, sheetLines } from './pdf.ts'
import { rank } from './ranking.ts'
import { leaveConcern, suspendForAWhile } from './standing.ts'
import { openStage, type Expert, type Stage } from './stage.ts'
import { leaveSubmissions } from './submissions.ts'

type Sector = keyof typeof files
const files = { coffee: 'coffee', puer: 'puer-ripe', rose: 'cut-rose' } as const

/**
 * A small province, made by performing real acts under a clock that is turned: the coffee round published, the Pu'er
 * round in publicity, the rose round in review.
 */
export async function seedDemonstration(app: App): Promise<void> {
  const today = shanghaiDay(app.clock.now())
  let now = at(workingDaysBefore(app, today, 126))
  const staged: App = { ...app, clock: { now: () => now } }
  /** Nine in the morning, so many working days on, but never past today; what fell due meanwhile is done. */
  const pass = async (workingDays: number) => {
    let day = shanghaiDay(now)
    for (let passed = 0; passed < workingDays && day < today;) {
      day = addDays(day, 1)
      if (isWorkingDay(app.calendar, day)) passed += 1
    }
    now = at(day)
    await sweep(staged)
  }

  await openLedger(staged)
  const stage = openStage(staged, await recordBodies(staged))
  const pool: Expert[] = []
  for (const { person, employer, fields, title } of experts)
    pool.push(await stage.expert(person, employer, fields, { title }))
  const keyAreas = { coffee: '', puer: '', rose: '' }
  for (const sector of ['coffee', 'puer', 'rose'] as const)
    keyAreas[sector] = await stage.decideKeyArea('green-food', areas[sector].title, areas[sector].factors)

  await pass(2)
  const call = await openCall(staged, stage, [keyAreas.coffee], 30)
  await pass(8)
  const coffee = await applied(stage, 'coffee', call, keyAreas.coffee)
  await toPublicity(stage, coffee, pool.slice(0, 5), pass)
  await comment(staged, stage, coffee.application)
  await pass(12)
  const published = await stage.publishScheme(coffee.application, coffee.scheme.title)
  const enterprises = await declare(stage, 'coffee', keyAreas.coffee, coffee.scheme)
  await declare(stage, 'puer', keyAreas.puer, (await read('puer')).scheme)
  await pass(3)
  await rank(staged, stage, { ...coffee, schemeId: published.scheme, enterprises, auditors: pool.slice(2, 9) }, pass)
  await suspendForAWhile(stage, coffee.assessor, pass)

  const second = await openCall(staged, stage, [keyAreas.puer, keyAreas.rose], 75)
  const puer = await applied(stage, 'puer', second, keyAreas.puer)
  now = at(laterOf(shanghaiDay(now), workingDaysBefore(app, today, 6)))
  await sweep(staged)
  await stage.passForm(puer.application)
  await pass(2)
  await stage.panel('scheme-review', puer.application, pool.slice(1, 6), reviewWords)
  const rose = await applied(stage, 'rose', second, keyAreas.rose)
  await stage.openPublicity('scheme', puer.application, puer.scheme.title)
  await comment(staged, stage, puer.application)
  await pass(1)
  await stage.passForm(rose.application)
  await stage.convene('scheme-review', rose.application, pool.slice(3, 8), {
    accepts: 4,
    sheets: 2,
    reasons: reviewWords.reasons,
  })
  await leaveConcern(stage)
  await leaveWork(staged, stage, { call: second, keyArea: keyAreas.rose, application: puer.application, pool })
  await forgetOld(staged)
}

/** Something waits on every desk: an application sent back, an objection, a comment, a proposal, a registration. */
async function leaveWork(
  app: App,
  stage: Stage,
  { pool, ...of }: { call: string; keyArea: string; application: string; pool: readonly Expert[] },
) {
  const { scheme } = await read('rose')
  const nuts = await stage.register('assessor', assessors.nuts)
  const statement = '演示数据：本机构承诺独立、公正，不收取任何费用。'
  const { application } = await stage.apply(nuts, { ...of, statement, scheme })
  await declareInterests(stage, pool, nuts)
  const place = `indicators.${scheme.indicators[0]?.id ?? ''}`
  await stage.returnForm(application, '演示数据：请补充这项指标的检验方法。', place)
  await stage.serve()
  const publicity = await app.reader
    .selectFrom('publicity')
    .select('id')
    .where('subject', '=', of.application)
    .executeTakeFirstOrThrow()
  await leaveSubmissions(app, stage, publicity.id)
  await leaveAreas(app, stage)
  // The demonstration has no papers to show: its organisations register without licence and letter.
  await stage.doing(
    organisationRegistered,
    { ...newcomer, kind: 'enterprise', assessorKind: null },
    { actor: 'public' },
  )
}

const at = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const laterOf = (one: string, other: string) => (one > other ? one : other)

function workingDaysBefore({ calendar }: App, day: string, count: number): string {
  for (let passed = 0; passed < count;) {
    day = addDays(day, -1)
    if (isWorkingDay(calendar, day)) passed += 1
  }
  return day
}

async function read(sector: Sector): Promise<{ scheme: Scheme; declarations: Declarations }> {
  const file = async (kind: string): Promise<unknown> =>
    JSON.parse(
      await readFile(new URL(`../../../fixtures/schemes/${files[sector]}.${kind}.json`, import.meta.url), 'utf8'),
    )
  return {
    scheme: schemeShape.parse(await file('scheme')),
    declarations: declarationsShape.parse(await file('declarations')),
  }
}

async function openCall(app: App, stage: Stage, keyAreas: string[], forDays: number): Promise<string> {
  const { calendar, clock } = app
  let closesOn = addDays(shanghaiDay(clock.now()), forDays)
  while (!isWorkingDay(calendar, closesOn)) closesOn = addDays(closesOn, 1)
  const { call } = await stage.openCall({
    title: {
      zh: '企业标准“领跑者”评估机构和评估方案征集（演示）',
      en: 'Call for assessors and evaluation schemes (demonstration)',
    },
    keyAreas,
    closesOn,
    rules: {
      zh: '评估机构应在中华人民共和国境内注册，了解行业情况和标准化工作；评估方案按统一格式提交，含四部分指标及其权重；不向参评企业收取任何费用。',
      en: 'Assessors are registered in the People’s Republic of China and know the sector and standardization. Schemes come in the platform’s format, with the four parts and their weights. Nothing is charged to enterprises.',
    },
    attachments: [await callSheet(app)],
  })
  await answered(stage, call)
  return call
}

/** What goes into an application, as a file that anybody may save. */
async function callSheet(app: App): Promise<Attached> {
  const read = await readUpload('sheet', new File([demoPdf(sheetLines)], '申请材料清单（演示）.pdf'))
  if (!isUpload(read)) throw new Error('the demonstration has no call sheet')
  storeFile(app, read.bytes)
  return read.attached
}

/** Somebody asks from outside, and all read the answer. */
async function answered(stage: Stage, call: string): Promise<void> {
  const text = '演示数据：联合申请时，配合单位也要提交不收费承诺吗？'
  const { question } = await stage.doing(callQuestionAsked, { call, text, name: '钱演示' }, { actor: 'public' })
  const answer = '演示数据：要。牵头单位和每家配合单位都要作不收费承诺和独立性声明。'
  await stage.doing(callQuestionAnswered, { question, wording: text, answer }, (await stage.body()).prepares)
}

async function applied(stage: Stage, sector: Sector, call: string, keyArea: string) {
  const { scheme } = await read(sector)
  const assessor = await stage.register('assessor', assessors[sector])
  const statement = '演示数据：本机构长期从事本行业标准化工作，承诺独立、公正，不收取任何费用。'
  const { application } = await stage.apply(assessor, { call, keyArea, statement, scheme })
  return { application, assessor, scheme }
}

const reviewWords = {
  reasons: '演示数据：指标覆盖全面，分级合理，检验方法有效，权重可计算。',
  opinion: '演示数据：专家组认为评估方案范围恰当、指标可分级、方法有据，同意通过。',
}

async function toPublicity(
  stage: Stage,
  { application, scheme }: { application: string; scheme: Scheme },
  panel: Expert[],
  pass: (workingDays: number) => Promise<void>,
) {
  await pass(4)
  await stage.passForm(application)
  await pass(6)
  await stage.panel('scheme-review', application, panel, reviewWords)
  await pass(1)
  await stage.openPublicity('scheme', application, scheme.title)
}

/** A consumer asks, the working body answers in public. */
async function comment({ reader }: App, stage: Stage, application: string) {
  const publicity = await reader
    .selectFrom('publicity')
    .select('id')
    .where('subject', '=', application)
    .executeTakeFirstOrThrow()
  const { submission } = await stage.lodge({
    publicity: publicity.id,
    kind: 'comment',
    name: '赵演示',
    contact: 'citizen@example.invalid',
    text: '演示数据：建议在公示页写明每项指标采用的检验方法，便于消费者对照。',
    evidence: '',
  })
  const answer = '演示数据：感谢建议。各项指标的检验方法已列于表1最后一栏。'
  await stage.doing(submissionAnswered, { submissions: [submission], answer }, (await stage.body()).prepares)
}

/** Every enterprise registers, is verified and declares its standard; what a form would refuse is left out. */
async function declare(stage: Stage, sector: Sector, keyArea: string, scheme: Scheme): Promise<Map<string, By>> {
  const { declarations } = await read(sector)
  const enterprises = new Map<string, By>()
  for (const [index, one] of declarations.declarations.entries()) {
    const { name, uscc } = one.enterprise
    const email = `${sector}-${index + 1}@example.invalid`
    const by =
      enterprises.get(uscc) ??
      (await stage.register('enterprise', {
        name: { zh: name },
        uscc,
        place: uscc.slice(2, 8),
        person: '经办演示',
        email,
      }))
    enterprises.set(uscc, by)
    await stage.declare(by, [
      {
        keyArea,
        variety: one.variety ?? scheme.varieties[0]?.id ?? '',
        standardNumber: one.standard,
        standardTitle: { zh: one.product },
        productModel: one.product,
        values: one.values,
      },
    ])
  }
  return enterprises
}
