import { readFile } from 'node:fs/promises'
import { addDays, isWorkingDay, shanghaiDay, startOfDay, workingDaysAfter } from '#domain/calendar.ts'
import { promises } from '#domain/compliance-report.ts'
import { declarationsShape, type Declaration } from '#domain/declared.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { checkCharacter } from '#domain/uscc.ts'
import type { By } from '#server/acts/act.ts'
import { complianceReportSupplied } from '#server/acts/compliance-report.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { intakeAnnounced } from '#server/acts/intake.ts'
import type { Outcome } from '#server/acts/perform.ts'
import type { How } from '#server/acts/how.ts'
import { submissionAnswered } from '#server/acts/answer.ts'
import type { App } from '#server/app.ts'
import type { Bodies } from '#server/bodies.ts'
import { experts } from '#server/demo/cast.ts'
import { measuredFor } from '#server/demo/measured.ts'
import { openStage, type Expert, type Keys, type Stage } from '#server/demo/stage.ts'
import { runEvaluation } from '#server/evaluating.ts'
import { runSettlement, runShortlist } from '#server/shortlisting.ts'
import { entriesOf } from '#server/facts/ranking.ts'

type Round = {
  readonly app: App
  readonly bodies: Bodies
  readonly number: number
  /** The same keys in the same order each time, so that a round begun again finds what it had done. */
  readonly keys: Keys
  readonly turn: (to: Date) => Promise<unknown>
}

const began = '2021-01-04'
const daysOfRound = 115
const said = { reasons: '演示数据：指标可分级，方法有据。', opinion: '演示数据：同意通过。' }
const text = '演示数据：本行业的说明，供检验使用。'
const fixture = async (kind: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../fixtures/schemes/coffee.${kind}.json`, import.meta.url), 'utf8'))

/** A whole round by real acts, from a key area to published front-runners, one act after another. */
export async function performRound(round: Round): Promise<void> {
  const { app, number, keys } = round
  const stage = openStage(app, round.bodies, keys)
  const [scheme, declarations] = await input()
  let day = addDays(began, (number - 1) * daysOfRound)
  const pass = async (workingDays: number) => {
    for (let passed = 0; passed < workingDays;) {
      day = addDays(day, 1)
      if (isWorkingDay(app.calendar, day)) passed += 1
    }
    await round.turn(new Date(startOfDay(day).getTime() + 9 * 3_600_000))
  }
  await pass(1)

  const pool: Expert[] = []
  for (const [index, { person, fields, employer }] of experts.slice(0, 7).entries())
    pool.push(await stage.expert({ ...person, email: `expert-${number}-${index}@example.invalid` }, employer, fields))
  const title = { zh: `咖啡 ${number}` }
  const factors = { declaration: text, attention: text, effect: text, differentiation: text }
  const keyArea = await stage.decideKeyArea('green-food', title, factors)
  const closesOn = workingDayFrom(app, addDays(day, 31))
  const { call } = await stage.openCall({ title, keyAreas: [keyArea], closesOn, rules: { zh: text } })
  const assessor = await stage.register('assessor', organisation(number, 0))
  const { application } = await stage.apply(assessor, { call, keyArea, statement: text, scheme })
  await pass(4)
  await stage.passForm(application)
  await stage.panel('scheme-review', application, pool.slice(0, 5), said)
  await stage.openPublicity('scheme', application, title)
  await comment(app, stage, application)
  await pass(12)
  const published = await stage.publishScheme(application, title)

  const enterprises = new Map<string, By>()
  for (const [index, one] of declarations.entries()) {
    const enterprise = await stage.register('enterprise', organisation(number, index + 1))
    enterprises.set(enterprise.organisation ?? '', enterprise)
    await stage.declare(enterprise, [declared(keyArea, one)])
  }
  await pass(2)
  const cutOffDay = workingDaysAfter(app.calendar, day, 5).lastDay
  await stage.doing(intakeAnnounced, { scheme: published.scheme, cutOffDay }, assessor)
  await pass(6)
  const { evaluation } = await stage.doing(dataFrozen, { scheme: published.scheme }, assessor)
  const run = async <R>(work: (how: How) => Promise<Outcome<R>>, key = keys.newKey()): Promise<R> => {
    const outcome = await work({ by: assessor, key })
    if (outcome.kind !== 'done') throw new Error(`the round stopped: ${JSON.stringify(outcome)}`)
    keys.told(key, outcome.result)
    return outcome.result
  }
  /** What a run was made on is gone after the next one: where it is done already, it is passed over, with its key. */
  const runOnce = async (ranking: string, before: readonly string[], work: (how: How) => Promise<Outcome<unknown>>) => {
    const key = keys.newKey()
    const row = await app.reader.selectFrom('ranking').select('state').where('id', '=', ranking).executeTakeFirst()
    if (row && before.includes(row.state)) await run(work, key)
  }
  const { rankings } = await run((how) => runEvaluation(app, evaluation, how))
  for (const ranking of rankings) await supplyReports(app, stage, { ranking, scheme, enterprises })
  for (const ranking of rankings)
    await runOnce(ranking, ['evaluated'], (how) =>
      runShortlist(
        app,
        ranking,
        { reason: text, factors: { choice: text, level: text, number: text }, tied: 'first-group' },
        how,
      ),
    )
  for (const ranking of rankings) await stage.askConsent(assessor, ranking)
  for (const ranking of rankings) await answerConsents(app, stage, ranking, enterprises)
  await pass(11)
  for (const ranking of rankings)
    await runOnce(ranking, ['shortlisted', 'consent'], (how) => runSettlement(app, ranking, how))
  for (const ranking of rankings) await stage.panel('report-audit', ranking, pool, said)
  for (const ranking of rankings) await stage.openPublicity('ranking', ranking, title)
  await pass(16)
  for (const ranking of rankings) await stage.publishRanking(ranking, title)
}

async function input(): Promise<readonly [Scheme, readonly Declaration[]]> {
  const { declarations } = declarationsShape.parse(await fixture('declarations'))
  return [schemeShape.parse(await fixture('scheme')), declarations.slice(0, 24)]
}

function workingDayFrom({ calendar }: App, day: string): string {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

function organisation(round: number, index: number) {
  const serial = `MK${String(round).padStart(3, '0')}${String(index).padStart(4, '0')}`
  const seventeen = `91530102${serial}`
  const email = `${serial.toLowerCase()}@example.invalid`
  return {
    name: { zh: `演示单位 ${round}-${index}` },
    uscc: seventeen + checkCharacter(seventeen),
    place: '530102',
    person: '经办演示',
    email,
  }
}

const declared = (keyArea: string, one: Declaration) => ({
  keyArea,
  variety: one.variety ?? 'washed',
  standardNumber: one.standard,
  standardTitle: { zh: one.product },
  productModel: one.product,
  values: one.values,
})

async function comment({ reader }: App, stage: Stage, application: string) {
  const { id } = await reader
    .selectFrom('publicity')
    .select('id')
    .where('subject', '=', application)
    .executeTakeFirstOrThrow()
  const words = { kind: 'comment' as const, name: '赵演示', contact: 'citizen@example.invalid', text, evidence: '' }
  const { submission } = await stage.lodge({ publicity: id, ...words })
  await stage.doing(submissionAnswered, { submissions: [submission], answer: text }, (await stage.body()).prepares)
}

type Ranked = { readonly ranking: string; readonly scheme: Scheme; readonly enterprises: ReadonlyMap<string, By> }

async function supplyReports(app: App, stage: Stage, { ranking, scheme, enterprises }: Ranked) {
  for (const entry of await steadyEntries(app, ranking)) {
    const { values, variety } = await app.reader
      .selectFrom('declaration')
      .select(['values', 'variety'])
      .where('id', '=', entry.declaration)
      .executeTakeFirstOrThrow()
    const results = scheme.indicators.flatMap((indicator) => {
      const promised = values[indicator.id]
      return promised && promises(indicator, variety, promised)
        ? [{ indicator: indicator.id, measured: measuredFor(indicator, variety, promised) }]
        : []
    })
    const report = {
      declaration: entry.declaration,
      reportNumber: `YS-${entry.declarationNumber}`,
      issuer: '演示检测院',
      kind: 'laboratory' as const,
      issuedOn: addDays(shanghaiDay(app.clock.now()), -30),
      productModel: entry.product,
      results,
    }
    await stage.doing(complianceReportSupplied, report, enterprises.get(entry.enterprise) ?? { actor: 'public' })
  }
}

/** In an order that no later step changes: ranks close up when the ranking is settled. */
const steadyEntries = async (app: App, ranking: string) =>
  (await entriesOf(app.reader, ranking)).toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** One refuses, one stays silent, the others consent. */
async function answerConsents(app: App, stage: Stage, ranking: string, enterprises: ReadonlyMap<string, By>) {
  const entries = await steadyEntries(app, ranking)
  for (const [index, { id, enterprise }] of entries.entries())
    if (index !== 1) await stage.answerConsent(enterprises.get(enterprise) ?? { actor: 'public' }, id, index !== 2)
}
