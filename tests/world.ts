import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { calendarOf, addDays, endOfDay, isWorkingDay, shanghaiDay, startOfDay } from '#domain/calendar.ts'
import type { Policy } from '#policy/policy.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import type { Act, By } from '#server/acts/act.ts'
import { capacityGranted, organisationRecorded } from '#server/acts/organisation.ts'
import { perform, performed, type Outcome } from '#server/acts/perform.ts'
import { issue, prepare, tryToPrepare } from '#server/acts/issue.ts'
import type { App } from '#server/app.ts'
import { openDatabase } from '#server/db/open.ts'
import { testDatabase } from '#server/db/test-database.ts'
import { openStage } from '#server/demo/stage.ts'
import { tellOfNew } from '#server/jobs/notices.ts'
import { serveUnmailed, tried } from '#server/jobs/serving.ts'
import { sweep } from '#server/jobs/sweep.ts'
import { mailShape } from '#server/mail/enqueue.ts'
import { refuse } from '#domain/refusal.ts'
import type { ClauseId } from '#policy/clauses.ts'
import { grantFirst, recordBodies, type Bodies } from '#server/bodies.ts'
import { openLedger } from '#server/ledger.ts'
import { openSecrets } from '#server/secrets.ts'
import { attachedTo, paper } from './papers.ts'
import { readSettings } from '#server/settings.ts'

/** A real database, a clock that the test turns, and verbs that perform real acts. */
export type World = Awaited<ReturnType<typeof openWorld>>

export async function openBareApp(from: string, policy: Policy = yunnan20209) {
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'lingpao-world-'))
  let now = new Date(startOfDay(from).getTime() + 9 * 3_600_000)
  const settings = readSettings({ LINGPAO_DATA: folder })
  const app: App = {
    db: openDatabase(database.url, 'server'),
    reader: openDatabase(database.url, 'reader', 4),
    url: database.url,
    policy,
    calendar: calendarOf(holidayYears),
    clock: { now: () => now },
    settings,
    secrets: openSecrets(settings.secretFile),
    demonstration: true,
    heard: { seq: 0, checkpoint: 0 },
  }
  return {
    app,
    now: () => now,
    turn: (to: Date) => {
      now = to
    },
    async close() {
      await Promise.all([app.db.destroy(), app.reader.destroy()])
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function openWorld({
  policy = yunnan20209,
  from = '2026-03-02',
}: { policy?: Policy; from?: string } = {}) {
  const { app, now, turn, close } = await openBareApp(from, policy)
  await openLedger(app)
  const bodies: Bodies = await recordBodies(app)
  const people = new Map<string, By>()

  const today = () => shanghaiDay(now())
  return {
    app,
    bodies,
    today,
    /** Nine in the morning of a later day. */
    async turnTo(day: string) {
      if (day < today()) throw new RangeError('time only moves forward')
      turn(new Date(startOfDay(day).getTime() + 9 * 3_600_000))
    },
    turnToInstant: turn,
    lastInstantOf: (day: string) => new Date(endOfDay(day).getTime() - 1),
    /** So many working days go by; it is then nine in the morning of the day after the last. */
    async workingDaysPass(count: number) {
      let day = today()
      for (let passed = 0; passed < count;) {
        day = addDays(day, 1)
        if (isWorkingDay(app.calendar, day)) passed += 1
      }
      await this.turnTo(addDays(day, 1))
    },
    /** A person of an official body, known to the test by a short name. */
    async official(name: string, role: 'working-body' | 'regulator'): Promise<By> {
      const known = people.get(name)
      if (known) return known
      const organisation = role === 'regulator' ? bodies.regulator : bodies.workingBody
      const { person, capacity } = await grantFirst(app, organisation, role, { name, email: `${name}@test.invalid` })
      const by: By = { actor: role, person, capacity, organisation }
      people.set(name, by)
      return by
    },
    /** The market regulator of a prefecture. */
    async prefecture(): Promise<By> {
      const place = `${app.policy.province.code}0100`
      const { organisation } = await performed(
        app,
        organisationRecorded,
        { name: { zh: '市级监管局（虚构）' }, kind: 'regulator', place },
        { by: { actor: 'system' }, key: `prefecture ${place}` },
      )
      const person = { name: '市级', email: 'prefecture@test.invalid' }
      return { actor: 'regulator', organisation, ...(await grantFirst(app, organisation, 'regulator', person)) }
    },
    /** Another person who stands in for a holder, until a day. */
    async deputy(holder: By, name: string, dates: { fromDay?: string; untilDay: string }): Promise<By> {
      const { actor, organisation = '', capacity } = holder
      const appointed = await performed(
        app,
        capacityGranted,
        {
          person: { name, email: `${name}@test.invalid` },
          organisation,
          role: actor as Exclude<By['actor'], 'system' | 'public'>, // a holder has a role
          deputyFor: capacity,
          ...dates,
        },
        { by: holder },
      )
      return { actor, organisation, ...appointed }
    },
    do: <I, R>(act: Act<I, R>, input: NoInfer<I>, by: By): Promise<R> =>
      performed(app, act, input, { by, key: randomUUID() }),
    try: <I, R>(act: Act<I, R>, input: unknown, by: By, key: string = randomUUID()): Promise<Outcome<R>> =>
      perform(app, act, input, { by, key }),
    /** Entered by staff for whoever sent it on paper; by itself it came in today. */
    async enter<I, R>(
      act: Act<I, R>,
      input: unknown,
      of: { from: By; by: By; receivedOn?: string },
    ): Promise<Outcome<R>> {
      const scans = [await attachedTo(app, paper(`${act.type} ${randomUUID()}`))]
      const entered = { from: of.from, receivedOn: of.receivedOn ?? today(), scans }
      return perform(app, act, input, { by: of.by, key: randomUUID(), paper: entered })
    },
    /** Prepared by one, issued by another. */
    async issue<I, R>(act: Act<I, R>, input: NoInfer<I>, by: { prepares: By; issues: By }): Promise<R> {
      const { preparation } = await prepare(
        app,
        act,
        input,
        { title: { zh: act.type }, path: '/work/' },
        { by: by.prepares },
      )
      const outcome = await issue(app, preparation, { by: by.issues })
      if (outcome.kind !== 'done') throw new Error(`${act.type} was not issued: ${JSON.stringify(outcome)}`)
      return outcome.result as R // the result of the act that was prepared
    },
    /** Tried, and undone: what would be refused to the one who prepares. */
    tryToPrepare: <I, R>(act: Act<I, R>, input: unknown, by: By) =>
      tryToPrepare(app, act, input, { title: { zh: act.type }, path: '/work/' }, { by }),
    /** The verbs of the round. */
    stage: openStage(app, bodies),
    /** What fell due is done, as it is every minute. */
    sweep: () => sweep(app),
    /** Whoever newly owes something is told, and what was put in the queue is tried: terms from service begin. */
    async serve(went: 'sent' | 'failed' = 'sent') {
      await tellOfNew(app)
      const { rows } = await sql<{ id: string; data: unknown }>`
        update pgboss.job set state = 'completed' where name = 'mail' and state = 'created' returning id, data`.execute(
        app.db,
      )
      for (const { id, data } of rows) await tried(app, mailShape.parse(data), { id, went })
      await serveUnmailed(app)
    },
    /** What lies on a desk: what somebody owes, and until when. */
    async desk(role: By['actor'], organisation?: string) {
      const rows = await app.reader
        .selectFrom('obligation')
        .select(['what', 'organisation', 'due_on'])
        .where('role', '=', role as Exclude<By['actor'], 'public'>) // nothing lies on the public's desk
        .where('closed_act', 'is', null)
        .orderBy('what')
        .execute()
      return rows
        .filter((row) => !organisation || row.organisation === organisation)
        .map(({ what, due_on }) => (due_on ? `${what} by ${due_on}` : what))
    },
    close,
  }
}

/** What an outcome looks like when a rule said no. */
export const refusal = (code: string, clause: ClauseId, values: Readonly<Record<string, string | number>> = {}) => ({
  kind: 'refused',
  refusal: refuse(code, clause, values),
})
